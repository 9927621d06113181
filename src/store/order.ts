import type { Draft, Page } from '../schema/event.ts';
import type { Stamp } from '../schema/stamp.ts';

/** Pages as they are turned. */
export function byPlace(a: Page, b: Page): number {
  return a.version - b.version || a.order - b.order || byStamp(a, b);
}

/** Drafts as they were written: the newest version last, and of two of one version the later words. */
export function byVersion(a: Draft, b: Draft): number {
  return a.version - b.version || byStamp(a, b);
}

export function byStamp(a: { stamp: Stamp }, b: { stamp: Stamp }): number {
  return a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0;
}
