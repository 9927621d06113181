import type { SetUpAnswer } from '../schema/handover.ts';
import type { HomeKind } from '../schema/homeKind.ts';
import type { newId } from '../schema/newId.ts';
import type { AdapterOptions } from './adapters/adapter.ts';
import { makeDatabase } from './adapters/couchdb.ts';
import { createFolder } from './adapters/folderLine.ts';
import { probeItems } from './adapters/items.ts';
import { isFit, probeFolder } from './adapters/probe.ts';

type Asked = Omit<AdapterOptions, 'space'> & { spaces: string[]; random: Parameters<typeof newId>[0] };

/** Makes ready what a store of the school's own needs for these spaces, and says what was found out about it. */
export async function setUpStore(
  kind: Exclude<HomeKind, 'redraft'>,
  { spaces, random, ...options }: Asked,
): Promise<{ answer: SetUpAnswer; found?: object }> {
  if (kind === 'couchdb') {
    for (const space of spaces) await makeDatabase({ ...options, space });
    return { answer: { is: 'ready' } };
  }
  if (kind === 'items') {
    const found = await probeItems(options, random);
    return found ? { answer: { is: 'ready' }, found } : { answer: { is: 'unfit' } };
  }
  const found = await probeFolder(options, random);
  if (!isFit(found)) return { answer: { is: 'unfit', found } };
  // Where "not found" cannot be read, an empty list must be there to be read.
  if (found.absent === 'hidden') {
    for (const space of spaces) {
      const folder = createFolder({ ...options, space, hidden: true });
      for (const name of ['s', 'h', 'b']) await folder.makeFolders(name);
    }
  }
  return { answer: { is: 'ready', found }, found };
}
