import type { AnyEvent, Change } from '../schema/event.ts';

/**
 * An event as it is without what children wrote in these units, and what was said of that: itself where nothing of it
 * is in it, undefined where nothing else is. The units' own records stay, with their targets and their text. It looks
 * at what every event of a piece has, so that kinds of later versions are covered too.
 */
export function withoutUnits<E extends AnyEvent>(event: E, units: ReadonlySet<string>): E | undefined {
  if (typeof event.unit === 'string' && units.has(event.unit)) return undefined;
  if (event.kind !== 'edit' || !Array.isArray(event.changes)) return event;
  const held = event.changes as Change[];
  const changes = held.filter((change) => !isWrittenIn(change, units));
  if (changes.length === held.length) return event;
  return changes.length > 0 ? { ...event, changes } : undefined;
}

/** What a child planned is kept by the unit and the child, a stroke between. */
function isWrittenIn({ id }: Change, units: ReadonlySet<string>): boolean {
  if (typeof id !== 'string') return false;
  const [first, ...more] = id.split('/');
  return more.length > 0 && units.has(first as string);
}
