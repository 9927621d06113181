import * as assert from 'uvu/assert';
import { presets, usualPolicy } from '../../src/rules/policies.ts';
import { previewPolicy } from '../../src/rules/policyPreview.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import type { Policy } from '../../src/schema/policy.ts';
import { checksOf } from '../../src/teacher/Policy/checksOf.ts';
import { policyProblem } from '../../src/teacher/Policy/policyProblems.ts';
import { previewWords } from '../../src/teacher/Policy/previewWords.ts';
import { leadWords, policyName, policyPage } from '../../src/teacher/policyWords.ts';
import { usualWords } from '../../src/ui/vocabulary/wordsOf.ts';

import { anOverride, aYear } from '../support/aPiece.ts';
import { suite } from '../support/suite.ts';

const test = suite('the policy in plain words');

test('a policy is called by what it asks for', () => {
  assert.equal(
    Object.values(presets).map((policy) => policyName(policy, usualWords)),
    [
      'Three pieces, alone, in two kinds of writing',
      'Three pieces, alone, in three kinds of writing',
      'Two pieces, alone',
      'One piece, alone',
    ],
  );
  assert.is(policyName({ ...presets.two, alone: false }, usualWords), 'Two pieces, alone or with help');
});

test('a policy that asks for less than mastery says so at its head', () => {
  assert.match(leadWords(usualPolicy, usualWords), /This rule asks for it\.$/);
  assert.match(
    leadWords({ ...presets.one, alone: false }, usualWords),
    /less: one piece is enough, and help is allowed\.$/,
  );
});

function answers(policy: Policy): string {
  return policyPage(policy, usualWords)
    .map(({ answer }) => answer)
    .join(' ');
}

const pages: [because: string, policy: Policy, says: RegExp][] = [
  ['the usual rule', usualPolicy, /When three pieces show it at “Secure” or further/],
  [
    'different pieces',
    usualPolicy,
    /At least three different pieces, two kinds of writing, three different days\./,
  ],
  ['one piece', presets.one, /When one piece shows it .* There is only one\./],
  ['nothing need differ', { ...presets.two, pieces: 1, days: 1 }, /They need not differ\./],
  ['only deeper', { ...usualPolicy, countsFrom: 'deeper' }, /at “Deeper”, judged/],
  [
    'help counts',
    { ...usualPolicy, alone: false },
    /Pieces written with help count too; guided ones never do/,
  ],
  ['cold counts', { ...usualPolicy, coldCounts: true }, /A cold task that shows the target counts/],
  ['a slip is let be', { ...usualPolicy, laterNotYet: 'keeps' }, /What was shown stays shown/],
  ['a slip opens', presets.threeKinds, /is open again, and is to be shown anew/],
  [
    'practice first',
    { ...usualPolicy, retake: 'after-practice' },
    /after practice .* no piece is ever refused/,
  ],
  ['moving on', { ...usualPolicy, movingOn: 75 }, /When 75 % of its focus targets/],
  ['no calendar', { ...usualPolicy, revisitWeeks: 0 }, /Not by the calendar\. At once/],
  ['best fit', { ...usualPolicy, bestFit: true }, /more targets stand than at any other/],
  [
    'leaders',
    { ...usualPolicy, windows: [{ name: 'Autumn', from: '11-23', to: '12-04' }] },
    /Autumn: 23 Nov to 4 Dec\./,
  ],
];

for (const [because, policy, says] of pages) {
  test(`on the page: ${because}`, () => assert.match(answers(policy), says));
}

test('what a school does not want is not on its page', () => {
  assert.not.match(answers(usualPolicy), /best fit|more targets stand|Autumn/i);
});

const amy = 'a'.repeat(20) as PupilId;
const target = 'Y4.VGP.04' as TargetId;
const cell = (year: string) => ({ pupil: amy, target, shown: aYear(year), overrides: [] });

test('the preview says who would stand elsewhere, and which way', () => {
  const preview = previewPolicy(
    [cell('story'), cell('story, report'), cell('story1, story2, report, poem not-yet'), cell('')],
    usualPolicy,
    presets.one,
  );
  assert.equal(
    preview.changes.map(({ from, to }) => `${from} to ${to}`),
    ['approaching to secure', 'approaching to secure', 'secure to not-yet'],
  );
  assert.is(
    previewWords(preview, '4B', usualWords),
    'In 4B, 3 of 3 standings would change, of one pupil: 2 up, 1 down. No judgement changes, and what an adult said stays.',
  );
});

test('where an adult has said otherwise a new policy changes nothing, and the same one changes nobody', () => {
  const said = { ...cell('story'), overrides: [anOverride(9, 'deeper')] };
  assert.equal(previewPolicy([said], usualPolicy, presets.one).changes, []);
  const same = previewPolicy([cell('story')], usualPolicy, usualPolicy);
  assert.is(previewWords(same, '4B', usualWords), 'Nothing would change in 4B. Standings looked at: 1.');
  assert.match(
    previewWords(previewPolicy([], usualPolicy, presets.one), '4B', usualWords),
    /^Nothing has been judged/,
  );
});

const window = { name: 'Autumn', from: '11-23', to: '12-04' };
const bad: [policy: Policy, says: RegExp][] = [
  [{ ...usualPolicy, windows: [{ ...window, name: ' ' }] }, /a name/],
  [{ ...usualPolicy, windows: [{ ...window, to: '11-01' }] }, /ends before it begins/],
  [{ ...usualPolicy, kinds: 5 }, /ever meet/],
];

for (const [policy, says] of bad) {
  test(`not published: ${says}`, () => assert.match(policyProblem(policy, usualWords) ?? '', says));
}

test('the list of what to begin with ticks what is there, and no more', () => {
  const inForce = { policy: usualPolicy, published: undefined, awaited: false };
  const school = { id: 's', stamps: {}, name: 'Fernlea Primary' };
  assert.equal(
    checksOf({ school, inForce, classes: 1, ownLevels: true, words: usualWords }).map(({ done }) => done),
    [true, true, true, false, false],
  );
});

test.run();
