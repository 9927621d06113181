import type { PolicyInForce } from '../../store/policyQueries.ts';
import type { SchoolRow } from '../../store/rows.ts';
import { paths } from '../../ui/paths.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';

export interface CheckFacts {
  school: SchoolRow | undefined;
  inForce: PolicyInForce;
  classes: number;
  words: Words;
  /** Some level has a word of the school's own. */
  ownLevels: boolean;
}

export interface Check {
  words: string;
  done: boolean;
  /** Where it is done. */
  href?: string;
}

/** C82: the scale, what counts, who looks when. Only what the tablet itself can see is ticked. */
export function checksOf({ school, inForce, classes, ownLevels, words: { say } }: CheckFacts): Check[] {
  const { published } = inForce;
  return [
    { words: 'The school has a name', done: Boolean(school?.name), href: paths.school },
    { words: say('The four {levels} have your own words'), done: ownLevels, href: paths.words },
    { words: say('{A class} is there'), done: classes > 0, href: paths.today },
    { words: 'What counts as mastery is published', done: published !== undefined },
    { words: 'It says when leaders look', done: (published?.policy.windows?.length ?? 0) > 0 },
  ];
}
