import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { clashing, type Field, type FieldEdit, knownOf, takeEdit } from '../../src/rules/apart.ts';
import type { DeviceId } from '../../src/schema/ids.ts';
import { makeStamp, type Stamp } from '../../src/schema/stamp.ts';
import { suite } from '../support/suite.ts';

const test = suite('a field changed apart');

const tablets = ['red', 'blue', 'green', 'gold'].map((name) => name.padEnd(20, '0') as DeviceId);
const stampOf = (tablet: number, at: number) => makeStamp(at, 0, tablets[tablet] as DeviceId);

function fieldOf(edits: readonly FieldEdit[]): Field | undefined {
  return edits.reduce<Field | undefined>(takeEdit, undefined);
}

/** What an adult sees: the value that is shown, and those that stand beside it. */
function seen(edits: readonly FieldEdit[]): unknown[] {
  const field = fieldOf(edits);
  return field ? [field.value, ...clashing(field).map(({ value }) => value)] : [];
}

const first: FieldEdit = { stamp: stampOf(0, 1), value: 'Amy' };
const red: FieldEdit = { stamp: stampOf(0, 2), value: 'Aimee', was: first.stamp };
const blue: FieldEdit = { stamp: stampOf(1, 3), value: 'Amie', was: first.stamp };
const settled: FieldEdit = {
  stamp: stampOf(2, 4),
  value: 'Aimee',
  ...knownOf(fieldOf([first, red, blue]), 'all'),
};

const cases: [what: string, edits: FieldEdit[], seen: string[]][] = [
  ['one adult’s change replaces what was there', [first, red], ['Aimee']],
  ['a change that comes before what it replaced is no clash', [red, first], ['Aimee']],
  ['a change that comes twice is no clash', [first, red, first, red], ['Aimee']],
  [
    'two who did not know of each other: the later one is shown, the other stands beside',
    [first, red, blue],
    ['Amie', 'Aimee'],
  ],
  ['the same, when the one that is shown comes first', [blue, red, first], ['Amie', 'Aimee']],
  ['what both replaced is no third answer, even when it comes last', [red, blue, first], ['Amie', 'Aimee']],
  ['an adult who knew both has settled it', [first, red, blue, settled], ['Aimee']],
  ['settled before what it settles is here', [settled, red, blue, first], ['Aimee']],
  ['settled, and one of the two comes once more', [first, red, blue, settled, blue], ['Aimee']],
  ['both say the same: no clash', [first, red, { ...blue, value: 'Aimee' }], ['Aimee']],
];
for (const [what, edits, expected] of cases) test(what, () => assert.equal(seen(edits), expected));

test('two adults settle it apart, differently: their two answers stand, and nothing else', () => {
  const known = knownOf(fieldOf([first, red, blue]), 'all');
  const mine: FieldEdit = { stamp: stampOf(2, 5), value: 'Aimee', ...known };
  const theirs: FieldEdit = { stamp: stampOf(3, 6), value: 'Amie', ...known };
  assert.equal(seen([first, red, blue, mine, theirs]), ['Amie', 'Aimee']);
  assert.equal(seen([theirs, blue, mine, red, first]), ['Amie', 'Aimee']);
});

test('who writes on from what is shown leaves the other words standing, on every tablet', () => {
  const known = knownOf(fieldOf([first, red, blue]), 'shown');
  const on: FieldEdit = { stamp: stampOf(0, 7), value: 'Amie B', ...known };
  assert.equal(seen([first, red, blue, on]), ['Amie B', 'Aimee']);
  // Red's own tablet wrote last: its earlier words are not taken for replaced.
  assert.equal(seen([on, blue, first]), ['Amie B']);
  assert.equal(seen([on, blue, first, red]), ['Amie B', 'Aimee']);
});

test('one that is missing in between makes no clash of the one before it', () => {
  const second: FieldEdit = { stamp: stampOf(1, 2), value: 'Aimee', ...knownOf(fieldOf([first]), 'all') };
  const third: FieldEdit = {
    stamp: stampOf(2, 3),
    value: 'Amie',
    ...knownOf(fieldOf([first, second]), 'all'),
  };
  assert.equal(seen([third, first]), ['Amie']);
});

test('a field that one tablet alone changes keeps nothing but its value and stamp', () => {
  const edits: FieldEdit[] = [first];
  for (let at = 2; at < 9; at++) {
    edits.push({ stamp: stampOf(0, at), value: `Amy ${at}`, ...knownOf(fieldOf(edits), 'all') });
  }
  assert.equal(fieldOf([...edits].reverse()), { stamp: stampOf(0, 8), value: 'Amy 8' });
  assert.equal(Object.keys(edits.at(-1) ?? {}).sort(), ['stamp', 'value', 'was']);
});

/** One edit as the model knows it: exactly which edits it and those before it have replaced. */
interface Written {
  edit: FieldEdit;
  replaced: Set<Stamp>;
}

