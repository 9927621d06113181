import * as assert from 'uvu/assert';
import { carriedOver } from '../../src/rules/carry.ts';
import { usualPolicy } from '../../src/rules/policies.ts';
import type { Level } from '../../src/schema/words.ts';
import { target } from '../support/aJudgement.ts';
import { anOverride, aPiece, aYear } from '../support/aPiece.ts';
import { suite } from '../support/suite.ts';

const test = suite('what travels to the next class');
const dayOf = (n: number) => aPiece(n, {}).at;

type Carries = [level: Level, lastShownAt: string | undefined, sinceAt: string | undefined];

const rows: [because: string, before: string, since: string, carries: Carries | undefined, said?: Level][] = [
  ['it was never judged', '', '', undefined],
  ['it was shown in full: nothing is open', 'story, report, letter', '', undefined],
  ['it fell short in the last piece', 'story not-yet', '', ['not-yet', undefined, undefined]],
  ['it was shown once: open, with its day', 'story', '', ['approaching', dayOf(7), undefined]],
  ['the last time counts, not the first', 'story, report', '', ['approaching', dayOf(14), undefined]],
  ['only with help: never shown alone', 'story secure guided', '', ['approaching', undefined, undefined]],
  ['the cold task alone is a first look', 'story cold not-yet', '', ['not-yet', undefined, undefined]],
  ['an adult says that it is secure', 'story not-yet', '', undefined, 'secure'],
  ['an adult says that it is not', 'story, report, letter', '', ['not-yet', dayOf(21), undefined], 'not-yet'],
  [
    'shown since: what was carried stays, and says so',
    'story not-yet',
    'poem',
    ['not-yet', undefined, dayOf(7)],
  ],
  ['short since: nothing to say', 'story not-yet', 'poem not-yet', ['not-yet', undefined, undefined]],
  [
    'with help since: not yet shown',
    'story not-yet',
    'poem secure guided',
    ['not-yet', undefined, undefined],
  ],
  ['shown twice since: the later day', 'story', 'poem, recount', ['approaching', dayOf(7), dayOf(14)]],
];

for (const [because, before, since, carries, said] of rows) {
  test(because, () => {
    const overrides = said ? [anOverride(60, said)] : [];
    const cell = { target, before: aYear(before), overrides, since: aYear(since) };
    const [open] = carriedOver([cell], usualPolicy);
    assert.equal(open && [open.level, open.lastShownAt, open.sinceAt], carries);
  });
}

test('what was shown since is the last of it, in whatever order it comes', () => {
  const since = aYear('poem, recount').reverse();
  const cell = { target, before: aYear('story not-yet'), overrides: [], since };
  assert.equal(
    carriedOver([cell], usualPolicy).map(({ sinceAt }) => sinceAt),
    [dayOf(14)],
  );
});

test.run();
