import * as assert from 'uvu/assert';
import { withoutPupils } from '../../src/rules/withoutPupils.ts';
import type { AnyEvent } from '../../src/schema/event.ts';
import { suite } from '../support/suite.ts';

const test = suite('events without an erased child');
const [amy, ben, unit, task] = ['a', 'b', 'u', 't'].map((letter) => letter.repeat(20)) as [
  string,
  string,
  string,
  string,
];
const gone = new Set([amy]);
const common = { stamp: '0'.repeat(14), space: 's', at: '', by: 'x'.repeat(20) };
const event = (over: object) => ({ ...common, ...over }) as unknown as AnyEvent;
const edit = (...changes: object[]) => event({ kind: 'edit', changes });

const whole: [what: string, event: AnyEvent][] = [
  ['a judgement of somebody else', event({ kind: 'judgement', pupil: ben, unit })],
  ['an edit of a unit', edit({ record: 'unit', id: unit, fields: { title: 'Kites' } })],
  ['an edit that says nothing', edit()],
  ['the word that the child is erased', event({ kind: 'erase', pupil: amy })],
];
for (const [what, each] of whole) {
  test(`${what} stays the very same`, () => assert.is(withoutPupils(each, gone), each));
}

const none: [what: string, event: AnyEvent][] = [
  ['a judgement of the child', event({ kind: 'judgement', pupil: amy, unit })],
  ['something of the child that a later version says', event({ kind: 'portfolio', pupil: amy })],
  ['an edit of the child', edit({ record: 'pupil', id: amy, fields: { given: 'Amy' } })],
  ['a flag on a piece of the child', edit({ record: 'piece', id: `${unit}/${amy}/${task}`, fields: {} })],
  ['the child’s words about somebody else’s piece', event({ kind: 'critique', pupil: ben, critic: amy })],
  ['an answer about the child and another', edit({ record: 'pair', id: `${amy}/${ben}`, fields: {} })],
];
for (const [what, each] of none) {
  test(`${what} is gone`, () => assert.is(withoutPupils(each, gone), undefined));
}

test('an import keeps the other children', () => {
  const changes = [amy, ben].map((id) => ({ record: 'pupil', id, fields: { given: id } }));
  assert.equal(withoutPupils(edit(...changes), gone), edit(changes[1] as object));
});

test('a group keeps its other members, and a seating plan its other seats', () => {
  const before = edit({
    record: 'group',
    id: unit,
    fields: { members: [ben, amy], seats: { [amy]: 1, [ben]: 2 } },
  });
  const after = edit({ record: 'group', id: unit, fields: { members: [ben], seats: { [ben]: 2 } } });
  assert.equal(withoutPupils(before, gone), after);
});

test('a partner is forgotten, and the critique stays', () => {
  const before = event({ kind: 'critique', pupil: ben, from: amy, words: 'Kind' });
  assert.equal(withoutPupils(before, gone), event({ kind: 'critique', pupil: ben, words: 'Kind' }));
});

test('a list of children in somebody else’s event loses the child and nothing else', () => {
  const group = event({ kind: 'group', pupils: [amy, ben], notes: [{ of: ben }] });
  assert.equal(withoutPupils(group, gone), event({ kind: 'group', pupils: [ben], notes: [{ of: ben }] }));
  const others = event({ kind: 'group', pupils: [ben], notes: [{ of: ben }] });
  assert.equal(withoutPupils(others, gone), others);
});

test.run();
