import type { Page } from '../schema/event.ts';
import type { PupilId, TaskId, UnitId } from '../schema/ids.ts';
import { partsOfPieceKey } from '../schema/keys.ts';
import { byPlace } from './order.ts';
import type { TrayRow } from './rows.ts';
import { sameChildrenIn } from './sameChild.ts';
import type { Store } from './store.ts';

/** The pages of every pupil's piece for one task, as they are turned. */
export async function pagesOfTask(store: Store, unit: UnitId, task: TaskId): Promise<Map<PupilId, Page[]>> {
  const prefix = `${unit}/`;
  const [rows, { kept }] = await Promise.all([
    store.db.pieces.where('key').between(prefix, `${prefix}\uffff`).toArray(),
    sameChildrenIn(store),
  ]);
  const pages = new Map<PupilId, Page[]>();
  for (const { key, pages: own = [] } of rows) {
    const of = partsOfPieceKey(key);
    if (of.task !== task || own.length === 0) continue;
    const pupil = kept.get(of.pupil) ?? of.pupil;
    pages.set(pupil, [...(pages.get(pupil) ?? []), ...own].sort(byPlace));
  }
  return pages;
}

/** What waits to be given to a child, the oldest first. */
export async function trayOf(store: Store, unit: UnitId, task: TaskId): Promise<TrayRow[]> {
  const rows = await store.db.tray.where('unit').equals(unit).toArray();
  return rows.filter((row) => row.task === task).sort((a, b) => (a.at < b.at ? -1 : 1));
}
