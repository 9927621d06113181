import type { Attachment } from '../../schema/attachment.ts';
import type { AnyEvent, Page } from '../../schema/event.ts';
import type { PupilId, TaskId, UnitId } from '../../schema/ids.ts';
import { pieceKey } from '../../schema/keys.ts';
import type { Stamp } from '../../schema/stamp.ts';
import { attachmentTables, type Cut, cutUp, layBeside } from '../attachments.ts';
import type { Store } from '../store.ts';
import { draftTables, type Writing, write } from '../write.ts';

/** A photographed page as it was shrunk: no larger, and nothing in it but the picture. */
export interface Photo {
  type: string;
  page: Uint8Array<ArrayBuffer>;
  thumbnail: Uint8Array<ArrayBuffer>;
}

/** One version of one pupil's piece. */
export interface VersionAt {
  unit: UnitId;
  task: TaskId;
  pupil: PupilId;
  version: number;
}

export interface NewPage extends Photo, VersionAt {
  /** Its place among the pages of this version, from 0; after the last where none is given. */
  order?: number;
  /** Pages that this one is there for instead, such as one that was photographed again. */
  supersedes?: Stamp[];
  /** The photos that it was before. */
  was?: Page['was'];
}

export type PageAt = Omit<NewPage, keyof Photo>;

/** What a page event names. */
export type Pictures = { page: Attachment; thumbnail: Attachment };
/** The same with its bytes, the small one first. */
export type CutPhoto = { pictures: Pictures; cuts: Cut[] };

export const pageTables = [...draftTables, ...attachmentTables] as const;

/** The page, its small picture and the event that names both, kept together. */
export async function keepPage(store: Store, { type, page, thumbnail, ...of }: NewPage): Promise<Stamp> {
  return keepCut(store, of, await cutUpPhoto(store, { type, page, thumbnail }));
}

/** No closure of whoever calls this holds the bytes: their undo would keep those of fifty photos in memory. */
export function keepCut(store: Store, of: PageAt, photo: CutPhoto): Promise<Stamp> {
  return write(store, pageTables, (desk) => putPage(desk, of, photo));
}

export async function cutUpPhoto(store: Store, { type, page, thumbnail }: Photo): Promise<CutPhoto> {
  const large = await cutUp(store, page, type);
  const small = await cutUp(store, thumbnail, type);
  return { pictures: { page: large.attachment, thumbnail: small.attachment }, cuts: [small, large] };
}

/** Inside a write. Bytes that lie in `parts` already need not be handed in again. */
export async function putPage(
  desk: Writing,
  { order, ...of }: PageAt,
  { pictures, cuts }: CutPhoto,
): Promise<Stamp> {
  const place = order ?? (await nextPlace(desk, of));
  const stamp = await desk.append({ kind: 'page', ...of, order: place, ...pictures });
  await layBeside(desk, desk.events.at(-1) as AnyEvent, cuts);
  return stamp;
}

async function nextPlace(desk: Writing, at: VersionAt): Promise<number> {
  return 1 + Math.max(-1, ...(await pagesAt(desk, at)).map(placeOf));
}

/** Inside a write: the pages of that version, as they stand. */
export async function pagesAt(desk: Writing, { unit, pupil, task, version }: VersionAt): Promise<Page[]> {
  const key = pieceKey(unit, pupil, task);
  await desk.pieces.want([key]);
  const pages = desk.pieces.get(key)?.pages ?? [];
  return pages.filter((page) => page.version === version);
}

const placeOf = ({ order }: Page) => order;
