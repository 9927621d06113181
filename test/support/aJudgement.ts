import type { Judgement } from '../../src/schema/event.ts';
import type { AdultId, DeviceId, PupilId, SpaceId, TargetId, TaskId, UnitId } from '../../src/schema/ids.ts';
import { makeStamp, type Stamp } from '../../src/schema/stamp.ts';
import type { Level, Support } from '../../src/schema/words.ts';

const id = (letter: string) => letter.repeat(20);
export const cold = id('c') as TaskId;
export const hot = id('h') as TaskId;
export const coldAndHot = [
  { id: cold, kind: 'cold' },
  { id: hot, kind: 'hot' },
] as const;
export const target = 'Y4.VGP.04' as TargetId;
export const msOkafor = id('o') as AdultId;
export const mrBell = id('b') as AdultId;

const day = Date.UTC(2026, 10, 1);

/** The stamp of what happened on that day of November, at nine. */
export function onDay(n: number): Stamp {
  return makeStamp(day + (n - 1) * 86_400_000, 0, id('d') as DeviceId);
}

interface Said {
  day: number;
  level: Level;
  support?: Support;
  by?: AdultId;
  instead?: Stamp;
}

/** What was said of one pupil on one target. */
export function aJudgement(kind: 'cold' | 'hot', { day, level, support, by, instead }: Said): Judgement {
  return {
    kind: 'judgement',
    stamp: onDay(day),
    space: id('s') as SpaceId,
    at: `2026-11-${String(day).padStart(2, '0')}T09:00:00+00:00`,
    by: by ?? msOkafor,
    pupil: id('p') as PupilId,
    unit: id('u') as UnitId,
    task: kind === 'cold' ? cold : hot,
    taskKind: kind,
    target,
    level,
    schoolYear: 2026,
    ...(support && { support }),
    ...(instead && { supersedes: [instead] }),
  };
}
