import * as assert from 'uvu/assert';
import { circleIn } from '../../src/rules/circleIn.ts';
import { suite } from '../support/suite.ts';

const test = suite('circles among links');

const cases: [why: string, links: Record<string, string[]>, circle: string[] | undefined][] = [
  ['no links at all', {}, undefined],
  ['one after the other', { a: ['b'], b: ['c'] }, undefined],
  ['two ways to one place are no circle', { a: ['b', 'c'], b: ['d'], c: ['d'] }, undefined],
  ['what leads to itself', { a: ['a'] }, ['a', 'a']],
  ['two that lead to each other', { a: ['b'], b: ['a'] }, ['a', 'b', 'a']],
  [
    'a circle is found behind what leads to it',
    { a: ['b'], b: ['c'], c: ['d'], d: ['b'] },
    ['b', 'c', 'd', 'b'],
  ],
  ['and among links that were looked at before', { x: ['y'], a: ['y', 'b'], b: ['a'] }, ['a', 'b', 'a']],
  ['links that lead nowhere known', { a: ['elsewhere'] }, undefined],
];
for (const [why, links, circle] of cases)
  test(why, () => assert.equal(circleIn(new Map(Object.entries(links))), circle));

test('a way of a hundred thousand, and a thousand ways into one place, are looked at once', () => {
  const long = Array.from({ length: 100_000 }, (_, i) => [i, [i + 1]] as const);
  assert.is(circleIn(new Map(long)), undefined);
  assert.is(circleIn(new Map([...long, [100_000, [0]]]))?.length, 100_002);
  const wide = Array.from(
    { length: 1000 },
    (_, i) => [i, Array.from({ length: 999 - i }, (_, n) => i + n + 1)] as const,
  );
  assert.is(circleIn(new Map(wide)), undefined);
});

test.run();
