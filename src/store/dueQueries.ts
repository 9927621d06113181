import { type HeardFrom, notHeard } from '../rules/notHeard.ts';
import { type Retake, retakeOf, setPractice } from '../rules/retake.ts';
import { type Due, dueInClass } from '../rules/revisit.ts';
import { schoolYearOf } from '../rules/schoolYear.ts';
import { standingOf } from '../rules/standing.ts';
import type { ClassId, PupilId, TargetId } from '../schema/ids.ts';
import type { MarkFact } from '../schema/markEvents.ts';
import type { Policy } from '../schema/policy.ts';
import { readStamp } from '../schema/stamp.ts';
import { today, wallTime } from '../schema/wallTime.ts';
import type { PracticeOf } from './commands/practice.ts';
import { policyInForce } from './policyQueries.ts';
import { piecesOf, unitsOf } from './queries.ts';
import type { HandsRow, PupilRow, UnitRow } from './rows.ts';
import { sameChildrenIn } from './sameChild.ts';
import { type ClassYear, classYear, practiceOfEach } from './standingQueries.ts';
import type { Store } from './store.ts';

/** What a class should come back to, and whom, today. */
export interface ClassDue {
  due: Due[];
  silent: HeardFrom[];
  /** Where the school asks for practice before a target is tried again: to be set, and set and not ticked. */
  toSet: PracticeOf[];
  toTick: ToTick[];
  /** The targets in the pupils' words, as the year's units have them. */
  words: Map<TargetId, string>;
}

/** Practice that was set; `ticked`: the child says that it is done. */
export interface ToTick extends PracticeOf {
  ticked: boolean;
}

export async function dueOf(store: Store, id: ClassId): Promise<ClassDue> {
  const day = today(store.wall);
  const [{ policy }, year, units] = await Promise.all([
    policyInForce(store),
    classYear(store, id, schoolYearOf(day)),
    unitsOf(store, id),
  ]);
  const own = units.filter(({ schoolYear }) => schoolYear === schoolYearOf(day));
  const chosen = [...year.units.values(), ...own].flatMap((unit) => [...unit.focus, ...unit.nonNegotiables]);
  const [toSet, toTick] = await practiceIn(store, year, policy, schoolYearOf(day));
  return {
    toSet,
    toTick,
    due: dueInClass(year.cells, policy, day),
    silent: await silentOf(store, year, own, day),
    words: new Map(chosen.map(({ target, pupil }) => [target, pupil])),
  };
}

async function practiceIn(
  store: Store,
  { pupils, cells }: ClassYear,
  policy: Policy,
  schoolYear: number,
): Promise<[toSet: PracticeOf[], toTick: ToTick[]]> {
  if (policy.retake === 'open') return [[], []];
  const said = await practiceOfEach(store, schoolYear, pupils);
  const at = (wanted: Retake) =>
    cells.flatMap(({ pupil, target, shown, overrides }) => {
      const own = said.get(pupil)?.filter((each) => each.target === target);
      const is = retakeOf(standingOf(shown, policy, overrides), policy, own);
      return is === wanted
        ? [{ pupil, target, schoolYear, ticked: setPractice(own ?? []) === 'ticked' }]
        : [];
    });
  return [at('practise-first'), at('practising')];
}

async function silentOf(store: Store, year: ClassYear, units: UnitRow[], day: string): Promise<HeardFrom[]> {
  // Before its first unit a class has written nothing that could be answered.
  const began = units.map(({ startedOn }) => startedOn).sort()[0];
  if (!began) return [];
  const answered = await answeredIn(store, units);
  const heard = year.pupils.map((row) => ({
    pupil: row.id,
    heardOn: lastOf([...saidOf(year, row), ...(answered.get(row.id) ?? [])]),
    since: lastOf([began, cameOn(store, row)]) ?? began,
  }));
  // Pieces are large: they are looked into only for those of whom nothing else was said.
  const silent = notHeard(heard, day);
  const told = await Promise.all(silent.map(({ pupil }) => toldOf(store, units, pupil)));
  return notHeard(
    silent.map((each, i) => ({ ...each, heardOn: lastOf([each.heardOn ?? '', ...(told[i] ?? [])]) })),
    day,
  );
}

/** When an adult marked a child's writing, or handed feedback back. */
async function toldOf(store: Store, units: readonly UnitRow[], pupil: PupilId): Promise<string[]> {
  const pieces = await Promise.all(units.map(({ id }) => piecesOf(store, id, pupil)));
  const facts = pieces.flat().flatMap(({ marks = [] }) => marks);
  return facts.filter(({ kind }) => byAdult.has(kind)).map(({ at }) => at.slice(0, 10));
}

const byAdult: ReadonlySet<string> = new Set<MarkFact['kind']>(['mark', 'comment', 'feedback']);

function saidOf({ cells }: ClassYear, { id, goal }: PupilRow): string[] {
  const judged = cells.filter(({ pupil }) => pupil === id).flatMap((cell) => [cell.shown, cell.overrides]);
  const set = goal && goal !== 'none' ? [goal.setOn, goal.review?.on ?? ''] : [];
  return [...judged.flat().map(({ at }) => at.slice(0, 10)), ...set];
}

async function answeredIn(store: Store, units: UnitRow[]): Promise<Map<PupilId, string[]>> {
  const { kept } = await sameChildrenIn(store);
  const days = new Map<PupilId, string[]>();
  for (const { id } of units) {
    const rows: HandsRow[] = await store.db.hands.where('key').between(`${id}/`, `${id}/\uffff`).toArray();
    for (const { pupil, down } of rows) {
      const shown = kept.get(pupil) ?? pupil;
      days.set(shown, [...(days.get(shown) ?? []), ...down.map(({ at }) => at.slice(0, 10))]);
    }
  }
  return days;
}

function cameOn({ wall }: Store, { stamps }: PupilRow): string {
  const { ms } = readStamp(stamps.class as PupilRow['stamps'][string] & string);
  return wallTime({ now: () => ms, offset: wall.offset }).slice(0, 10);
}

function lastOf(days: string[]): string | undefined {
  return days.filter(Boolean).sort().at(-1);
}
