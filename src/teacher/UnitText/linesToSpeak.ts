import type { ChosenTarget } from '../../schema/records.ts';
import { spokenMax } from '../../schema/words.ts';

/**
 * What children meet of this unit at a station: its targets in their words, what they may choose, what to remember.
 * What was read before its words were changed comes last, to be taken away.
 */
export function linesToSpeak(
  focus: readonly Pick<ChosenTarget, 'pupil'>[],
  options: readonly string[],
  toolkit: readonly string[],
  spoken: readonly { line: string }[],
): string[] {
  const now = [...focus.map(({ pupil }) => pupil), ...options, ...toolkit].map((line) => line.trim());
  const lines = [...now, ...spoken.map(({ line }) => line)];
  return [...new Set(lines)].filter((line) => line !== '').slice(0, spokenMax);
}
