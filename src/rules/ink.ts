import type { Ink } from '../schema/place.ts';
import { inkMax } from '../schema/words.ts';
import type { Point } from './layPages.ts';

/** In widths of the page: a finger that lay still for a moment has moved less than that. */
const tapMost = 0.02;
/** How far a place may be from the line before it is kept, to begin with; about a hair on a page. */
const nearest = 0.001;

/**
 * What is kept of a line that a finger or a pen has drawn: as many of its places as tell its shape, and no more than
 * fit; undefined where it was a tap. Beginning with its two ends, the place that is furthest from the line so far is
 * taken next (D. H. Douglas and T. K. Peucker, "Algorithms for the reduction of the number of points required to
 * represent a digitized line or its caricature", Cartographica 10(2), 1973, in the order of their distance).
 */
export function inkOf(drawn: readonly Point[], ratio: number): Ink | undefined {
  const path = drawn.map(({ x, y }) => ({ x, y: y * ratio }));
  const [first] = path;
  if (!first || path.every((point) => apart(first, point) < tapMost)) return undefined;
  const kept = new Set([0, path.length - 1]);
  let open = [furthestIn(path, 0, path.length - 1)];
  while (kept.size < inkMax) {
    const next = open.reduce((most, each) => (each.away > most.away ? each : most));
    if (next.away <= nearest) break;
    kept.add(next.at);
    open = open.filter((each) => each !== next);
    open.push(furthestIn(path, next.from, next.at), furthestIn(path, next.at, next.to));
  }
  const points = path.filter((_, i) => kept.has(i));
  return { ratio, points: points.map(({ x, y }) => [rounded(x), rounded(y / ratio)]) };
}

/** The place between those two that is furthest from the way between them. */
function furthestIn(path: readonly Point[], from: number, to: number) {
  let [at, away] = [from, 0];
  for (let i = from + 1; i < to; i += 1) {
    const far = awayFrom(path[i] as Point, path[from] as Point, path[to] as Point);
    if (far > away) [at, away] = [i, far];
  }
  return { from, to, at, away };
}

/** How far from the way between two places. */
function awayFrom(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const on = Math.min(1, Math.max(0, along));
  return apart(point, { x: from.x + on * dx, y: from.y + on * dy });
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function rounded(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
}
