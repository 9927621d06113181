import type { AnyEvent } from '../../schema/event.ts';
import type { Exemplar } from '../../schema/exemplar.ts';
import type { ExemplarId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import { attachmentTables, cutUp, layBeside } from '../attachments.ts';
import type { Store } from '../store.ts';
import { changeOf, recordTables, write } from '../write.ts';

export interface NewExemplar extends Pick<Exemplar, 'target' | 'depth'> {
  text?: string;
  photo?: { type: string; bytes: Uint8Array<ArrayBuffer> };
}

/** An example of a target at a depth, for every adult of the school. */
export async function addExemplar(store: Store, { photo, ...said }: NewExemplar): Promise<ExemplarId> {
  const id = newId<ExemplarId>(store.random);
  const cuts = photo ? [await cutUp(store, photo.bytes, photo.type)] : [];
  const fields = { ...said, ...(cuts[0] && { photo: cuts[0].attachment }), place: 'here' as const };
  await write(store, [...recordTables, ...attachmentTables], async (desk) => {
    await desk.append({ kind: 'edit', changes: [changeOf('exemplar', { id }, fields)] });
    await layBeside(desk, desk.events.at(-1) as AnyEvent, cuts);
  });
  store.undo.push({ done: { what: 'sheet', did: 'exemplar' }, undo: () => place(store, id, 'put-away') });
  return id;
}

/** Not shown any more, here and on the other tablets. */
export async function putAwayExemplar(store: Store, id: ExemplarId): Promise<void> {
  await place(store, id, 'put-away');
  store.undo.push({ done: { what: 'sheet', did: 'exemplar' }, undo: () => place(store, id, 'here') });
}

function place(store: Store, id: ExemplarId, at: Exemplar['place']): Promise<void> {
  return write(store, recordTables, async (desk) => {
    await desk.records.exemplar.want([id]);
    const row = desk.records.exemplar.get(id) ?? { id };
    await desk.append({ kind: 'edit', changes: [changeOf('exemplar', row, { place: at })] });
  });
}
