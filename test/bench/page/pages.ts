import { systemClock } from '../../../src/device/clock.ts';
import { openFacts } from '../../../src/device/facts.ts';
import { systemRandomness } from '../../../src/device/ids.ts';
import { setPin } from '../../../src/device/pin.ts';
import type { PupilId, UnitId } from '../../../src/schema/ids.ts';
import { keepPage, type Photo } from '../../../src/store/commands/keepPage.ts';
import { tasksOf } from '../../../src/store/queries.ts';
import { fillClass, openSchool } from './benchClass.ts';

const units = 4;
const pagesOfPiece = 10;
const marked = 12;

export interface PagesPrepared {
  unit: UnitId;
  pupil: PupilId;
  /** What the small pictures and the pages of that pupil are kept under. */
  thumbnails: string[];
  page: string[];
}

/** A pupil with ten pages for each of eight tasks, and classmates with a page each for the newest one. */
export async function preparePages(): Promise<PagesPrepared> {
  const store = await openSchool('redraft');
  const { pupils, units: made } = await fillClass(store, units, 'others');
  const unit = made.at(-1) as UnitId;
  const [pupil] = pupils as [PupilId];
  let n = 0;
  for (const each of made)
    for (const { id: task } of await tasksOf(store, each))
      for (let order = 0; order < pagesOfPiece; order += 1)
        await keepPage(store, { unit: each, task, pupil, version: 1, order, ...(await photo(n++)) });
  const hot = (await tasksOf(store, unit)).find(({ kind }) => kind === 'hot');
  if (!hot) throw new Error('The unit has no hot task');
  for (const other of pupils.slice(1, marked))
    await keepPage(store, { unit, task: hot.id, pupil: other, version: 1, order: 0, ...(await photo(n++)) });
  const rows = await store.db.pieces.toArray();
  const own = rows.filter(({ key }) => key.includes(pupil)).flatMap(({ pages = [] }) => pages);
  store.db.close();
  await setPin(openFacts(), { random: systemRandomness, wall: systemClock }, '2468');
  const thumbnails = own.flatMap(({ thumbnail }) => thumbnail.parts);
  return { unit, pupil, thumbnails, page: own[0]?.page.parts ?? [] };
}

/** Of the size that a tablet keeps. */
async function photo(n: number): Promise<Photo> {
  const canvas = new OffscreenCanvas(1200, 1600);
  const brush = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  brush.fillStyle = '#f4efe2';
  brush.fillRect(0, 0, 1200, 1600);
  brush.fillStyle = '#22304f';
  brush.font = '34px serif';
  for (let line = 0; line < 34; line += 1)
    brush.fillText(
      `Page ${n}: the kite flew over the rooftops and away, and nobody saw it.`,
      60,
      80 + line * 44,
    );
  const small = new OffscreenCanvas(240, 320);
  small.getContext('2d')?.drawImage(canvas, 0, 0, 240, 320);
  return { type: 'image/jpeg', page: await packed(canvas), thumbnail: await packed(small) };
}

async function packed(canvas: OffscreenCanvas): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  return new Uint8Array(await blob.arrayBuffer());
}
