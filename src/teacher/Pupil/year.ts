import { type Standing, standingOf } from '../../rules/standing.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { Level } from '../../schema/words.ts';
import type { Shown, StandingsRow, UnitRow } from '../../store/rows.ts';
import { dayWords, taskWords } from '../../ui/words.ts';

export interface YearLine {
  target: TargetId;
  /** The wording that a unit worked with; undefined when no unit has the target any more. */
  pupil: string | undefined;
  level: Level;
  sentence: string;
}

/** Where the pupil stands on each target of the year, in the order of the sheet. */
export function yearLines(standings: StandingsRow | undefined, units: readonly UnitRow[]): YearLine[] {
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const lines = (Object.entries(standings?.cells ?? {}) as [TargetId, Shown[]][]).flatMap(
    ([target, shown]) => {
      const standing = standingOf(shown);
      if (standing.level === undefined) return [];
      const unit = unitById.get(standing.evidence.unit);
      const sentence = standingSentence(standing, unit?.title);
      return [{ target, pupil: wordingOf(target, units), level: standing.level, sentence }];
    },
  );
  return lines.sort((a, b) => (a.target < b.target ? -1 : 1));
}

function wordingOf(target: TargetId, units: readonly UnitRow[]): string | undefined {
  const chosen = units.flatMap(({ focus, nonNegotiables }) => [...focus, ...nonNegotiables]);
  return chosen.find((each) => each.target === target)?.pupil;
}

/** What a standing rests on: "Hot task of Doorways, 20 Nov, written alone." */
export function standingSentence(standing: Standing<Shown>, unit: string | undefined): string {
  if (standing.reason === 'none') return 'Nothing yet.';
  const { taskKind, at } = standing.evidence;
  const piece = `${taskWords[taskKind]}${unit ? ` of ${unit}` : ''}, ${dayWords(at)}`;
  switch (standing.reason) {
    case 'shown-alone':
      return `${piece}, written alone.`;
    case 'shown-with-help':
      return `${piece}, written with help: not shown alone yet.`;
    case 'first-look':
      return `${piece}: a first look.`;
  }
}
