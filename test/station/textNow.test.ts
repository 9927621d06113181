import * as assert from 'uvu/assert';
import type { TaskId } from '../../src/schema/ids.ts';
import type { UnitText } from '../../src/schema/unitText.ts';
import type { Stage } from '../../src/schema/words.ts';
import { type TextNow, textNow } from '../../src/station/textNow.ts';
import { suite } from '../support/suite.ts';

const test = suite('what of the class’s text lies before a child');

const whole: UnitText = {
  core: 'Once.',
  boxes: [{ id: 'a'.repeat(20), section: 'Opening', happens: '', tools: '' }],
  flawed: 'once',
  betterTask: 't'.repeat(20) as TaskId,
};
const none: TextNow = { text: false, plan: false, better: false };

const cases: [why: string, stage: Stage | undefined, text: UnitText | undefined, shown: TextNow][] = [
  ['at the cold task nothing helps', 'cold', whole, none],
  ['while the class learns all of it', 'imitation', whole, { text: true, plan: true, better: true }],
  ['also when children write their own', 'invention', whole, { text: true, plan: true, better: true }],
  ['at the hot task their own plan', 'hot', whole, { ...none, plan: true }],
  ['in no unit nothing', undefined, whole, none],
  ['what nobody has written is not offered', 'imitation', undefined, none],
  ['what was emptied is not offered', 'imitation', { core: '', boxes: [], flawed: '' }, none],
  ['a text whose task has not arrived waits for it', 'imitation', { flawed: 'once' }, none],
];
for (const [why, stage, text, shown] of cases) {
  test(why, () => assert.equal(textNow(stage, text, []), shown));
}

test('a genre’s toolkit is enough of a text to look at', () => {
  assert.is(textNow('imitation', undefined, ['I say where.']).text, true);
});

test.run();