type Step = { tablet: number; value: number; answers: 'all' | 'shown'; learns: number[]; ahead: number };

const step: fc.Arbitrary<Step> = fc.record({
  tablet: fc.nat(3),
  value: fc.nat(2),
  answers: fc.constantFrom('all' as const, 'shown' as const),
  learns: fc.array(fc.nat(30), { maxLength: 6 }),
  ahead: fc.nat(5),
});

/** Tablets that hear of some of the others' edits, in any order, and write with what they know. */
function history(steps: Step[]): Written[] {
  const all: Written[] = [];
  const known = tablets.map(() => new Set<Written>());
  for (const { tablet, value, answers, learns, ahead } of steps) {
    const mine = known[tablet] as Set<Written>;
    for (const each of learns) if (all.length > 0) mine.add(all[each % all.length] as Written);
    const field = fieldOf([...mine].map(({ edit }) => edit));
    const stamp = stampOf(
      tablet,
      Math.max(0, ...[...mine].map(({ edit }) => timeOf(edit.stamp))) + 1 + ahead,
    );
    if (all.some(({ edit }) => edit.stamp === stamp)) continue;
    const edit: FieldEdit = { stamp, value, ...knownOf(field, answers) };
    const replaced = new Set([...mine].flatMap((each) => [...each.replaced]));
    const shown = shownOf(mine);
    for (const head of headsOf(mine)) {
      if (answers === 'all' || head.value === shown?.value) replaced.add(head.stamp);
    }
    const written = { edit, replaced };
    all.push(written);
    mine.add(written);
  }
  return all;
}

const timeOf = (stamp: Stamp) => Number.parseInt(stamp.slice(0, 10), 36);

function headsOf(known: Iterable<Written>): FieldEdit[] {
  const written = [...known];
  const replaced = new Set(written.flatMap((each) => [...each.replaced]));
  return written
    .map(({ edit }) => edit)
    .filter(({ stamp }) => !replaced.has(stamp))
    .sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
}

function shownOf(known: Iterable<Written>): FieldEdit | undefined {
  return headsOf(known).at(-1);
}

const runs = { numRuns: 1000 };

test('whatever arrives, in any order and however often, exactly what nobody replaced stands', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      fc.array(fc.nat(30), { minLength: 1, maxLength: 30 }),
      (steps, arrivals) => {
        const all = history(steps);
        const arrived = arrivals.map((each) => all[each % all.length] as Written);
        const field = fieldOf(arrived.map(({ edit }) => edit));
        const heads = headsOf(new Set(arrived));
        const shown = heads.pop();
        assert.equal([field?.stamp, field?.value], [shown?.stamp, shown?.value]);
        assert.equal(
          (field?.apart?.others ?? []).map(({ stamp, value }) => [stamp, value]),
          heads.map(({ stamp, value }) => [stamp, value]),
        );
        const inOrder = [...new Set(arrived)]
          .map(({ edit }) => edit)
          .sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
        assert.equal(fieldOf(inOrder), field);
      },
    ),
    runs,
  );
});

test('events that say nonsense of what they knew still read the same in any order, the latest shown', () => {
  const anyStamp = fc.tuple(fc.nat(3), fc.nat(9)).map(([tablet, at]) => stampOf(tablet, at));
  const someStamps = fc.option(fc.array(anyStamp, { maxLength: 4 }), { nil: undefined });
  const nonsense = fc
    .record({
      stamp: anyStamp,
      was: fc.option(anyStamp, { nil: undefined }),
      past: someStamps,
      beside: someStamps,
    })
    .map((edit) => ({ ...edit, value: edit.stamp }) as FieldEdit);
  fc.assert(
    fc.property(
      fc.uniqueArray(nonsense, { minLength: 1, maxLength: 8, selector: ({ stamp }) => stamp }),
      fc.array(fc.nat(7), { maxLength: 8 }),
      (edits, again) => {
        const twice = again.map((each) => edits[each % edits.length] as FieldEdit);
        const field = fieldOf(edits);
        assert.equal(fieldOf([...twice, ...[...edits].reverse(), ...twice]), field);
        assert.is(
          field?.stamp,
          edits
            .map(({ stamp }) => stamp)
            .sort()
            .at(-1),
        );
      },
    ),
    runs,
  );
});

test('what undo has said again keeps who said it first, beside what another adult says', () => {
  const again: FieldEdit = { stamp: stampOf(0, 9), value: 'Amy', said: first.stamp, was: red.stamp };
  const field = fieldOf([first, red, again]);
  assert.is(field?.apart?.said, first.stamp);
  const beside = fieldOf([first, red, again, { ...blue, stamp: stampOf(1, 10) }]);
  assert.equal(beside?.apart?.others, [{ stamp: again.stamp, value: 'Amy', said: first.stamp }]);
});

test.run();
