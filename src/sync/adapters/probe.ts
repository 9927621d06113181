import type { FoundFolder } from '../../schema/homeKind.ts';
import type { DeviceId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import { segmentMax } from '../cut.ts';
import { Trouble } from '../trouble.ts';
import type { AdapterOptions } from './adapter.ts';
import { createFolder } from './folderLine.ts';

/*
 * Finds out by trying what a folder really does: many take a condition and write over what is there all the same.
 * It works below a name of its own and leaves nothing behind where things can be deleted.
 */
const sizes = [1024 * 1024, 512 * 1024, 128 * 1024, segmentMax];

type Random = Parameters<typeof newId>[0];

/** A Trouble when not even a first PUT gets through. */
export async function probeFolder(
  options: Omit<AdapterOptions, 'space'>,
  random: Random,
): Promise<FoundFolder> {
  const space = `probe-${newId(random)}`;
  const folder = createFolder({ ...options, space, hidden: true });
  const device = newId<DeviceId>(random);
  const [scratch, never, big] = [`s/${device}/1`, `s/${device}/2`, `s/${device}/3`];
  // An é takes two bytes.
  const bodyOf = (size: number) => JSON.stringify({ f: 'rdft1', é: newId(random) }).padEnd(size - 1);
  const body = bodyOf(0);

  const holds = async (name: string, wanted: string) => {
    const reply = await folder.ask('GET', name, { most: wanted.length + 64 });
    return reply.status === 200 && reply.text === wanted;
  };
  const refusesUnder = async (condition: Record<string, string>) => {
    await folder.write(scratch, body);
    await folder.ask('PUT', scratch, { body: bodyOf(0), headers: condition });
    return holds(scratch, body);
  };
  const takes = async (size: number) => {
    const large = bodyOf(size);
    return (await folder.write(big, large)) === 'written' && holds(big, large);
  };
  const isGone = async () => {
    for (const name of [scratch, big]) await folder.ask('DELETE', name);
    const gone = (await folder.ask('GET', scratch)).status === 404;
    await folder.removeFolders('s');
    return gone;
  };

  await folder.write(scratch, body);
  const keeps = await holds(scratch, body);
  const ifNoneMatch = (await hoped(() => refusesUnder({ 'if-none-match': '*' }))) ? 'refused' : 'ignored';
  const ifMatch = (await hoped(() => refusesUnder({ 'if-match': '"no-such-tag"' }))) ? 'refused' : 'ignored';
  const list = (await hoped(async () => (await folder.propfind('s')).includes(scratch)))
    ? 'dav'
    : (await hoped(async () => (await folder.index('s')).includes(scratch)))
      ? 'json'
      : 'none';
  const isReadable = await hoped(async () => (await folder.ask('GET', never)).status === 404);
  let largest = 0;
  for (const size of sizes) if (largest === 0 && (await hoped(() => takes(size)))) largest = size;
  const removes = await hoped(isGone);
  return { keeps, ifNoneMatch, ifMatch, list, removes, largest, absent: isReadable ? 'readable' : 'hidden' };
}

/** Whether a store of which this was found can be a home. */
export function isFit({ keeps, largest, list, absent }: FoundFolder): boolean {
  return keeps && largest >= segmentMax && (absent === 'readable' || list !== 'none');
}

/** A trial that ends in trouble has failed: to a browser, a header that is not allowed looks like no network. */
async function hoped(trial: () => Promise<boolean>): Promise<boolean> {
  try {
    return await trial();
  } catch (error) {
    if (error instanceof Trouble && error.code !== 'cancelled') return false;
    throw error;
  }
}
