import { isInUse } from '../rules/tabletInUse.ts';
import type { HandoverReport } from '../schema/handover.ts';
import type { SpaceId } from '../schema/ids.ts';
import { type SpaceKind, spacesIn } from '../schema/space.ts';
import type { TabletRow } from './rows.ts';
import type { Store } from './store.ts';

export interface Tally
  extends Pick<HandoverReport, 'home' | 'waiting' | 'setAside' | 'frozen' | 'pagesWaiting' | 'pagesAway'> {}

/** Where this tablet's changes are, and what of other tablets' stands still. */
export async function tallyOf(store: Store): Promise<Tally> {
  const { db } = store;
  const read = [db.gate, db.tail, db.streams, db.setAside, db.parcels, db.wants, db.tablets];
  return db.transaction('r', read, async () => {
    const [gate, unsealed, streams, setAside, pages, tablets] = await Promise.all([
      // Another tab may have given this tablet another name.
      db.gate.get('gate'),
      db.tail.count(),
      db.streams.toArray(),
      db.setAside.count(),
      pagesTally(store),
      db.tablets.toArray(),
    ]);
    const own = streams.filter((row) => row.device === gate?.device);
    const sealed = own.reduce((sum, row) => sum + row.changes - (row.home?.changes ?? 0), 0);
    const home = streams.reduce((sum, row) => sum + (row.home?.changes ?? 0), 0);
    const records = new Map(tablets.map((row) => [row.id, row]));
    const frozen = streams.flatMap(({ space, device, n, known = n + 1, frozen: why }) =>
      why && n >= saidAgain(records.get(device), kindOfSpace(store, space))
        ? [{ space: kindOfSpace(store, space), device, n: n + 1, why, ...(why === 'cut-off' && { known }) }]
        : [],
    );
    return { home, waiting: unsealed + sealed, setAside, frozen, ...pages };
  });
}

/** Up to which of its segments another tablet has said again what it said, while nobody waits for it. */
export function saidAgain(record: TabletRow | undefined, kind: SpaceKind): number {
  return record === undefined || isInUse(record) ? 0 : (record.adopted?.[kind] ?? 0);
}

export function kindOfSpace({ self }: Store, space: SpaceId): SpaceKind {
  const found = self && spacesIn(self.spaces).find(({ id }) => id === space);
  return found?.kind ?? 'class';
}

/** Of the last journey home, and of the last file that was made. */
export type ReportOf = 'handover' | 'file';

export async function keepReport({ db }: Store, report: HandoverReport, of: ReportOf): Promise<void> {
  await db.meta.put({ key: of, value: report });
}

/** How the last handover went. */
export async function lastHandover(
  { db }: Store,
  of: ReportOf = 'handover',
): Promise<HandoverReport | undefined> {
  return (await db.meta.get(of))?.value as HandoverReport | undefined;
}

/** How many pages and texts of this tablet are not home, and how many of others' have not come. */
async function pagesTally({ db }: Store): Promise<{ pagesWaiting?: number; pagesAway?: number }> {
  const [waiting, away] = await Promise.all([db.parcels.orderBy('waits').keys(), db.wants.count()]);
  // A page and its small picture are one page to a person.
  const pages = new Set(waiting.map((waits) => String(waits).slice(2))).size;
  return { ...(pages > 0 && { pagesWaiting: pages }), ...(away > 0 && { pagesAway: away }) };
}
