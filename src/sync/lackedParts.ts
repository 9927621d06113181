import { partName } from '../schema/attachment.ts';
import { readEnvelope } from '../schema/envelope.ts';
import type { SpaceId } from '../schema/ids.ts';
import { bringAgain, lackedByOthers, markAnswered } from '../store/lackedParts.ts';
import { waysTo } from '../store/parts.ts';
import { checkCancelled, type Run } from './run.ts';
import { bodyOf } from './table.ts';

/** What another tablet looked for in vain and this one has waits to go home from here, where home truly lacks it. */
export async function answerLacks(run: Run, space: SpaceId): Promise<void> {
  const { store } = run;
  const { hashes, answered } = await lackedByOthers(store, space);
  for (const hash of hashes) {
    checkCancelled(run);
    if (!(await isAtHome(run, space, hash))) await bringAgain(store, space, hash);
  }
  if (hashes.length > 0) await markAnswered(store, space, answered);
}

/** What lies there under an older key may be what the other one cannot open. */
async function isAtHome(run: Run, space: SpaceId, hash: string): Promise<boolean> {
  const newest = await run.keyring.newest(space);
  for (const names of await waysTo(run.store, space, hash)) {
    const epochs = await epochsThere(run, space, names);
    if (newest && epochs.length > 0 && epochs.every((epoch) => epoch === newest.epoch)) return true;
  }
  return false;
}

async function epochsThere(run: Run, space: SpaceId, names: string[]): Promise<(number | undefined)[]> {
  const epochs: (number | undefined)[] = [];
  for (const name of names) {
    const body = await bodyOf(run, space, partName(name));
    const envelope = body === undefined ? undefined : readEnvelope(body);
    epochs.push(typeof envelope === 'object' ? envelope.e : undefined);
  }
  return epochs;
}
