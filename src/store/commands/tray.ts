import type { PupilId, TaskId, UnitId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import { wallTime } from '../../schema/wallTime.ts';
import { type Cut, partKey } from '../attachments.ts';
import type { PartRow, TrayRow } from '../rows.ts';
import { type Store, spaceOf } from '../store.ts';
import { type Writing, write } from '../write.ts';
import { type CutPhoto, cutUpPhoto, type Photo, pageTables, putPage } from './keepPage.ts';

/*
 * Pages whose pupil is not known yet. They are kept as whole as any page, and outlive a closed tab; what is taken
 * out of the tray for good takes its bytes with it.
 */

const trayTables = [...pageTables, 'tray'] as const;

export interface TrayAt {
  unit: UnitId;
  task: TaskId;
  version: number;
}

/** Kept until somebody says whose it is. */
export async function putInTray(store: Store, at: TrayAt, photo: Photo): Promise<string> {
  const { pictures, cuts } = await cutUpPhoto(store, photo);
  const row: TrayRow = { id: newId(store.random), ...at, at: wallTime(store.wall), ...pictures };
  await keepInTray(store, row, cuts);
  store.undo.push({
    done: { what: 'page', did: 'in-tray' },
    undo: () => write(store, trayTables, async (desk) => void (await takeOut(store, desk, row))),
  });
  return row.id;
}

/** The undo of whoever calls this does not hold the bytes. */
function keepInTray(store: Store, row: TrayRow, cuts: Cut[]): Promise<void> {
  return write(store, trayTables, async (desk) => layIn(desk, row, cuts));
}

/** It is this pupil's: the page goes to the piece, after the pages that are there. */
export async function fileFromTray(store: Store, id: string, pupil: PupilId): Promise<void> {
  const filed = await write(store, trayTables, async (desk) => {
    const row = await desk.shelf.get<TrayRow>('tray', id);
    const photo = row && (await photoOf(desk, row));
    if (!row || !photo) return undefined;
    desk.shelf.delete('tray', id);
    const { unit, task, version } = row;
    return { row, stamp: await putPage(desk, { unit, task, version, pupil }, photo) };
  });
  if (!filed) return;
  const { row, stamp } = filed;
  store.undo.push({
    done: { what: 'page', did: 'filed' },
    undo: () =>
      write(store, trayTables, async (desk) => {
        const { unit, task } = row;
        await desk.append({ kind: 'withdrawal', unit, task, pupil, supersedes: [stamp] });
        desk.shelf.put('tray', row);
      }),
  });
}

/** Nobody needs it. */
export async function dropFromTray(store: Store, id: string): Promise<void> {
  const dropped = await write(store, trayTables, async (desk) => {
    const row = await desk.shelf.get<TrayRow>('tray', id);
    return row && { row, cuts: await takeOut(store, desk, row) };
  });
  if (!dropped) return;
  store.undo.push({
    done: { what: 'page', did: 'taken-out' },
    undo: () => write(store, trayTables, async (desk) => layIn(desk, dropped.row, dropped.cuts)),
  });
}

function layIn(desk: Writing, row: TrayRow, cuts: Cut[]): void {
  desk.shelf.put('tray', row);
  for (const part of cuts.flatMap(({ parts }) => parts)) desk.shelf.put('parts', part);
}

/** Takes the row and its bytes away, and gives the bytes back. Where the same photo was filed too, they stay. */
async function takeOut(store: Store, desk: Writing, row: TrayRow): Promise<Cut[]> {
  desk.shelf.delete('tray', row.id);
  const photo = await photoOf(desk, row);
  if (!photo) return [];
  const others = await desk.shelf.getAll<TrayRow>('tray', '');
  const inTray = new Set(others.filter(({ id }) => id !== row.id).flatMap(partsOfRow));
  const station = spaceOf(store, 'station');
  for (const hash of partsOfRow(row)) {
    const isFiled = await desk.shelf.get('parcels', partKey(station, hash));
    if (!isFiled && !inTray.has(hash)) desk.shelf.delete('parts', hash);
  }
  return photo.cuts;
}

function partsOfRow({ page, thumbnail }: TrayRow): string[] {
  return [...page.parts, ...thumbnail.parts];
}

/** Undefined where a part of it is missing. */
async function photoOf(desk: Writing, { page, thumbnail }: TrayRow): Promise<CutPhoto | undefined> {
  const cuts: Cut[] = [];
  for (const attachment of [thumbnail, page]) {
    const rows = await Promise.all(attachment.parts.map((hash) => desk.shelf.get<PartRow>('parts', hash)));
    const parts = rows.filter((row) => row !== undefined);
    if (parts.length < rows.length) return undefined;
    cuts.push({ attachment, parts });
  }
  return { pictures: { page, thumbnail }, cuts };
}
