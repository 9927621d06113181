import type { Erasure } from '../../store/erasures.ts';
import { dayOf } from './sayHandover.ts';

/** "Erased on 7 of 8 tablets. Blue 2 has not been heard from since 12 November." */
export function sayErasure({ done, of, missing }: Pick<Erasure, 'done' | 'of' | 'missing'>): string {
  if (done === of) return of === 1 ? 'It is gone from this tablet.' : `It is gone from all ${of} tablets.`;
  const waiting = missing.map(({ name = 'A tablet without a name', heard }) =>
    heard
      ? `${name} has not done it yet; it was last heard from on ${dayOf(heard)}.`
      : `${name} has not been heard from yet.`,
  );
  return [`Erased on ${done} of ${of} tablets.`, ...waiting].join(' ');
}
