import type { PageTouched } from '../schema/event.ts';
import type { Point } from './layPages.ts';

/** From one photo of a page to another: where a place goes, and how high the other is for its width. */
export interface Step {
  carry: (point: Point) => Point | undefined;
  ratio: (before: number) => number;
}

/**
 * Where the places of a photo are after it was turned and cut straight, and the way back. A place that was cut away is
 * nowhere. The cut is the projective map of a square to four points, as the pixels go (P. S. Heckbert, Fundamentals of
 * Texture Mapping and Image Warping, 1989, section 2.2.3), and its inverse.
 */
export function stepsOf({ ratio, turns, corners }: PageTouched): { there: Step; back: Step } {
  const turned = turns % 2 === 0 ? ratio : 1 / ratio;
  const map = corners && squareTo(corners);
  const cut = map && inverse(map);
  return {
    there: {
      carry: (point) => within(through(cut, turnedBy(turns, point))),
      ratio: () => (corners ? ratioBetween(corners, turned) : turned),
    },
    back: {
      carry: (point) => {
        const before = within(through(map, point));
        return before && turnedBy(4 - turns, before);
      },
      ratio: () => ratio,
    },
  };
}

/** Clockwise, by quarters. */
function turnedBy(turns: number, { x, y }: Point): Point {
  return turns % 4 === 0 ? { x, y } : turnedBy(turns - 1, { x: 1 - y, y: x });
}

type Corners = NonNullable<PageTouched['corners']>;

/** Each side is as long as the longer of its two edges. */
function ratioBetween([a, b, c, d]: Corners, ratio: number): number {
  const length = (p: Point, q: Point) => Math.hypot(p.x - q.x, (p.y - q.y) * ratio);
  return Math.max(length(a, d), length(b, c)) / Math.max(length(a, b), length(d, c));
}

/** Row by row. */
type Matrix = readonly [number, number, number, number, number, number, number, number, number];

function squareTo([a, b, c, d]: Corners): Matrix {
  const sum = { x: a.x - b.x + c.x - d.x, y: a.y - b.y + c.y - d.y };
  const one = { x: b.x - c.x, y: b.y - c.y };
  const two = { x: d.x - c.x, y: d.y - c.y };
  const whole = one.x * two.y - two.x * one.y;
  const g = whole === 0 ? 0 : (sum.x * two.y - two.x * sum.y) / whole;
  const h = whole === 0 ? 0 : (one.x * sum.y - sum.x * one.y) / whole;
  return [
    b.x - a.x + g * b.x,
    d.x - a.x + h * d.x,
    a.x,
    b.y - a.y + g * b.y,
    d.y - a.y + h * d.y,
    a.y,
    g,
    h,
    1,
  ];
}

/** But for a factor, which places do not heed. */
function inverse([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

function through(map: Matrix | undefined, { x, y }: Point): Point {
  if (!map) return { x, y };
  const [a, b, c, d, e, f, g, h, i] = map;
  const depth = g * x + h * y + i;
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
}

/** What four corners in one line make of a place is no number. */
function within({ x, y }: Point): Point | undefined {
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : undefined;
}
