import type { AnyEvent, Change } from '../schema/event.ts';

/**
 * An event as it is without these pupils: itself where none of them is in it, undefined where nothing else is. It
 * looks for their ids wherever they may stand, so that kinds and records of later versions are covered too. What
 * somebody typed about a child by name in another child's work it cannot see.
 */
export function withoutPupils<E extends AnyEvent>(event: E, gone: ReadonlySet<string>): E | undefined {
  if (gone.size === 0 || event.kind === 'erase') return event;
  if (isOf(event.pupil, gone) || isOf(event.critic, gone)) return undefined;
  if (event.kind !== 'edit' || !Array.isArray(event.changes)) return cleaned(event, gone) as E;
  const held = event.changes as Change[];
  const changes = held.flatMap((change) => (isAbout(change, gone) ? [] : [cleaned(change, gone)]));
  if (changes.length === 0 && held.length > 0) return undefined;
  const isSame = changes.length === held.length && changes.every((change, i) => change === held[i]);
  return isSame ? event : { ...event, changes };
}

function isOf(pupil: unknown, gone: ReadonlySet<string>): boolean {
  return typeof pupil === 'string' && gone.has(pupil);
}

/** Pieces, pairs and whatever else is kept by several ids carry them in one, with strokes between. */
function isAbout({ id }: Change, gone: ReadonlySet<string>): boolean {
  return typeof id === 'string' && id.split('/').some((part) => gone.has(part));
}

/** The same value where nothing had to go. */
function cleaned(value: unknown, gone: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    const kept = value.filter((each) => !gone.has(each)).map((each) => cleaned(each, gone));
    return kept.length === value.length && kept.every((each, i) => each === value[i]) ? value : kept;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const kept = entries
    .filter(([name, each]) => !gone.has(name) && !gone.has(each))
    .map(([name, each]) => [name, cleaned(each, gone)] as const);
  const isSame =
    kept.length === entries.length && kept.every(([name, each]) => each === (value as never)[name]);
  return isSame ? value : Object.fromEntries(kept);
}
