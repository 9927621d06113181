import * as fc from 'fast-check';
import * as assert from 'uvu/assert';
import { inkOf } from '../../src/rules/ink.ts';
import { Ink } from '../../src/schema/place.ts';
import { inkMax } from '../../src/schema/words.ts';
import { suite } from '../support/suite.ts';

const test = suite('a line drawn on a page');

const at = (x: number, y: number) => ({ x, y });

test('a straight line is its two ends, a corner is kept, and a tap is no line', () => {
  const cases: [name: string, drawn: { x: number; y: number }[], points: number[][] | undefined][] = [
    [
      'straight',
      [at(0.1, 0.5), at(0.2, 0.5), at(0.35, 0.5), at(0.9, 0.5)],
      [
        [0.1, 0.5],
        [0.9, 0.5],
      ],
    ],
    [
      'a hair off',
      [at(0.1, 0.5), at(0.5, 0.5004), at(0.9, 0.5)],
      [
        [0.1, 0.5],
        [0.9, 0.5],
      ],
    ],
    [
      'a corner',
      [at(0.1, 0.1), at(0.5, 0.1), at(0.5, 0.4)],
      [
        [0.1, 0.1],
        [0.5, 0.1],
        [0.5, 0.4],
      ],
    ],
    [
      'there and back',
      [at(0.1, 0.1), at(0.5, 0.1), at(0.1, 0.1)],
      [
        [0.1, 0.1],
        [0.5, 0.1],
        [0.1, 0.1],
      ],
    ],
    [
      'over the edge',
      [at(-0.2, 0.1), at(1.3, 0.1)],
      [
        [0, 0.1],
        [1, 0.1],
      ],
    ],
    ['a tap', [at(0.5, 0.5), at(0.505, 0.502)], undefined],
    ['nothing', [], undefined],
  ];
  for (const [name, drawn, points] of cases) assert.equal(inkOf(drawn, 1.4)?.points, points, name);
});

test('a scribble keeps what fits of it', () => {
  const scribble = Array.from({ length: 900 }, (_, i) => at((i % 30) / 30, i % 2 ? 0.2 : 0.8));
  const kept = inkOf(scribble, 1.4)?.points.length ?? 0;
  assert.is(kept, inkMax);
});

test('however long and wild it is, it fits into an event and ends where it ended', () => {
  const place = fc.record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 900 }), (drawn) => {
      const ink = inkOf(drawn, 1.4);
      if (!ink) return;
      assert.ok(Ink.safeParse(ink).success);
      assert.ok(ink.points.length <= inkMax);
      const last = drawn.at(-1);
      assert.ok(Math.abs((ink.points.at(-1)?.[0] ?? 9) - (last?.x ?? 0)) < 0.001);
    }),
  );
});

test.run();
