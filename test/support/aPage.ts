import { keepPage, type NewPage } from '../../src/store/commands/keepPage.ts';
import type { PieceAt } from '../../src/store/commands/mark.ts';
import type { Store } from '../../src/store/store.ts';

/** Bytes that do not pack, as a photo's. */
export function aPhoto(store: Store, size: number): Uint8Array<ArrayBuffer> {
  const photo = new Uint8Array(size);
  for (let at = 0; at < size; at += 1000)
    photo.set(store.random(new Uint8Array(Math.min(1000, size - at))), at);
  return photo;
}

/** A page of that piece, photographed on this tablet. */
export async function aPageOf(
  store: Store,
  { unit, task, pupil }: Pick<PieceAt, 'unit' | 'task' | 'pupil'>,
  { size = 300_000, small = 2000, ...over }: Partial<NewPage> & { size?: number; small?: number } = {},
) {
  const photo = aPhoto(store, size);
  const thumbnail = aPhoto(store, small);
  const of = { unit, task, pupil, version: 1, order: 0, type: 'image/jpeg', page: photo, thumbnail };
  return { stamp: await keepPage(store, { ...of, ...over }), photo, thumbnail };
}
