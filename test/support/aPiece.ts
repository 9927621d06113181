import type { Evidence, Override } from '../../src/rules/standing.ts';
import type { AdultId, DeviceId, TaskId, UnitId } from '../../src/schema/ids.ts';
import { makeStamp } from '../../src/schema/stamp.ts';
import { type Level, levels, type Support, type TaskKind, taskKinds } from '../../src/schema/words.ts';

const device = 'd'.repeat(20) as DeviceId;
const first = Date.UTC(2026, 8, 7, 9);

/** A name of twenty letters and digits, always the same for the same words. */
function idOf(words: string): string {
  return words
    .replace(/[^a-z0-9]/g, '')
    .padEnd(20, '0')
    .slice(0, 20);
}

/** What was shown on that day of the school year, in a unit of its own kind of writing. */
export function aPiece(
  day: number,
  {
    unit = `u${day}`,
    kind = 'hot',
    ...said
  }: Partial<Omit<Evidence, 'unit'>> & { unit?: string; kind?: TaskKind },
): Evidence {
  const ms = first + day * 86_400_000;
  return {
    unit: idOf(unit) as UnitId,
    task: idOf(`${unit}${kind}`) as TaskId,
    taskKind: kind,
    level: 'secure',
    support: 'independent',
    genre: unit.replace(/\d/g, ''),
    at: `${new Date(ms).toISOString().slice(0, 19)}+00:00`,
    stamp: makeStamp(ms, 0, device),
    ...said,
  };
}

/**
 * A year in words: "story hot secure, report1 hot not-yet guided, letter polished deeper" are three pieces, each a
 * week after the one before. The unit's name without its number is its kind of writing; `+0` stays on the same day.
 */
export function aYear(words: string): Evidence[] {
  let day = 0;
  return words
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each, i) => {
      const parts = each.split(' ');
      day += parts.includes('+0') ? 0 : 7;
      const has = <T extends string>(list: readonly T[]) => list.find((word) => parts.includes(word));
      const from = has(['self', 'peer'] as const);
      const support: Support = has(['with-help', 'guided'] as const) ?? 'independent';
      const piece = aPiece(day, {
        unit: parts[0] ?? '',
        kind: has(taskKinds) ?? 'hot',
        level: has(levels) ?? 'secure',
        support,
        ...(from && { from }),
        ...(parts.includes('maths') && { subject: 'maths' }),
      });
      return { ...piece, stamp: makeStamp(first + day * 86_400_000, i, device) };
    });
}

export function anOverride(day: number, level: Level, why = 'Shown in the assembly.'): Override {
  const { at, stamp } = aPiece(day, {});
  return { level, why, by: 'o'.repeat(20) as AdultId, at, stamp };
}
