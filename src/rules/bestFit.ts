import { type Level, levels } from '../schema/words.ts';

/** The level at which more of these stand than at any other; the lower one of two that share it. No average. */
export function bestFit(standings: readonly { level: Level | undefined }[]): Level | undefined {
  const counts = levels.map((level) => standings.filter((each) => each.level === level).length);
  const most = Math.max(...counts);
  return most > 0 ? levels[counts.indexOf(most)] : undefined;
}
