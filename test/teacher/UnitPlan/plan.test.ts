import * as assert from 'uvu/assert';
import { sheetOf } from '../../../src/curriculum/starter.ts';
import { sheetYearFor } from '../../../src/rules/schoolYear.ts';
import type { TargetId } from '../../../src/schema/ids.ts';
import type { ChosenTarget } from '../../../src/schema/records.ts';
import { isHouseStep } from '../../../src/teacher/sheetWords.ts';
import {
  chosen,
  differing,
  emptyPlan,
  foundIn,
  movedTarget,
  setOf,
  strandsOf,
  wholeSheet,
  withoutTarget,
  withTarget,
} from '../../../src/teacher/UnitPlan/plan.ts';
import { suite } from '../../support/suite.ts';

const test = suite('plan');

const target = (code: string): ChosenTarget => ({ target: code as TargetId, pupil: code, teacher: code });
const [a, b, c] = ['A', 'B', 'C'].map(target) as [ChosenTarget, ChosenTarget, ChosenTarget];
const codes = (list: ChosenTarget[]) => list.map((t) => t.target).join('');
const planned = [a, b, c].reduce((plan, one) => withTarget(plan, 'focus', one), emptyPlan);

test('targets stand in the order in which they were chosen, and move by one place', () => {
  assert.is(codes(planned.focus), 'ABC');
  assert.is(codes(movedTarget(planned, 'focus', 2, -1).focus), 'ACB');
  assert.is(codes(movedTarget(planned, 'focus', 0, 1).focus), 'BAC');
  assert.is(codes(movedTarget(planned, 'focus', 0, -1).focus), 'ABC');
});

test('a focus target that becomes a non-negotiable is no longer a focus target', () => {
  const moved = withTarget(planned, 'nonNegotiables', b);
  assert.is(codes(moved.focus), 'AC');
  assert.is(codes(moved.nonNegotiables), 'B');
  assert.is(setOf(moved, 'B'), 'nonNegotiables');
  assert.is(setOf(withoutTarget(moved, b.target), 'B'), undefined);
});

test('only what differs from the kept unit is a draft, and nothing when it is put back', () => {
  const typed = { ...planned, title: 'The Lost Kite' };
  assert.equal(differing(planned, typed), { title: 'The Lost Kite' });
  assert.equal(differing(planned, { ...typed, title: '' }), {});
  assert.equal(Object.keys(differing(planned, movedTarget(planned, 'focus', 0, 1))), ['focus']);
});

test('nothing is offered until a word or a strand is given; the whole sheet can be looked through', async () => {
  const sheet = await sheetOf(4, 'writing');
  assert.is(foundIn(sheet, ' ', ''), undefined);
  assert.equal(foundIn(sheet, '', wholeSheet), sheet.targets);
  const [spelling = ''] = strandsOf(sheet);
  const inStrand = foundIn(sheet, '', spelling) ?? [];
  assert.ok(inStrand.length > 3 && inStrand.every((one) => one.strand === spelling));
  const speech = foundIn(sheet, 'speech', wholeSheet) ?? [];
  assert.ok(speech.length > 0 && speech.length < sheet.targets.length);
});

test('house steps are told from the national curriculum’s lines, and the framework’s are never there', async () => {
  const [four, six] = await Promise.all([sheetOf(4, 'writing'), sheetOf(6, 'writing')]);
  const steps = four.targets.filter(isHouseStep);
  assert.ok(steps.some((one) => one.depth === 'towards') && steps.some((one) => one.depth === 'greater'));
  assert.is(
    four.targets.find((one) => one.code === 'Y4.VGP.04' && isHouseStep(one)),
    undefined,
  );
  assert.is(
    six.targets.some((one) => one.code.includes('TAF')),
    false,
  );
});

test('Reception and the years after Year 6 look at the nearest sheet', () => {
  assert.equal([0, 1, 4, 6, 7, 13].map(sheetYearFor), [1, 1, 4, 6, 6, 6]);
});

test('a unit keeps its own copy of the wording', async () => {
  const [first] = (await sheetOf(4, 'writing')).targets;
  assert.ok(first);
  assert.equal(chosen(first), { target: first.code, pupil: first.pupil, teacher: first.teacher } as never);
});

test.run();
