import { type CarriedOver, carriedOver } from '../../rules/carry.ts';
import { schoolYearOf } from '../../rules/schoolYear.ts';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import type { Policy } from '../../schema/policy.ts';
import type { Goal } from '../../schema/records.ts';
import type { CameAlong } from '../../store/cameAlong.ts';
import type { Picked } from '../../store/portfolio.ts';
import type { PupilRow } from '../../store/rows.ts';
import { listedPupils } from '../Class/listedPupils.ts';
import { goalOf } from '../Goal/goalChoices.ts';

export interface CameChild {
  id: PupilId;
  name: string;
  goal: Goal | undefined;
  open: CarriedOver[];
  picked: Picked[];
}

export interface CameChildren {
  /** Those with something open, a goal or a portfolio, in register order. */
  some: CameChild[];
  /** Nothing is open of what another class judged. */
  clear: CameChild[];
  /** No other class of the school has judged anything of theirs. */
  unknown: CameChild[];
}

/** What came with each child of a class. */
export function childrenOf({ pupils, cells, picked, endedIn }: CameAlong, policy: Policy): CameChildren {
  const known = new Set(cells.map(({ pupil }) => pupil));
  const listed = listedPupils(pupils);
  const children = pupils.map((pupil, i) => ({
    id: pupil.id,
    name: listed[i]?.name ?? '',
    goal: goalBefore(pupil, endedIn),
    open: carriedOver(
      cells.filter((cell) => cell.pupil === pupil.id),
      policy,
    ),
    picked: picked.filter((each) => each.pupil === pupil.id),
  }));
  const hasMore = ({ goal, open, picked: own }: CameChild) =>
    goal !== undefined || open.length > 0 || own.length > 0;
  const rest = children.filter((child) => !hasMore(child));
  return {
    some: children.filter(hasMore),
    clear: rest.filter(({ id }) => known.has(id)),
    unknown: rest.filter(({ id }) => !known.has(id)),
  };
}

// A class that has ended does not show what its children have set out to do since.
function goalBefore(pupil: PupilRow, endedIn: number): Goal | undefined {
  const goal = goalOf(pupil);
  return goal && schoolYearOf(goal.setOn) <= endedIn ? goal : undefined;
}

/** The wordings that units worked with. */
export function wordingsOf({ units }: Pick<CameAlong, 'units'>): Map<TargetId, string> {
  const chosen = [...units.values()].flatMap(({ focus, nonNegotiables }) => [...focus, ...nonNegotiables]);
  return new Map(chosen.map(({ target, pupil }) => [target, pupil]));
}
