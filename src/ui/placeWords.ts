import type { PagePoint } from './pagePoint.ts';

/** A place on a page, for who does not see it. */
export function placeWords({ x, y }: PagePoint): string {
  return `Place ${Math.round(x * 100)} per cent across, ${Math.round(y * 100)} per cent down`;
}
