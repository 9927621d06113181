import * as assert from 'uvu/assert';
import { askWhy, causesOf, changesIn, reasonsFor } from '../../src/rules/causes.ts';
import { wordDiff } from '../../src/rules/wordDiff.ts';
import type { ChildFact } from '../../src/schema/childEvents.ts';
import type { Cause, MarkFact } from '../../src/schema/markEvents.ts';
import type { Stamp } from '../../src/schema/stamp.ts';
import { suite } from '../support/suite.ts';

const test = suite('why a draft was changed');

const critique = (stamp: string, version: number, over = {}) =>
  ({ kind: 'critique', stamp, version, words: `Words ${stamp}`, ...over }) as ChildFact;
const mark = (stamp: string, version: number) => ({ kind: 'mark', stamp, version, sort: 'gap' }) as MarkFact;
const cause = (stamp: string, because: string, version = 2, quote?: string) =>
  ({
    kind: 'cause',
    stamp,
    version,
    because,
    ...(quote && { place: { quote, before: '', after: '' } }),
  }) as Cause;
const ids = (reasons: { id: Stamp }[]) => reasons.map(({ id }) => id);

test('a child knows of what friends said and of what was handed back, an adult of all, and nobody of later words', () => {
  const said = [critique('a', 1), critique('b', 1, { waits: true }), critique('c', 2), critique('d', 3)];
  const marks = [
    mark('m', 1),
    mark('n', 1),
    { kind: 'feedback', stamp: 'f', version: 1, lines: [], marks: [{ mark: 'm', version: 1, sort: 'gap' }] },
  ] as MarkFact[];
  assert.equal(ids(reasonsFor({ said, marks }, 3, 'adult')), ['c', 'a', 'b', 'm', 'n']);
  assert.equal(ids(reasonsFor({ said, marks }, 3, 'child')), ['c', 'a', 'm']);
  assert.equal(ids(reasonsFor({ said, marks }, 2, 'child')), ['a', 'm']);
  assert.equal(reasonsFor({}, 2, 'child'), []);
});

test('what two adults said apart is said once, and each change has reasons of its own', () => {
  const facts = [
    cause('1', 'a'),
    cause('2', 'a'),
    cause('3', 'b', 3),
    cause('4', 'a', 2, 'red'),
    mark('m', 1),
  ];
  assert.equal(
    causesOf(facts, 2).map(({ stamp }) => stamp),
    ['2', '4'],
  );
  assert.equal(causesOf(undefined, 2), []);
});

test('a reason that was given is known again, for all of a draft or for words of it', () => {
  const text = 'The red kite flew.';
  const draft = { version: 2, text, change: wordDiff('The kite flew.', text) };
  const { changes, causeOf, isSaid } = askWhy([cause('1', 'a')], draft);
  const [red] = changes;
  assert.is(red?.words, 'red');
  assert.equal(causeOf({ because: 'a' }), { version: 2, because: 'a', place: undefined });
  assert.equal([isSaid({ because: 'a' }), isSaid({ because: 'b' })], [true, false]);
  assert.not.ok(isSaid({ because: 'a', place: red?.place }));
  const said = [{ ...cause('2', 'a'), place: red?.place }] as Cause[];
  assert.ok(askWhy(said, draft).isSaid({ because: 'a', place: red?.place }));
  assert.equal(askWhy(undefined, { ...draft, change: undefined }).changes, []);
});

test('the changes of a draft are the words that only it has, where they stand', () => {
  const now = '  The red and gold kite flew high.';
  const changes = changesIn(now, wordDiff('The kite flew.', now));
  assert.equal(
    changes.map(({ start, end, place }) => [now.slice(start, end), place.quote]),
    [
      ['red and gold', 'red and gold'],
      ['flew high.', 'flew high.'],
    ],
  );
});

test.run();
