import type { Alignment } from '../schema/markEvents.ts';

/** In parts of a page's width and height. */
export interface Point {
  x: number;
  y: number;
}

/** How a page is turned, grown and shifted, in widths of the page: (x, y) goes to (re x - im y + dx, im x + re y + dy). */
export interface Laying {
  re: number;
  im: number;
  dx: number;
  dy: number;
}

type Laid = Pick<Alignment, 'from' | 'to'>;

/** Nearer together, a finger's slip turns the whole page. In widths of the page. */
const apartLeast = 0.15;
/** Two photos of one child's pages differ less than that in how near the camera was. */
const growthMost = 3;

/**
 * How the earlier page comes to lie on the later one, from two places that are the same on both; or why these do not
 * say it.
 *
 * | the two places                        | answer                          |
 * |---------------------------------------|---------------------------------|
 * | near each other on one of the pages   | `near`: choose others           |
 * | a third as far apart on one, or less  | `unlike`: not the same places   |
 * | otherwise                             | turn, growth and shift from them|
 *
 * Two pairs of points settle a similarity exactly (S. Umeyama, "Least-squares estimation of transformation parameters
 * between two point patterns", IEEE PAMI 13(4), 1991, for n = 2).
 */
export function layOn({ from, to }: Laid): Laying | 'near' | 'unlike' {
  const [a, b] = from.points.map((point) => inWidths(point, from.ratio)) as [Point, Point];
  const [p, q] = to.points.map((point) => inWidths(point, to.ratio)) as [Point, Point];
  const [u, v] = [
    { x: b.x - a.x, y: b.y - a.y },
    { x: q.x - p.x, y: q.y - p.y },
  ];
  const [before, after] = [Math.hypot(u.x, u.y), Math.hypot(v.x, v.y)];
  if (Math.min(before, after) < apartLeast) return 'near';
  if (Math.max(before / after, after / before) > growthMost) return 'unlike';
  const length = before * before;
  const re = (v.x * u.x + v.y * u.y) / length;
  const im = (v.y * u.x - v.x * u.y) / length;
  return { re, im, dx: p.x - re * a.x + im * a.y, dy: p.y - im * a.x - re * a.y };
}

/** Where a place of the earlier page is on the later one; undefined when it is beyond its edge. */
export function carried(laid: Laid, point: Point): Point | undefined {
  const laying = layOn(laid);
  if (typeof laying === 'string') return undefined;
  const { x, y } = moved(laying, inWidths(point, laid.from.ratio));
  const at = { x, y: y / laid.to.ratio };
  return at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1 ? at : undefined;
}

/** The other way round: how the later page comes to lie on the earlier, and how high it is for its width. */
export function layUnder({ from, to }: Laid): (Laying & { ratio: number }) | undefined {
  const laying = layOn({ from: to, to: from });
  return typeof laying === 'string' ? undefined : { ...laying, ratio: to.ratio };
}

/** How the page of a later draft comes to lie on that of an earlier one, where an adult has said it. */
export function laidBetween(
  facts: readonly { kind: string }[] | undefined,
  earlier: string,
  later: string,
): ReturnType<typeof layUnder> {
  const said = alignmentOf(facts, earlier, later);
  return said && layUnder(said);
}

/** What was said last of two pages. */
export function alignmentOf(
  facts: readonly { kind: string }[] | undefined,
  from: string,
  to: string,
): Alignment | undefined {
  return alignmentsIn(facts).findLast((each) => each.from.page === from && each.to.page === to);
}

function alignmentsIn(facts: readonly { kind: string }[] = []): Alignment[] {
  return facts.filter((fact): fact is Alignment => fact.kind === 'alignment');
}

function inWidths({ x, y }: Point, ratio: number): Point {
  return { x, y: y * ratio };
}

function moved({ re, im, dx, dy }: Laying, { x, y }: Point): Point {
  return { x: re * x - im * y + dx, y: im * x + re * y + dy };
}
