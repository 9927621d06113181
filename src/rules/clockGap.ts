/** A head's time, and two times by our own clock between which it was sent; without the first, at any time before. */
export interface Heard {
  at: number;
  after: number | undefined;
  before: number;
}

/**
 * When it was sent by our clock, as near as can be told, and how far its clock was surely ahead of ours (below 0:
 * behind). What may just have been on its way for a day is no wrong clock.
 */
export function clockGap({ at, after, before }: Heard): { sentAt: number; ahead: number } {
  if (at > before) return { sentAt: before, ahead: at - before };
  if (after !== undefined && after <= before && at < after) return { sentAt: after, ahead: at - after };
  return { sentAt: at, ahead: 0 };
}
