import * as fc from 'fast-check';
import * as assert from 'uvu/assert';
import { alignmentOf, carried, laidBetween, layOn, layUnder, type Point } from '../../src/rules/layPages.ts';
import type { Alignment } from '../../src/schema/markEvents.ts';
import { suite } from '../support/suite.ts';

const test = suite('laying one photo of a page on another');

type Span = Alignment['from'];
const span = (page: string, a: [number, number], b: [number, number], ratio = 1): Span => ({
  page: page.repeat(64),
  ratio,
  points: [
    { x: a[0], y: a[1] },
    { x: b[0], y: b[1] },
  ],
});
const [first, second, third] = ['1', '2', '3'] as const;
const laid = (from: Span, to: Span) => ({ kind: 'alignment', from, to }) as Alignment;
const near = ({ x, y }: Point) => [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000];

test('a place is carried by the turn, the growth and the shift that two places show', () => {
  const upright = span(first, [0.2, 0.2], [0.8, 0.2]);
  const cases: [name: string, from: Span, to: Span, place: [number, number], there: number[] | undefined][] =
    [
      ['the same photo', upright, upright, [0.5, 0.9], [0.5, 0.9]],
      ['shifted', upright, span(second, [0.3, 0.25], [0.9, 0.25]), [0.5, 0.5], [0.6, 0.55]],
      ['from nearer', upright, span(second, [0.1, 0.1], [1, 0.1]), [0.5, 0.4], [0.55, 0.4]],
      ['turned by a quarter', upright, span(second, [0.8, 0.2], [0.8, 0.8]), [0.5, 0.5], [0.5, 0.5]],
      ['upside down', upright, span(second, [0.8, 0.8], [0.2, 0.8]), [0.3, 0.4], [0.7, 0.6]],
      ['beyond its edge', upright, span(second, [0.3, 0.8], [0.9, 0.8]), [0.5, 0.5], undefined],
      [
        'tall on wide',
        span(first, [0, 0], [0, 0.5], 2),
        span(second, [0, 0], [0, 1], 0.5),
        [0.2, 0.5],
        [0.1, 1],
      ],
      ['two places that are one', span(first, [0.5, 0.5], [0.51, 0.5]), upright, [0.5, 0.5], undefined],
      ['not the same places', upright, span(second, [0.4, 0.2], [0.56, 0.2]), [0.5, 0.5], undefined],
    ];
  for (const [name, from, to, [x, y], there] of cases) {
    const found = carried({ from, to }, { x, y });
    assert.equal(found && near(found), there, name);
  }
});

test('two places that say too little are told apart from two that do not fit', () => {
  const wide = span(first, [0.2, 0.2], [0.8, 0.2]);
  assert.is(layOn({ from: wide, to: span(second, [0.5, 0.5], [0.5, 0.5]) }), 'near');
  assert.is(layOn({ from: wide, to: span(second, [0.4, 0.2], [0.56, 0.2]) }), 'unlike');
  assert.is(layUnder({ from: wide, to: span(second, [0.4, 0.2], [0.56, 0.2]) }), undefined);
});

test('whatever the two places are, each goes to its like and every place comes back to where it was', () => {
  const place = fc.record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const spans = fc.record({
    page: fc.constant('a'.repeat(64)),
    ratio: fc.double({ min: 0.5, max: 2, noNaN: true }),
    points: fc.tuple(place, place),
  });
  fc.assert(
    fc.property(spans, spans, place, (from, to, point) => {
      const on = layOn({ from, to });
      const under = layUnder({ from, to });
      if (typeof on === 'string' || !under) return;
      for (const [i, there] of to.points.entries()) {
        const found = carried({ from, to }, from.points[i] as Point);
        // A place at the very edge may fall beyond it by a hair.
        if (found) assert.ok(Math.hypot(found.x - there.x, found.y - there.y) < 1e-6);
      }
      const start = { x: point.x, y: point.y * from.ratio };
      const there = {
        x: on.re * start.x - on.im * start.y + on.dx,
        y: on.im * start.x + on.re * start.y + on.dy,
      };
      const back = {
        x: under.re * there.x - under.im * there.y + under.dx,
        y: under.im * there.x + under.re * there.y + under.dy,
      };
      assert.ok(Math.hypot(back.x - start.x, back.y - start.y) < 1e-6);
    }),
  );
});

test('of two pages what was said of them last counts', () => {
  const shift = (from: string, to: string, by: number) =>
    laid(span(from, [0.2, 0.2], [0.6, 0.2]), span(to, [0.2 + by, 0.2], [0.6 + by, 0.2]));
  const facts = [shift(first, second, 0.3), shift(first, second, 0.1)];
  const last = alignmentOf(facts, first.repeat(64), second.repeat(64));
  assert.equal(last && near(last.to.points[0]), [0.3, 0.2]);
  const under = laidBetween(facts, first.repeat(64), second.repeat(64));
  assert.equal(under && near({ x: under.dx, y: under.dy }), [-0.1, 0]);
  assert.is(laidBetween(facts, first.repeat(64), third.repeat(64)), undefined);
});

test.run();
