import { readOut } from '../rules/recordings.ts';
import type { Recording } from '../schema/childEvents.ts';
import type { Page } from '../schema/event.ts';
import type { PupilId, TaskId, UnitId } from '../schema/ids.ts';
import { partsOfPieceKey } from '../schema/keys.ts';
import { byPlace, byStamp } from './order.ts';
import type { TrayRow } from './rows.ts';
import { sameChildrenIn } from './sameChild.ts';
import type { Store } from './store.ts';

/** What was collected of every pupil's piece for one task. */
export interface Collected {
  /** As they are turned. */
  pages: Map<PupilId, Page[]>;
  /** Pieces that were read out, the newest recording last. */
  readings: Map<PupilId, Recording[]>;
}

export async function collectedAt(store: Store, unit: UnitId, task: TaskId): Promise<Collected> {
  const prefix = `${unit}/`;
  const [rows, { kept }] = await Promise.all([
    store.db.pieces.where('key').between(prefix, `${prefix}\uffff`).toArray(),
    sameChildrenIn(store),
  ]);
  const pages = new Map<PupilId, Page[]>();
  const readings = new Map<PupilId, Recording[]>();
  for (const { key, pages: own = [], said } of rows) {
    const of = partsOfPieceKey(key);
    if (of.task !== task) continue;
    const pupil = kept.get(of.pupil) ?? of.pupil;
    add(pages, pupil, own, byPlace);
    add(readings, pupil, readOut(said), byStamp);
  }
  return { pages, readings };
}

function add<T>(
  all: Map<PupilId, T[]>,
  pupil: PupilId,
  own: readonly T[],
  order: (a: T, b: T) => number,
): void {
  if (own.length > 0) all.set(pupil, [...(all.get(pupil) ?? []), ...own].sort(order));
}

/** What waits to be given to a child, the oldest first. */
export async function trayOf(store: Store, unit: UnitId, task: TaskId): Promise<TrayRow[]> {
  const rows = await store.db.tray.where('unit').equals(unit).toArray();
  return rows.filter((row) => row.task === task).sort((a, b) => (a.at < b.at ? -1 : 1));
}
