import type { AnyEvent } from '../../schema/event.ts';
import type { PupilId, TaskId, UnitId } from '../../schema/ids.ts';
import type { Stamp } from '../../schema/stamp.ts';
import { attachmentTables, cutUp, layBeside } from '../attachments.ts';
import type { Store } from '../store.ts';
import { draftTables, write } from '../write.ts';

/** A photographed page of one version of a piece, as it was shrunk: no larger, and nothing in it but the picture. */
export interface NewPage {
  unit: UnitId;
  task: TaskId;
  pupil: PupilId;
  version: number;
  /** Its place among the pages of this version, from 0. */
  order: number;
  type: string;
  page: Uint8Array<ArrayBuffer>;
  thumbnail: Uint8Array<ArrayBuffer>;
  /** Pages that this one is there for instead, such as one that was photographed again. */
  supersedes?: Stamp[];
}

/** The page, its small picture and the event that names both, kept together. */
export async function keepPage(store: Store, { type, page, thumbnail, ...of }: NewPage): Promise<Stamp> {
  const large = await cutUp(store, page, type);
  const small = await cutUp(store, thumbnail, type);
  return write(store, [...draftTables, ...attachmentTables], async (desk) => {
    const named = { page: large.attachment, thumbnail: small.attachment };
    const stamp = await desk.append({ kind: 'page', ...of, ...named });
    await layBeside(desk, desk.events.at(-1) as AnyEvent, [small, large]);
    return stamp;
  });
}
