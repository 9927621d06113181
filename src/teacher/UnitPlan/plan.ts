import { searchTargets } from '../../curriculum/search.ts';
import type { Sheet, Target } from '../../schema/curriculum.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import type { UnitPlan } from '../../store/commands/unitFields.ts';

export type TargetSet = 'focus' | 'nonNegotiables';

export const emptyPlan: UnitPlan = {
  title: '',
  coreText: '',
  genre: '',
  subject: '',
  focus: [],
  nonNegotiables: [],
};

/** The unit keeps its own copy of the wording, so that an edited sheet never rewords what a class works with. */
export function chosen(target: Target): ChosenTarget {
  return { target: target.code as string as TargetId, pupil: target.pupil, teacher: target.teacher };
}

export function setOf(plan: UnitPlan, code: string): TargetSet | undefined {
  if (plan.focus.some((t) => t.target === code)) return 'focus';
  return plan.nonNegotiables.some((t) => t.target === code) ? 'nonNegotiables' : undefined;
}

/** At the end of its set; a target is in one set only. */
export function withTarget(plan: UnitPlan, set: TargetSet, target: ChosenTarget): UnitPlan {
  const without = withoutTarget(plan, target.target);
  return { ...without, [set]: [...without[set], target] };
}

export function withoutTarget(plan: UnitPlan, target: TargetId): UnitPlan {
  const others = (list: ChosenTarget[]) => list.filter((t) => t.target !== target);
  return { ...plan, focus: others(plan.focus), nonNegotiables: others(plan.nonNegotiables) };
}

/** One place up or down in its set; at the end of the list it stays. */
export function movedTarget(plan: UnitPlan, set: TargetSet, from: number, by: -1 | 1): UnitPlan {
  const list = [...plan[set]];
  const [one, other] = [list[from], list[from + by]];
  if (!one || !other) return plan;
  list[from] = other;
  list[from + by] = one;
  return { ...plan, [set]: list };
}

/** The fields of the plan that are not as they are kept. */
export function differing(kept: UnitPlan, plan: UnitPlan): Partial<UnitPlan> {
  const names = Object.keys(emptyPlan) as (keyof UnitPlan)[];
  const changed = names.filter((name) => JSON.stringify(plan[name]) !== JSON.stringify(kept[name]));
  return Object.fromEntries(changed.map((name) => [name, plan[name]]));
}

export function strandsOf(sheet: Sheet): string[] {
  return [...new Set(sheet.targets.map((target) => target.strand))];
}

/** In place of a strand's name. */
export const wholeSheet = 'whole';

/** Targets that fit the words and the strand, best first; undefined when nothing was asked for. */
export function foundIn(sheet: Sheet, words: string, strand: string): Target[] | undefined {
  if (words.trim() === '' && strand === '') return undefined;
  const found = searchTargets(sheet, words);
  return strand === '' || strand === wholeSheet ? found : found.filter((target) => target.strand === strand);
}
