import { partName } from '../schema/attachment.ts';
import type { SpaceId } from '../schema/ids.ts';
import { bringAgain, lackedByOthers, markAnswered } from '../store/lackedParts.ts';
import { waysTo } from '../store/parts.ts';
import { bodyOf } from './arrivals.ts';
import { checkCancelled, type Run } from './run.ts';

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

async function isAtHome(run: Run, space: SpaceId, hash: string): Promise<boolean> {
  for (const names of await waysTo(run.store, space, hash)) {
    if (await areThere(run, space, names)) return true;
  }
  return false;
}

async function areThere(run: Run, space: SpaceId, names: string[]): Promise<boolean> {
  for (const name of names) if ((await bodyOf(run, space, partName(name))) === undefined) return false;
  return names.length > 0;
}
