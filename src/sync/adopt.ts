import { firstEpoch } from '../device/keys.ts';
import type { Contents } from '../schema/envelope.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { adopt, adopting, halfRead, orphansOf, partsIn, rowsOf, tellAdopted } from '../store/adopting.ts';
import { partKey } from '../store/attachments.ts';
import { ownStream } from '../store/journey.ts';
import { wasLacked } from '../store/lackedParts.ts';
import { missingOf, want } from '../store/parts.ts';
import type { StreamRow } from '../store/streamRows.ts';
import { contentsOf, eventsIn } from './opening.ts';
import { fetchPart } from './parts.ts';
import { checkCancelled, type Run } from './run.ts';

/*
 * The work of tablets that nobody waits for, said again by this one under the newest key. Nothing of theirs is taken
 * away, and what has not all come here, its pages too, is left for another day, unless home has lost it.
 */

/** False when there was nothing to adopt. */
export async function adoptOrphans(run: Run): Promise<boolean> {
  const { store, keyring, adapters } = run;
  let isNew = false;
  for (const space of adapters.keys()) {
    const newest = keyring.all(space).at(-1)?.epoch ?? firstEpoch;
    // Whoever has let go of the older keys already says it for those who have not.
    const orphans = newest === firstEpoch ? [] : await orphansOf(store, space, newest);
    const all = [...orphans, ...(await halfRead(store, space))];
    // A stream can be both, and is said again once.
    for (const stream of new Map(all.map((each) => [each.key, each])).values()) {
      checkCancelled(run);
      if (await adoptOne(run, stream)) isNew = true;
    }
  }
  return isNew;
}

async function adoptOne(run: Run, stream: StreamRow): Promise<boolean> {
  const { store } = run;
  const said: Contents[] = [];
  for (const row of await rowsOf(store, stream)) {
    const contents = await contentsOf(run, row);
    if (!contents) return false;
    said.push(contents);
  }
  const events = said.flatMap(eventsIn);
  if (!(await areHereOrGone(run, stream.space, partsIn(events)))) return false;
  const names: DeviceId[] = [stream.device, ...said.flatMap(({ formerly = [] }) => formerly)];
  await adopt(store, stream, events, names);
  return true;
}

/**
 * Of what home was asked for in an earlier handover too, and had under no name that anybody told, nothing lies there
 * that an older key is needed for. Whoever has it brings it again under the newest (see lackedParts.ts).
 */
async function areHereOrGone(run: Run, space: SpaceId, hashes: string[]): Promise<boolean> {
  const { store } = run;
  const missing = await missingOf(store, hashes);
  await want(
    store,
    missing.map((hash) => ({ key: partKey(space, hash) })),
  );
  let are = true;
  for (const hash of missing) {
    const isGone = await wasLacked(store, space, hash);
    if ((await fetchPart(run, space, hash)) !== 'here' && !isGone) are = false;
  }
  return are;
}

/** What is home of it is told to the others. False when there was nothing to tell. */
export async function tellOrphans({ store }: Run): Promise<boolean> {
  let isTold = false;
  const spaces = new Set<SpaceId>((await adopting(store)).map(({ space }) => space));
  for (const space of spaces) {
    const { n, home } = await ownStream(store, space);
    if (home.n === n && (await tellAdopted(store, space))) isTold = true;
  }
  return isTold;
}
