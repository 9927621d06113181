import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { atOnce } from '../../src/schema/atOnce.ts';
import { Event, Judgement, readEvent } from '../../src/schema/event.ts';
import { aJudgement, onDay } from '../support/aJudgement.ts';
import { suite } from '../support/suite.ts';

const test = suite('events of which thousands come at once', { timeoutMs: 120_000 });

const judgement = aJudgement('hot', { day: 3, level: 'secure', support: 'guided', instead: onDay(2) });

test('a judgement is read at once', () => {
  assert.equal(atOnce(Judgement)(judgement), judgement);
});

const good: Record<string, unknown> = {
  ...judgement,
  of: [onDay(1)],
  said: onDay(1),
  is: 'set',
  why: 'She said so',
  version: 1,
  changes: [],
};
const junk = fc.constantFrom<unknown>(
  null,
  '',
  'x',
  0,
  1.5,
  -1,
  true,
  [],
  ['x'],
  [onDay(1)],
  {},
  'y'.repeat(600),
);
const fields = (names: string[]) =>
  fc.record(
    Object.fromEntries(
      names.map((name) => [
        name,
        fc.oneof(
          { weight: 20, arbitrary: fc.constant(good[name]) },
          { weight: 1, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: junk },
        ),
      ]),
    ),
  );
const others = fc.dictionary(fc.constantFrom('colour', '__proto__', 'constructor', 'toString', '7'), junk);

/** As it comes out of a segment: without what is undefined. */
const anEvent = fc.constantFrom(...Event.def.options).chain((schema) => {
  const [kind] = schema.def.shape.kind.def.values;
  return fc
    .tuple(fields(Object.keys(schema.def.shape)), others)
    .map(([own, more]) => ({ schema, raw: JSON.parse(JSON.stringify({ ...own, ...more, kind })) as object }));
});

test('whatever is read at once is what the schema gives, to the order of its fields', () => {
  let read = 0;
  fc.assert(
    fc.property(anEvent, ({ schema, raw }) => {
      const held = atOnce(schema)(raw);
      if (held === undefined) return;
      read += 1;
      assert.is(Object.getPrototypeOf(held), Object.prototype);
      assert.is(JSON.stringify(held), JSON.stringify(schema.parse(raw)));
    }),
    { numRuns: Number(process.env.REDRAFT_CASES ?? 5000) },
  );
  assert.ok(read > 100, `${read} were read at once`);
});

test('what is wrong with an event is said as before', () => {
  assert.equal(readEvent({ ...judgement, level: 'best', pupil: 7 }), {
    is: 'broken',
    why: 'pupil: invalid_type; level: invalid_value',
  });
});

test.run();
