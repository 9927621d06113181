import * as assert from 'uvu/assert';
import { critiquesIn, critiquesToUse, forAuthor, isSpokenOf, ownViews } from '../../src/rules/critiques.ts';
import type { ChildFact } from '../../src/schema/childEvents.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import { suite } from '../support/suite.ts';

const test = suite('what children say of a piece');
const fact = (stamp: string, over: object) => ({ stamp, ...over }) as unknown as ChildFact;
const critique = (stamp: string, over = {}) => fact(stamp, { kind: 'critique', ...over });
const glance = (stamp: string, is: string, ...of: string[]) => fact(stamp, { kind: 'approval', is, of });

const states: [why: string, state: string, ...ChildFact[]][] = [
  ['a critique is the author’s to read at once where no adult looks first', 'open', critique('1')],
  ['where an adult looks first it waits', 'waiting', critique('1', { waits: true })],
  [
    'let through, it is the author’s',
    'open',
    critique('1', { waits: true }),
    glance('2', 'through', '0', '1'),
  ],
  ['held back, it is not', 'held', critique('1'), glance('2', 'held', '1')],
  ['the last glance counts', 'open', critique('1'), glance('2', 'held', '1'), glance('3', 'through', '1')],
  [
    'a glance that was taken back never was',
    'waiting',
    critique('1', { waits: true }),
    glance('2', 'through', '1'),
    glance('3', 'waiting', '1'),
  ],
  [
    'a glance at another critique says nothing of this one',
    'waiting',
    critique('1', { waits: true }),
    glance('2', 'through', '9'),
  ],
];
for (const [why, state, ...said] of states) {
  test(why, () => {
    assert.is(critiquesIn(said)[0]?.state, state);
    assert.is(forAuthor(said).length, state === 'open' ? 1 : 0);
  });
}

test('an author who thinks again is taken at the last word', () => {
  const said = [
    critique('1'),
    fact('2', { kind: 'reply', critique: '1', is: 'wont' }),
    fact('3', { kind: 'reply', critique: '1', is: 'will' }),
  ];
  assert.is(critiquesIn(said)[0]?.reply?.is, 'will');
});

test('of a child’s own faces those for the newest draft are shown', () => {
  const view = (stamp: string, version: number, target: string, level: string) =>
    fact(stamp, { kind: 'self-judgement', version, target, level });
  const said = [view('1', 1, 'A', 'not-yet'), view('2', 1, 'B', 'secure'), view('3', 2, 'A', 'approaching')];
  const views = ownViews(said);
  assert.equal([...views.keys()], ['A']);
  assert.is(views.get('A' as TargetId)?.level, 'approaching');
});

test('a redraft is written beside what its author decided to do about the draft before', () => {
  const said = [
    critique('1', { version: 1 }),
    critique('2', { version: 1 }),
    critique('3', { version: 2 }),
    fact('4', { kind: 'reply', critique: '1', is: 'will' }),
    fact('5', { kind: 'reply', critique: '2', is: 'wont' }),
    fact('6', { kind: 'reply', critique: '3', is: 'will' }),
  ];
  assert.equal(
    critiquesToUse(said, 1).map((each) => each.critique.stamp as string),
    ['1'],
  );
  assert.equal(critiquesToUse(undefined, 1), []);
});

test('a version is spoken of once its author may read a critique, or has said anything of it', () => {
  assert.is(isSpokenOf(undefined, 1), false);
  assert.is(isSpokenOf([critique('1', { version: 1, waits: true })], 1), false);
  assert.is(isSpokenOf([critique('1', { version: 1 })], 1), true);
  assert.is(isSpokenOf([critique('1', { version: 1 })], 2), false);
  assert.is(isSpokenOf([fact('1', { kind: 'self-judgement', version: 2 })], 2), true);
});

test.run();
