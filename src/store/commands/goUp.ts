import type { ClassId, PupilId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import type { Class, Pupil } from '../../schema/records.ts';
import { putFields } from '../putFields.ts';
import { pupilsOf } from '../queries.ts';
import type { ClassRow, PupilRow } from '../rows.ts';
import { sameChildrenIn } from '../sameChild.ts';
import type { Store } from '../store.ts';
import { changeOf, recordTables, type Writing, write } from '../write.ts';
import { type ClassNames, classFields } from './class.ts';

/** Where a class's pupils go at the year's turn: a class that is here, one to be made, or out of the school. */
export type GoTo = { is: 'here'; class: ClassId } | { is: 'new'; names: ClassNames } | { is: 'leave' };

type Moved = { id: PupilId; fields: Partial<Pupil> };

// Keeps an event well below 32 KiB.
const pupilsInEvent = 40;

/**
 * Takes pupils to their next class, all or none of them. Nothing is deleted: what was judged and written stays with
 * its unit. A class from which everybody has gone is a past one. Answers with the class that they are in now.
 */
export async function goUp(
  store: Store,
  from: ClassId,
  pupils: readonly PupilId[],
  to: GoTo,
): Promise<ClassId | undefined> {
  const [{ also }, all] = await Promise.all([sameChildrenIn(store), pupilsOf(store, from)]);
  const ids = pupils.flatMap((id) => [id, ...(also.get(id) ?? [])]);
  const isEmptied = all.every(({ id }) => pupils.includes(id));
  const made = newId<ClassId>(store.random);
  const target = to.is === 'leave' ? undefined : to.is === 'new' ? made : to.class;
  const before = await write(store, recordTables, async (desk) => {
    const years = await yearsUp(store, desk, from, to, made);
    const moved = await move(desk, ids, (row) => fieldsUp(row, target, years));
    if (isEmptied) await putFields<'class', Partial<Class>>(desk, 'class', from, { place: 'past' });
    return moved;
  });
  store.undo.push({
    done: { what: 'gone-up', count: pupils.length },
    undo: () =>
      write(store, recordTables, async (desk) => {
        const back = new Map(before.map(({ id, fields }) => [id, fields]));
        await move(desk, [...back.keys()], ({ id }) => back.get(id) ?? {});
        if (isEmptied) await putFields<'class', Partial<Class>>(desk, 'class', from, { place: 'here' });
        if (to.is === 'new') await putFields<'class', Partial<Class>>(desk, 'class', made, { place: 'past' });
      }),
  });
  return target;
}

/** Makes the class where it is a new one, and says by how many years its pupils are further. */
async function yearsUp(store: Store, desk: Writing, from: ClassId, to: GoTo, made: ClassId): Promise<number> {
  if (to.is === 'leave') return 0;
  const ids = to.is === 'here' ? [from, to.class] : [from];
  await desk.records.class.want(ids);
  const [was, next] = ids.map((id) => desk.records.class.get(id) as ClassRow | undefined);
  if (to.is === 'new') {
    const fields = await classFields(store, desk, to.names);
    await desk.append({ kind: 'edit', changes: [changeOf('class', { id: made }, fields)] });
  }
  const year = to.is === 'new' ? to.names.year : next?.year;
  if (!was || year === undefined) throw new Error('No such class');
  return year - was.year;
}

// A child of another year than the class's stays so much before or behind it.
function fieldsUp({ year }: PupilRow, target: ClassId | undefined, years: number): Partial<Pupil> {
  if (!target) return { place: 'left' };
  return { class: target, ...(year !== undefined && { year: year + years }) };
}

/** Appends what changes and returns what stood there. */
async function move(
  desk: Writing,
  ids: readonly PupilId[],
  fieldsOf: (row: PupilRow) => Partial<Pupil>,
): Promise<Moved[]> {
  await desk.records.pupil.want(ids);
  const rows = ids.flatMap((id) => (desk.records.pupil.get(id) as PupilRow | undefined) ?? []);
  const before = rows.map((row) => ({ id: row.id, fields: pick(row, fieldsOf(row)) }));
  const changes = rows.map((row) => changeOf('pupil', row, fieldsOf(row)));
  for (let at = 0; at < changes.length; at += pupilsInEvent) {
    await desk.append({ kind: 'edit', changes: changes.slice(at, at + pupilsInEvent) });
  }
  return before;
}

function pick(row: PupilRow, fields: Partial<Pupil>): Partial<Pupil> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, row[name]]));
}
