import type { Corners, Place } from '../../device/photos/straighten.ts';

const within = (share: number) => Math.min(1, Math.max(0, share));

/** One of the four at another place, which is always in the picture. */
export function cornerMoved(corners: Corners, which: number, { x, y }: Place): Corners {
  const [a, b, c, d] = corners.map((corner, i) => (i === which ? { x: within(x), y: within(y) } : corner));
  return [a, b, c, d] as Corners;
}

/** The one that a tap at this place means. */
export function nearestCorner(
  corners: Corners,
  place: Place,
  { width, height }: { width: number; height: number },
): number {
  const away = corners.map(({ x, y }) => Math.hypot((x - place.x) * width, (y - place.y) * height));
  return away.indexOf(Math.min(...away));
}

const arrows: Record<string, Place> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How far an arrow key moves a corner: a hundredth of the page, with Shift five. */
export function stepOf(key: string, isLarge: boolean): Place | undefined {
  const arrow = arrows[key];
  const by = isLarge ? 0.05 : 0.01;
  return arrow && { x: arrow.x * by, y: arrow.y * by };
}
