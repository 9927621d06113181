import { firstEpoch, newSpaceKey, type SpaceKey } from '../device/keys.ts';
import type { SpaceId } from '../schema/ids.ts';
import { wrapName } from '../schema/objectNames.ts';
import { headsOf } from '../store/heads.ts';
import { addWraps, type Due, keepWraps, keysDue, noteMade, wrapsOf } from '../store/newKeys.ts';
import { selfOf } from '../store/store.ts';
import type { WrapRow } from '../store/streamRows.ts';
import { holdersOf, isCutOff, keptOut, lostInOurCare } from '../store/tablets.ts';
import { kindOfSpace } from '../store/tally.ts';
import { hashOfKey, markOfKey } from './keyring.ts';
import { checkCancelled, type Run } from './run.ts';
import { wrapFor } from './wrap.ts';

/*
 * A space's new key, when a child was erased or a tablet was lost: made once, kept, and sealed for every tablet that
 * remains. It promises that a key is kept before anything is sealed with it, and that what was sealed for the others
 * is kept before it is sent. Two adults may do this apart: then an epoch has two keys, and everybody gets both.
 */

/** Makes the keys that are due. False when none was. */
export async function makeKeys(run: Run): Promise<boolean> {
  const due = await allDue(run);
  for (const one of due) {
    checkCancelled(run);
    await makeKey(run, one);
  }
  return due.length > 0;
}

/** What was asked for, and spaces whose newest key a lost tablet may have. */
async function allDue({ store, keyring, adapters }: Run): Promise<Due[]> {
  const due = await keysDue(store);
  for (const row of await lostInOurCare(store)) {
    const { id, role } = row;
    for (const space of adapters.keys()) {
      const hadIt = role !== 'station' || kindOfSpace(store, space) === 'station';
      const { without } = keyring.all(space).at(-1) ?? {};
      // Whom a key keeps out that came with a link is not known here; where a lost one's work ends is said under new keys.
      const isOut = without ? without.includes(id) : isCutOff(row);
      if (hadIt && !isOut && due.every((one) => one.space !== space)) due.push({ space });
    }
  }
  return due;
}

async function makeKey(run: Run, due: Due): Promise<void> {
  const { store, keyring } = run;
  const { space } = due;
  const out = await keptOut(store);
  let key = await keptKey(run, due);
  let { made } = due;
  if (!key || !made) {
    const epoch = (keyring.all(space).at(-1)?.epoch ?? 0) + 1;
    key = { ...newSpaceKey(space, store.random), epoch, without: out };
    made = { epoch, hash: await hashOfKey(key) };
    await noteMade(store, { space, made });
    await keyring.learn([key]);
  }
  const wraps: WrapRow[] = [];
  for (const holder of await holdersOf(store, space)) wraps.push(await wrapFor(run, holder, [key]));
  await keepWraps(store, { space, made }, wraps);
}

/** The one that was made when the battery died. */
async function keptKey({ keyring }: Run, { space, made }: Due): Promise<SpaceKey | undefined> {
  for (const key of keyring.all(space)) {
    if (made && (await hashOfKey(key)) === made.hash) return key;
  }
  return undefined;
}

/**
 * Seals the newest keys for a tablet that has only older ones, or not all of them: it came in by a link from before, or
 * whoever made them had not heard of it yet. Where a tablet was reported lost meanwhile it needs a new link, because
 * nothing shows that it is not in the same hands.
 */
export async function handOn(run: Run, space: SpaceId): Promise<void> {
  const { store, keyring } = run;
  const keys = keyring.all(space);
  if (selfOf(store).role === 'station' || keys.at(-1)?.epoch === firstEpoch) return;
  const kind = kindOfSpace(store, space);
  const heads = new Map((await headsOf(store)).map((head) => [head.device, head]));
  const held = new Set((await wrapsOf(store, space)).map(({ name }) => name));
  const wraps: WrapRow[] = [];
  for (const holder of await holdersOf(store, space)) {
    const { epoch, keys: marks } = heads.get(holder.id) ?? {};
    const has = epoch?.[kind];
    const isHeld = (at: number) => held.has(wrapName(at, holder.id, store.device));
    for (const some of has === undefined ? [] : laterKeys(keys, has)) {
      if (!isHeld(some[0].epoch)) wraps.push(await wrapFor(run, holder, some));
    }
    if (has === undefined || isHeld(has)) continue;
    const { lacks, shared } = await keysApart(
      keys.filter((key) => key.epoch === has),
      marks?.[kind],
    );
    if (lacks) wraps.push(await wrapFor(run, holder, lacks, shared));
  }
  if (wraps.length > 0) await addWraps(store, wraps);
}

/** Epoch by epoch, the one that everybody seals with first; none when one of them keeps somebody out. */
function laterKeys(keys: SpaceKey[], has: number): [SpaceKey, ...SpaceKey[]][] {
  const outOf = ({ epoch, without }: SpaceKey) =>
    epoch === firstEpoch ? '' : without && [...without].sort().join();
  const from = keys.filter(({ epoch }) => epoch === has).at(-1);
  const later = keys.filter(({ epoch }) => epoch > has);
  const out = from && outOf(from);
  if (out === undefined || later.some((key) => outOf(key) !== out)) return [];
  const epochs = [...new Set(later.map(({ epoch }) => epoch))];
  return epochs.map((epoch) => {
    const some = later.filter((key) => key.epoch === epoch);
    return some.reverse() as [SpaceKey, ...SpaceKey[]];
  });
}

/**
 * Of one epoch's keys that were made apart, those that a tablet lacks which has others of them. It is given none that
 * keeps somebody out whom its own did not.
 */
async function keysApart(
  ofEpoch: SpaceKey[],
  marks: readonly string[] = [],
): Promise<{ lacks?: [SpaceKey, ...SpaceKey[]]; shared?: SpaceKey }> {
  if (marks.length === 0 || ofEpoch.length < 2) return {};
  const marked = await Promise.all(ofEpoch.map(async (key) => ({ key, mark: await markOfKey(key) })));
  const shared = marked.filter(({ mark }) => marks.includes(mark)).map(({ key }) => key);
  const mayHave = ({ without }: SpaceKey) =>
    without && shared.some((own) => without.every((id) => own.without?.includes(id)));
  const [first, ...more] = marked.flatMap(({ key, mark }) =>
    !marks.includes(mark) && mayHave(key) ? [key] : [],
  );
  if (!first) return {};
  const isAlike = ({ without }: SpaceKey) => without?.join() === first.without?.join();
  return { lacks: [first, ...more.filter(isAlike)], ...(shared[0] && { shared: shared[0] }) };
}
