import { standingOf } from '../../rules/standing.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { Policy } from '../../schema/policy.ts';
import type { ToTell } from '../../store/commands/tell.ts';
import type { UnitRow } from '../../store/rows.ts';
import type { ClassYear } from '../../store/standingQueries.ts';
import { type Names, pupilSentence } from '../standingSentences.ts';

/** Where each child is with the unit's focus targets, in sentences for the child. */
export function toTell(
  unit: Pick<UnitRow, 'focus'>,
  pupils: readonly PupilId[],
  { cells }: Pick<ClassYear, 'cells'>,
  policy: Policy,
  names: Pick<Names, 'genres' | 'words'>,
): ToTell[] {
  return pupils.map((pupil) => ({
    pupil,
    lines: unit.focus.map(({ target }) => {
      const cell = cells.find((each) => each.pupil === pupil && each.target === target);
      const standing = standingOf(cell?.shown ?? [], policy, cell?.overrides ?? []);
      const isSecure = standing.level === 'secure' || standing.level === 'deeper';
      return { target, says: pupilSentence(standing, names), ...(isSecure && { mayHelp: true as const }) };
    }),
  }));
}
