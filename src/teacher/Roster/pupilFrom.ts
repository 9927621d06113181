import type { ColumnField, LostRow, RosterPlace, RosterProblem, RosterPupil } from '../../schema/roster.ts';
import { isNameLike, sexOf, splitName, yearOf } from './cells.ts';
import { type DateOrder, isoDate } from './dates.ts';
import { checkLetterOf, isUpnShaped, tidyUpn } from './upn.ts';

/** What a file says of one pupil, still in its own words. */
export type PupilText = Partial<Record<ColumnField | 'sourcedId', string>>;

/** A pupil and where the file says so. */
export type Found = { pupil: RosterPupil; place: RosterPlace };
export type Findings = { found: Found[]; problems: RosterProblem[] };

/** Where a text stands: its line, and the headings or elements that its fields came from. */
export type TextPlace = RosterPlace & { columnOf: (field: ColumnField) => string; dateOrder?: DateOrder };

type PupilNames = Pick<RosterPupil, 'given' | 'family' | 'preferredGiven' | 'preferredFamily'>;

// Longer than any name or class; such a text is something else that slipped in.
const LONGEST_TEXT = 100;

/** Adds the pupil to the findings. What cannot be understood is left out of the pupil and named; only names are needed. */
export function addPupil(
  text: PupilText,
  { columnOf, dateOrder, ...place }: TextPlace,
  findings: Findings,
): void {
  const { found, problems } = findings;
  const names = namesOf(text);
  const lost = lostBecause(names, text);
  if (lost) {
    problems.push({ code: lost, ...place });
    return;
  }
  const pupil: RosterPupil = { ...names };
  if (text.sourcedId) pupil.sourcedId = text.sourcedId;
  if (text.className) pupil.className = text.className;
  const read = (field: ColumnField, take: (value: string) => RosterProblemAt | undefined) => {
    const value = text[field];
    const problem = value ? take(value) : undefined;
    if (problem) problems.push({ ...problem, ...place, column: columnOf(field) });
  };
  read('upn', (value) => readUpn(pupil, value));
  read('born', (value) => readBorn(pupil, value, dateOrder));
  read('sex', (value) => readSex(pupil, value));
  read('year', (value) => readYear(pupil, value));
  found.push({ pupil, place });
}

type RosterProblemAt =
  | { code: 'bad-upn' | 'bad-date' | 'not-understood'; value: string }
  | { code: 'upn-check-letter'; value: string; expected: string };

/** Legal names where the file has them, else what the child is called. */
function namesOf(text: PupilText): PupilNames {
  const name = (field: ColumnField) => (isNameLike(text[field] ?? '') ? (text[field] ?? '') : '');
  const split = splitName(name('name'));
  const preferredGiven = name('preferredGiven');
  const preferredFamily = name('preferredFamily');
  return {
    given: name('given') || split.given || preferredGiven,
    family: name('family') || split.family || preferredFamily,
    ...(preferredGiven ? { preferredGiven } : {}),
    ...(preferredFamily ? { preferredFamily } : {}),
  };
}

function lostBecause(names: PupilNames, text: PupilText): LostRow['code'] | undefined {
  if (!names.given && !names.family) return 'no-name';
  const texts = [...Object.values(names), text.className, text.sourcedId];
  return texts.some((value) => value !== undefined && value.length > LONGEST_TEXT) ? 'too-long' : undefined;
}

function readUpn(pupil: RosterPupil, value: string): RosterProblemAt | undefined {
  const upn = tidyUpn(value);
  if (!isUpnShaped(upn)) return { code: 'bad-upn', value };
  pupil.upn = upn;
  const expected = checkLetterOf(upn);
  return upn.startsWith(expected) ? undefined : { code: 'upn-check-letter', value: upn, expected };
}

function readBorn(pupil: RosterPupil, value: string, order?: DateOrder): RosterProblemAt | undefined {
  const born = isoDate(value, order);
  if (!born) return { code: 'bad-date', value };
  pupil.born = born;
  return undefined;
}

function readSex(pupil: RosterPupil, value: string): RosterProblemAt | undefined {
  const sex = sexOf(value);
  if (!sex) return { code: 'not-understood', value };
  pupil.sex = sex;
  return undefined;
}

function readYear(pupil: RosterPupil, value: string): RosterProblemAt | undefined {
  const year = yearOf(value);
  if (typeof year === 'number') pupil.year = year;
  return year === undefined ? { code: 'not-understood', value } : undefined;
}
