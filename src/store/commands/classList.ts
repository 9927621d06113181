import type { ClassId, PupilId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import type { Pupil } from '../../schema/records.ts';
import type { PupilRow } from '../rows.ts';
import { sameChildrenIn } from '../sameChild.ts';
import type { Store } from '../store.ts';
import { changeOf, recordTables, type Writing, write } from '../write.ts';

/** What a previewed class list will do. Nothing of it is written before the teacher's one tap. */
export interface ClassListPlan {
  newClasses: { id: ClassId; name: string; year: number }[];
  added: Omit<Pupil, 'place'>[];
  changed: { id: PupilId; fields: Partial<Pupil> }[];
  left: PupilId[];
}

export class Cancelled extends Error {
  override name = 'Cancelled';
}

// Keeps an event of an import well below 32 KiB.
const pupilsInEvent = 40;

/** All of it in one transaction: a cancel or a dead battery half-way leaves the list as it was. */
export async function importClassList(
  store: Store,
  plan: ClassListPlan,
  { signal, progress }: { signal?: AbortSignal; progress?: (done: number, total: number) => void } = {},
): Promise<void> {
  const added = plan.added.map((fields) => ({
    id: newId<PupilId>(store.random),
    fields: { ...fields, place: 'here' as const },
  }));
  const { also } = await sameChildrenIn(store);
  const left = plan.left.flatMap((id) => [id, ...(also.get(id) ?? [])]);
  const gone = left.map((id) => ({ id, fields: { place: 'left' as const } }));
  const edits: { id: PupilId; fields: Partial<Pupil> }[] = [...added, ...plan.changed, ...gone];
  const before = await write(store, recordTables, async (desk) => {
    await appendClasses(desk, plan.newClasses);
    const held: { id: PupilId; fields: Partial<Pupil> }[] = [];
    for (let at = 0; at < edits.length; at += pupilsInEvent) {
      if (signal?.aborted) throw new Cancelled('Stopped before anything was written');
      held.push(...(await appendPupils(desk, edits.slice(at, at + pupilsInEvent))));
      progress?.(Math.min(at + pupilsInEvent, edits.length), edits.length);
    }
    if (signal?.aborted) throw new Cancelled('Stopped before anything was written');
    return held;
  });
  if (before.length > 0) remember(store, before);
}

async function appendClasses(desk: Writing, classes: ClassListPlan['newClasses']): Promise<void> {
  if (classes.length === 0) return;
  const changes = classes.map(({ id, name, year }) => changeOf('class', { id }, { name, year }));
  await desk.append({ kind: 'edit', changes });
}

/** Appends one event and returns what it replaced; a pupil who was not here before is `left` before. */
async function appendPupils(
  desk: Writing,
  edits: { id: PupilId; fields: Partial<Pupil> }[],
): Promise<{ id: PupilId; fields: Partial<Pupil> }[]> {
  await desk.records.pupil.want(edits.map(({ id }) => id));
  const rows = edits.map(({ id }) => desk.records.pupil.get(id) as PupilRow | undefined);
  const held = edits.map(({ id, fields }, i) => ({ id, fields: replaced(rows[i], fields) }));
  const changes = edits.map(({ id, fields }, i) => changeOf('pupil', rows[i] ?? { id }, fields));
  await desk.append({ kind: 'edit', changes });
  return held;
}

function replaced(row: PupilRow | undefined, fields: Partial<Pupil>): Partial<Pupil> {
  if (!row) return { place: 'left' };
  const names = Object.keys(fields) as (keyof Pupil)[];
  const known: Partial<Pupil> = { ...noPreferred, ...row };
  return Object.fromEntries(
    names.filter((name) => known[name] !== undefined).map((name) => [name, known[name]]),
  );
}

/** What undo goes back to where a child had none: the other names then show again. */
const noPreferred = { preferredGiven: '', preferredFamily: '' };

function remember(store: Store, before: { id: PupilId; fields: Partial<Pupil> }[]): void {
  store.undo.push({
    done: { what: 'list', count: before.length },
    undo: () =>
      write(store, recordTables, async (desk) => {
        for (let at = 0; at < before.length; at += pupilsInEvent) {
          await appendPupils(desk, before.slice(at, at + pupilsInEvent));
        }
      }),
  });
}
