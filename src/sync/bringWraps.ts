import type { SpaceKey } from '../device/keys.ts';
import type { SpaceId } from '../schema/ids.ts';
import { readWrapName } from '../schema/objectNames.ts';
import { markWrap, replaceWrap, wrapsOf } from '../store/newKeys.ts';
import type { WrapRow } from '../store/streamRows.ts';
import { holdersOf } from '../store/tablets.ts';
import { deliver, isCut } from './deliver.ts';
import { adapterOf, checkCancelled, type Run, trying } from './run.ts';
import { Trouble } from './trouble.ts';
import { wrapFor } from './wrap.ts';

/** Sends what was sealed for the other tablets, before anything that only opens with it. */
export async function bringWraps(run: Run, space: SpaceId): Promise<'done' | 'copy'> {
  for (const wrap of await wrapsOf(run.store, space)) {
    if (wrap.isHome) continue;
    checkCancelled(run);
    if ((await bring(run, wrap)) === 'done') continue;
    const ours = await inOurName(run, wrap);
    if (ours === 'copy' || (ours && (await bring(run, ours)) === 'copy')) return 'copy';
  }
  return 'done';
}

async function bring(run: Run, wrap: WrapRow): Promise<'done' | 'copy'> {
  if ((await deliver(run, wrap)) === 'other-bytes') return 'copy';
  const there = await trying(run, () => adapterOf(run, wrap.space).get(wrap.name));
  if (there === undefined || isCut(there)) throw new Trouble('trouble', 'A key was taken and is not there');
  if (there !== wrap.body) return 'copy';
  await markWrap(run.store, wrap);
  return 'done';
}

/**
 * Under a name that this tablet has given up its twin has sealed another one, which stays: so it is sealed again under
 * ours, for as long as the other tablet is to have it.
 */
async function inOurName(run: Run, wrap: WrapRow): Promise<WrapRow | undefined | 'copy'> {
  const { store } = run;
  const { epoch, to, by } = readWrapName(wrap.name);
  if (by === store.device) return 'copy';
  const holder = (await holdersOf(store, wrap.space)).find(({ id }) => id === to);
  const keys = keysOf(run, wrap.space, epoch);
  const ours = holder && keys && (await wrapFor(run, holder, keys));
  await replaceWrap(store, wrap, ours);
  return ours;
}

/** An epoch's keys, the one that everybody seals with first, and none that keeps others out than that one does. */
function keysOf({ keyring }: Run, space: SpaceId, epoch: number): [SpaceKey, ...SpaceKey[]] | undefined {
  const [first, ...more] = keyring
    .all(space)
    .filter((key) => key.epoch === epoch)
    .reverse();
  return first && [first, ...more.filter(({ without }) => without?.join() === first.without?.join())];
}
