import type { Attachment } from '../../schema/attachment.ts';
import type { Place } from '../../schema/place.ts';

interface Point {
  x: number;
  y: number;
}

/** A ring round a place of a page. */
export function LitPoint({ x, y }: Point) {
  return <span class="lit-point" style={{ left: `${x * 100}%`, top: `${y * 100}%` }} />;
}

/** Where on this page, if it is on this one. */
export function pointOn({ id }: Attachment, place: Place | undefined): Point | undefined {
  if (!place || 'quote' in place || place.page !== id) return undefined;
  return { x: Number(place.x), y: Number(place.y) };
}
