import type { Clash } from '../../store/clashes.ts';
import type { OneChild, PossibleDuplicate } from '../../store/duplicates.ts';

export function clashKey({ at, field }: Clash): string {
  return `${at.record} ${at.ids.join()} ${field}`;
}

export function duplicateKey({ pupils }: PossibleDuplicate): string {
  return pupils.map(({ id }) => id).join();
}

export function oneChildKey({ shown, also }: OneChild): string {
  return `${shown.id} ${also.id}`;
}
