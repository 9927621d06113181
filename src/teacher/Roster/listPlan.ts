import { foldName } from '../../rules/foldName.ts';
import { changesBetween, type FieldChange } from '../../rules/rosterChanges.ts';
import { type RosterDiff, rosterDiff } from '../../rules/rosterDiff.ts';
import type { ClassId, PupilId } from '../../schema/ids.ts';
import type { Pupil } from '../../schema/records.ts';
import type { KnownPupil, RosterPupil } from '../../schema/roster.ts';
import type { ClassListPlan } from '../../store/commands/classList.ts';
import type { ClassRow, PupilRow } from '../../store/rows.ts';

/** Where the pupils of one class of the list go; without an id it is a class to be made. */
export interface ListClass {
  /** As the list names it; empty for pupils whose class it does not say. */
  listed: string;
  count: number;
  name: string;
  id: ClassId | undefined;
}

/**
 * The classes of the list and where each would go: to the class of that name, else, when the list has one class
 * only or names none, to the class that the list was opened for.
 */
export function classesOfList(
  pupils: readonly RosterPupil[],
  classes: readonly ClassRow[],
  here: ClassRow,
): ListClass[] {
  const listed = [...new Set(pupils.map(({ className }) => className ?? ''))];
  const byName = new Map(classes.map((row) => [foldName(row.name), row]));
  return listed.map((name) => {
    const match = name === '' || listed.length === 1 ? here : byName.get(foldName(name));
    const home = byName.get(foldName(name)) ?? match;
    const count = pupils.filter(({ className }) => (className ?? '') === name).length;
    return { listed: name, count, name: home?.name ?? name, id: home?.id };
  });
}

/** Which of them are brought in unless the teacher says otherwise: those that this tablet has already. */
export function likelyClasses(list: readonly ListClass[]): Set<string> {
  const known = list.filter(({ id }) => id !== undefined);
  return new Set(known.map(({ listed }) => listed));
}

/** What the chosen classes of the list change, before anything is written. */
export function previewOf(
  pupils: readonly RosterPupil[],
  chosen: readonly ListClass[],
  known: readonly PupilRow[],
  classes: readonly ClassRow[],
  whole: boolean,
): RosterDiff {
  const homes = new Map(chosen.map((each) => [each.listed, each.name]));
  const rows = pupils.flatMap((pupil) => {
    const className = homes.get(pupil.className ?? '');
    return className === undefined ? [] : [{ ...pupil, className }];
  });
  const names = new Map(classes.map(({ id, name }) => [id, name]));
  return rosterDiff(
    known.map((row) => asKnown(row, names)),
    rows,
    { whole },
  );
}

function asKnown(row: PupilRow, names: Map<ClassId, string>): KnownPupil {
  const { stamps: _, class: home, place, ...said } = row;
  const className = names.get(home);
  return { ...said, left: place === 'left', ...(className && { className }) } as KnownPupil;
}

/** What an adult said of a row that may be a known pupil: which one, or nobody who is here. */
export type DoubtAnswer = PupilId | 'new';

export function planOf(
  diff: RosterDiff,
  answers: readonly (DoubtAnswer | undefined)[],
  chosen: readonly ListClass[],
  here: ClassRow,
  makeId: () => ClassId,
): ClassListPlan {
  const added = [...diff.added, ...diff.doubts.filter((_, i) => answers[i] === 'new').map(({ row }) => row)];
  const settled = diff.doubts.flatMap(({ row, maybe }, i) => {
    const pupil = maybe.find(({ id }) => id === answers[i]);
    return pupil ? [{ pupil, fields: changesBetween(pupil, row) }] : [];
  });
  const changed = [...diff.changed, ...settled].filter(({ fields }) => fields.length > 0);
  const used = new Set([
    ...added.map(({ className }) => className),
    ...changed.flatMap(({ fields }) =>
      fields.filter(({ field }) => field === 'className').map(({ now }) => now),
    ),
  ]);
  const missing = chosen.filter(({ id, name }) => id === undefined && used.has(name));
  const newClasses = missing.map(({ name }) => ({ id: makeId(), name, year: yearOf(name, added, here) }));
  const ids = new Map(
    [...chosen, ...newClasses].flatMap(({ name, id }) => (id ? [[name, id] as const] : [])),
  );
  const classOf = (name: unknown) => ids.get(name as string) ?? here.id;
  return {
    newClasses,
    added: added.map(({ className, ...said }) => ({ ...said, class: classOf(className) })),
    changed: changed.map(({ pupil, fields }) => ({
      id: pupil.id as PupilId,
      fields: asFields(fields, classOf),
    })),
    left: diff.left.map(({ id }) => id as PupilId),
  };
}

function asFields(fields: readonly FieldChange[], classOf: (name: unknown) => ClassId): Partial<Pupil> {
  const said = fields.map(({ field, now }) => {
    if (field === 'className') return ['class', classOf(now)];
    return field === 'left' ? ['place', 'here'] : [field, now];
  });
  return Object.fromEntries(said) as Partial<Pupil>;
}

/** The year that most of its pupils are in, else the first number of its name, else the year of the class at hand. */
function yearOf(name: string, rows: readonly RosterPupil[], here: ClassRow): number {
  const years = rows.flatMap(({ className, year }) =>
    className === name && year !== undefined ? [year] : [],
  );
  const most = [...new Set(years)].sort((a, b) => count(years, b) - count(years, a))[0];
  const inName = Number(/\d+/.exec(name)?.[0] ?? Number.NaN);
  return most ?? (inName >= 1 && inName <= 13 ? inName : here.year);
}

function count(years: readonly number[], year: number): number {
  return years.filter((each) => each === year).length;
}

export function isEmptyPlan(plan: ClassListPlan): boolean {
  return plan.added.length + plan.changed.length + plan.left.length === 0;
}
