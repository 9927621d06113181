import * as fc from 'fast-check';
import * as assert from 'uvu/assert';
import { type Corners, sizeBetween, straighten } from '../../src/device/photos/straighten.ts';
import type { Point } from '../../src/rules/layPages.ts';
import { stepsOf } from '../../src/rules/pageTouches.ts';
import { suite } from '../support/suite.ts';

const test = suite('a place on a page that was turned or cut');

const near = (point: Point | undefined) =>
  point && [Math.round(point.x * 1000) / 1000, Math.round(point.y * 1000) / 1000];
const half: Corners = [
  { x: 0, y: 0.5 },
  { x: 1, y: 0.5 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

test('it is where the words are that it was put on, or nowhere if these were cut away', () => {
  const cases: [
    name: string,
    touched: { turns: number; corners?: Corners },
    there: number[] | undefined,
    ratio: number,
  ][] = [
    ['brightened alone', { turns: 0 }, [0.2, 0.7], 1.5],
    ['turned right', { turns: 1 }, [0.3, 0.2], 1 / 1.5],
    ['upside down', { turns: 2 }, [0.8, 0.3], 1.5],
    ['turned left', { turns: 3 }, [0.7, 0.8], 1 / 1.5],
    ['its lower half', { turns: 0, corners: half }, [0.2, 0.4], 0.75],
    ['turned right and its lower half, where it was not', { turns: 1, corners: half }, undefined, 1 / 3],
  ];
  for (const [name, touched, there, ratio] of cases) {
    const steps = stepsOf({ ratio: 1.5, ...touched } as never);
    assert.equal(near(steps.there.carry({ x: 0.2, y: 0.7 })), there, name);
    assert.ok(Math.abs(steps.there.ratio(1.5) - ratio) < 1e-9, name);
    assert.is(steps.back.ratio(ratio), 1.5, name);
  }
});

test('four corners in one line cut everything away', () => {
  const line = [0.1, 0.2, 0.3, 0.4].map((x) => ({ x, y: 0.5 })) as unknown as Corners;
  assert.is(
    stepsOf({ ratio: 1.4, turns: 0, corners: line } as never).there.carry({ x: 0.2, y: 0.5 }),
    undefined,
  );
});

test('a dot on a page that lay askew is found in the straightened picture where the rule says', () => {
  const size = { width: 200, height: 160 };
  const corners: Corners = [
    { x: 0.1, y: 0.15 },
    { x: 0.85, y: 0.05 },
    { x: 0.95, y: 0.9 },
    { x: 0.2, y: 0.8 },
  ];
  const dot = { x: 0.5, y: 0.4 };
  const data = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  for (let row = -3; row <= 3; row += 1)
    for (let column = -3; column <= 3; column += 1) {
      const at = ((dot.y * size.height + row) * size.width + dot.x * size.width + column) * 4;
      data.fill(0, at, at + 3);
    }
  const flat = straighten({ ...size, data }, corners, sizeBetween(size, corners));
  const { there } = stepsOf({ ratio: size.height / size.width, turns: 0, corners } as never);
  const { x, y } = there.carry(dot) as Point;
  const pixel = (Math.floor(y * flat.height) * flat.width + Math.floor(x * flat.width)) * 4;
  assert.is(flat.data[pixel], 0);
  assert.ok(Math.abs(there.ratio(size.height / size.width) - flat.height / flat.width) < 0.01);
});

test('whatever was done to a page, a place that is still on it comes back to where it was', () => {
  const inside = fc.double({ min: 0, max: 1, noNaN: true });
  const about = (x: number, y: number) =>
    fc.record({
      x: fc.double({ min: x, max: x + 0.3, noNaN: true }),
      y: fc.double({ min: y, max: y + 0.3, noNaN: true }),
    });
  const corners = fc.tuple(about(0, 0), about(0.7, 0), about(0.7, 0.7), about(0, 0.7));
  const touched = fc.record({
    ratio: fc.double({ min: 0.3, max: 3, noNaN: true }),
    turns: fc.integer({ min: 0, max: 3 }),
    corners: fc.option(corners, { nil: undefined }),
  });
  fc.assert(
    fc.property(touched, fc.record({ x: inside, y: inside }), (made, place) => {
      const { there, back } = stepsOf(made as never);
      const on = there.carry(place);
      const again = on && back.carry(on);
      if (again) assert.ok(Math.hypot(again.x - place.x, again.y - place.y) < 1e-6);
      if (on) assert.ok(again !== undefined || isAtEdge(on));
    }),
  );
});

/** A place at the very edge may fall beyond it by a hair. */
function isAtEdge({ x, y }: Point): boolean {
  return [x, y].some((share) => share < 1e-6 || share > 1 - 1e-6);
}

test.run();
