import type { PupilId } from '../schema/ids.ts';
import type { RosterPupil } from '../schema/roster.ts';
import { groupsBy } from './groupsBy.ts';
import { calledKey, namesKey } from './nameKeys.ts';

/** A pupil as far as it tells whether another one is the same child. */
export type Likeness = Pick<RosterPupil, 'given' | 'family'> &
  Partial<Pick<RosterPupil, 'preferredGiven' | 'preferredFamily' | 'upn' | 'born'>> & {
    id: PupilId;
    class: string;
  };

/**
 * Why two pupils may be one child.
 *
 * | by         | agrees                                | unless                                |
 * |------------|---------------------------------------|---------------------------------------|
 * | upn        | the UPN                               |                                       |
 * | born       | a name they go by, the date of birth  | both have a UPN, and they differ      |
 * | class      | a name they go by, the class          | so too, or both dates of birth differ |
 */
export interface Duplicate<P extends Likeness = Likeness> {
  pupils: [P, P];
  by: 'upn' | 'born' | 'class';
}

/** Each pair once, by the best reason. `isAnswered` is true of two of whom an adult has said what they are. */
export function findDuplicates<P extends Likeness>(
  pupils: readonly P[],
  isAnswered: (a: P, b: P) => boolean = () => false,
): Duplicate<P>[] {
  const found = new Map<string, Duplicate<P>>();
  for (const { by, keysOf } of ways) {
    for (const group of groupedBy(pupils, keysOf)) {
      for (const pair of pairsOf(group)) {
        const key = `${pair[0].id}/${pair[1].id}`;
        if (found.has(key) || (by !== 'upn' && areTwo(...pair)) || isAnswered(...pair)) continue;
        found.set(key, { pupils: pair, by });
      }
    }
  }
  return [...found.values()];
}

const ways: { by: Duplicate['by']; keysOf: (pupil: Likeness) => string[] }[] = [
  { by: 'upn', keysOf: ({ upn }) => (upn ? [upn] : []) },
  { by: 'born', keysOf: (pupil) => (pupil.born ? names(pupil).map((name) => `${name}/${pupil.born}`) : []) },
  { by: 'class', keysOf: (pupil) => names(pupil).map((name) => `${name}/${pupil.class}`) },
];

/** One tablet has the list's names, another the names that the child goes by. */
function names(pupil: Likeness): string[] {
  return [...new Set([namesKey(pupil), calledKey(pupil)])];
}

function groupedBy<P extends Likeness>(pupils: readonly P[], keysOf: (pupil: P) => string[]): P[][] {
  const keyed = pupils.flatMap((pupil) => keysOf(pupil).map((key) => ({ key, pupil })));
  const groups = groupsBy(keyed, ({ key }) => key).values();
  return [...groups].map((group) => group.map(({ pupil }) => pupil));
}

function pairsOf<P extends Likeness>(group: P[]): [P, P][] {
  const sorted = [...group].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b): [P, P] => [a, b]));
}

function areTwo(a: Likeness, b: Likeness): boolean {
  return differ(a.upn, b.upn) || differ(a.born, b.born);
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return Boolean(a) && Boolean(b) && a !== b;
}
