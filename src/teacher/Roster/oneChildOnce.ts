import { groupsBy } from '../../rules/groupsBy.ts';
import { calledKey, namesKey } from '../../rules/nameKeys.ts';
import type { RosterPlace, RosterProblem, RosterPupil } from '../../schema/roster.ts';
import type { Found } from './pupilFrom.ts';

type Number = 'upn' | 'sourcedId';

/**
 * Rows about one child become one pupil, the first row's words first. Rows that share a number and are not one child
 * are all kept, without the number: it cannot be right for both, and names still find them.
 */
export function oneChildOnce(found: readonly Found[]): { pupils: RosterPupil[]; problems: RosterProblem[] } {
  const problems: RosterProblem[] = [];
  let rows = [...found];
  for (const number of ['upn', 'sourcedId'] as const) {
    rows = withoutSharedNumber(rows, number, problems);
    rows = merged(rows, ({ pupil }) => pupil[number], problems);
  }
  rows = merged(rows, ({ pupil }) => pupil.born && `${namesKey(pupil)}/${pupil.born}`, problems);
  noteSameNames(rows, problems);
  return { pupils: rows.map(({ pupil }) => pupil), problems };
}

function withoutSharedNumber(rows: Found[], number: Number, problems: RosterProblem[]): Found[] {
  const disputed = new Map<Found, RosterPlace>();
  for (const [value, group] of groupsBy(rows, ({ pupil }) => pupil[number] ?? '')) {
    const [first, ...others] = group;
    const other = others.find(({ pupil }) => first && !isOneChild(first.pupil, pupil));
    if (!value || !first || !other) continue;
    for (const row of group) disputed.set(row, row === first ? other.place : first.place);
  }
  return rows.map((row) => {
    const other = disputed.get(row);
    if (!other) return row;
    const { [number]: value = '', ...pupil } = row.pupil;
    problems.push({ code: 'same-number', value, other, ...row.place });
    return { ...row, pupil };
  });
}

function isOneChild(a: RosterPupil, b: RosterPupil): boolean {
  return namesKey(a) === namesKey(b) || calledKey(a) === calledKey(b);
}

/** Joins rows of one key that do not contradict each other's numbers. */
function merged(
  rows: Found[],
  keyOf: (row: Found) => string | undefined,
  problems: RosterProblem[],
): Found[] {
  const keptByKey = new Map<string, Found[]>();
  const kept: Found[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const same = key ? (keptByKey.get(key) ?? []) : [];
    const one = same.find(
      ({ pupil }) => agree(pupil.upn, row.pupil.upn) && agree(pupil.sourcedId, row.pupil.sourcedId),
    );
    if (one) {
      noteOtherClass(one, row, problems);
      one.pupil = joined(one.pupil, row.pupil);
      continue;
    }
    const copy = { ...row };
    kept.push(copy);
    if (key) keptByKey.set(key, [...same, copy]);
  }
  return kept;
}

const agree = (a: string | undefined, b: string | undefined) => !a || !b || a === b;

/** The first row's words; the second fills what it left blank. */
function joined(first: RosterPupil, second: RosterPupil): RosterPupil {
  return { ...second, ...first, given: first.given || second.given, family: first.family || second.family };
}

function noteOtherClass(one: Found, row: Found, problems: RosterProblem[]): void {
  const [kept, other] = [one.pupil.className, row.pupil.className];
  if (!kept || !other || kept === other) return;
  const name = `${row.pupil.given} ${row.pupil.family}`.trim();
  problems.push({ code: 'several-classes', name, kept, others: [other], ...row.place });
}

/** Two rows with one name and nothing else to tell them apart may be two children or a slip; both stay. */
function noteSameNames(rows: Found[], problems: RosterProblem[]): void {
  const plain = rows.filter(({ pupil }) => !pupil.upn && !pupil.sourcedId && !pupil.born);
  for (const group of groupsBy(
    plain,
    ({ pupil }) => `${namesKey(pupil)}/${pupil.className ?? ''}`,
  ).values()) {
    const [first, ...others] = group;
    for (const { pupil, place } of others) {
      const name = `${pupil.given} ${pupil.family}`.trim();
      if (first) problems.push({ code: 'same-name-twice', name, other: first.place, ...place });
    }
  }
}
