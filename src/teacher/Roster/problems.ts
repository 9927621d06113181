import type { FileProblem, LostRow, RosterProblem } from '../../schema/roster.ts';

type RowCode = Exclude<RosterProblem['code'], FileProblem['code']>;

/** What becomes of a row: `lost` is left out of the pupils, `kept` is among them. */
const fates: Record<RowCode, 'lost' | 'kept'> = {
  'no-name': 'lost',
  'broken-line': 'lost',
  'extra-cells': 'lost',
  'too-long': 'lost',
  'bad-upn': 'kept',
  'upn-check-letter': 'kept',
  'bad-date': 'kept',
  'month-first': 'kept',
  'not-understood': 'kept',
  'same-number': 'kept',
  'same-name-twice': 'kept',
  'several-classes': 'kept',
  'no-roles': 'kept',
  'only-changes': 'kept',
  'more-problems': 'kept',
};

const fateOf = (problem: RosterProblem) => (fates as Partial<Record<string, 'lost' | 'kept'>>)[problem.code];

export function isLostRow(problem: RosterProblem): problem is LostRow {
  return fateOf(problem) === 'lost';
}

export function isFileProblem(problem: RosterProblem): problem is FileProblem {
  return fateOf(problem) === undefined;
}
