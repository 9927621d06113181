import type { AdultId, TaskId, UnitId } from '../schema/ids.ts';
import type { Policy } from '../schema/policy.ts';
import type { Stamp } from '../schema/stamp.ts';
import { type Level, levels, type Support, type TaskKind } from '../schema/words.ts';
import { type Difference, fillSlots, keptOutBy, type Needs, needsAfter } from './slots.ts';

/** A judgement as a standing looks at it. */
export interface Evidence {
  unit: UnitId;
  task: TaskId;
  taskKind: TaskKind;
  level: Level;
  support: Support;
  at: string;
  stamp: Stamp;
  genre?: string | undefined;
  /** Of a piece from another lesson; writing where nothing is said. */
  subject?: string | undefined;
  /** Whose word it is: an adult's where nothing is said. */
  from?: 'self' | 'peer' | undefined;
}

/** An adult's own word, with its reason. It stands until it is taken back, beside what the rule says (C32). */
export interface Override {
  level: Level;
  why: string;
  by: AdultId;
  at: string;
  stamp: Stamp;
}

/**
 * What becomes of each piece of evidence. Every one has exactly one of these.
 *
 * | code        | the piece                                                           | source   |
 * |-------------|---------------------------------------------------------------------|----------|
 * | counts      | fills a slot                                                        | C25, N3  |
 * | enough      | would count; the slots are full                                     | C26      |
 * | same-pieces | would count; the slots that are left wait for another piece          | C25      |
 * | same-kinds  | … for another kind of writing                                       | C25, C78 |
 * | same-days   | … for another day                                                   | C25      |
 * | opened      | counted until a later piece fell short, by this policy               | C28      |
 * | short       | written as it should be, below what counts                           | C23      |
 * | with-help   | with help: it says nothing of the child alone                        | N3       |
 * | guided      | with an adult guiding                                               | N3       |
 * | first-look  | a cold task: before teaching, so it neither counts nor lowers         | C1, C27  |
 * | practice    | practice or catch-up: formative, neither counts nor lowers            | C27      |
 * | own-word    | the pupil's own or a partner's view, not an adult's                   | C52, C53 |
 */
export type Fate =
  | 'counts'
  | 'enough'
  | `same-${Difference}`
  | 'opened'
  | 'short'
  | 'with-help'
  | 'guided'
  | 'first-look'
  | 'practice'
  | 'own-word';

/**
 * Why the rule says the level that it says.
 *
 * | why         | the slots                              | the level                                    |
 * |-------------|----------------------------------------|----------------------------------------------|
 * | shown       | are full                               | secure; deeper when deeper pieces fill them   |
 * | needs-more  | are filled in part                     | approaching                                   |
 * | falls-short | are empty; the child has written alone | that of the last such piece, at most approaching |
 * | not-alone   | are empty; all pieces had help         | that of the last one, at most approaching     |
 * | first-look  | are empty; all was cold or practice    | the best of them, at most approaching         |
 * | none        | nothing was judged                     | none                                         |
 */
export type Why = 'shown' | 'needs-more' | 'falls-short' | 'not-alone' | 'first-look' | 'none';

/** Where a pupil stands on a target to date, and what exactly that rests on. */
export interface Standing<E extends Evidence = Evidence> {
  /** The adult's word where there is one, else the rule's. */
  level: Level | undefined;
  byRule: Level | undefined;
  override: Override | undefined;
  why: Why;
  /** The pieces that count, the earliest first. */
  slots: E[];
  needs: Needs;
  /** A later piece, written alone, that fell short of what was shown before it. */
  slip: E | undefined;
  /** The last piece that shows the target, whether or not it fills a slot. */
  lastShown: E | undefined;
  /** Every piece of evidence, the newest first. */
  evidence: { code: Fate; piece: E }[];
}

/**
 * The level to date: no average, and no date but the order (C28, C32). A piece that shows the target counts however
 * late it comes; one that falls short lowers only what the policy lets it open; formative work lowers nothing (C27).
 */
export function standingOf<E extends Evidence>(
  shown: readonly E[],
  policy: Policy,
  overrides: readonly Override[] = [],
): Standing<E> {
  const inOrder = [...shown].sort(byStamp);
  const able = inOrder.filter((piece) => canCount(piece, policy));
  const slip = slipIn(able, policy);
  const last = able.filter((piece) => !isEnough(piece, policy) && isFinal(piece)).at(-1);
  const opened = policy.laterNotYet === 'opens' ? (last?.stamp ?? '') : '';
  const counting = able.filter((piece) => isEnough(piece, policy));
  const slots = fillSlots(
    counting.filter(({ stamp }) => stamp > opened),
    policy,
  );
  const override = latest(overrides);
  const rule = ruleFor(inOrder, able, slots, policy);
  return {
    ...rule,
    level: override?.level ?? rule.byRule,
    override,
    slots,
    needs: needsAfter(slots, policy),
    slip,
    lastShown: counting.at(-1),
    evidence: inOrder.map((piece) => ({ code: fateOf(piece, slots, opened, policy), piece })).reverse(),
  };
}

/** Whether a piece of this kind, written like this, may fill a slot if its level is high enough. */
export function canCount(
  { taskKind, support, from }: Pick<Evidence, 'taskKind' | 'support' | 'from'>,
  policy: Policy,
): boolean {
  const kindCounts = isFinal({ taskKind }) || (taskKind === 'cold' && policy.coldCounts);
  const helpCounts = support === 'independent' || (support === 'with-help' && !policy.alone);
  return from === undefined && kindCounts && helpCounts;
}

export function isEnough({ level }: Pick<Evidence, 'level'>, { countsFrom }: Policy): boolean {
  return rank(level) >= rank(countsFrom);
}

/** Shown before, and then missing: to be looked at again, unless the school lets it rest (N7: the regression alert). */
export function asksAgain({ slip }: Pick<Standing, 'slip'>, policy: Policy): boolean {
  return slip !== undefined && policy.laterNotYet !== 'keeps';
}

export function latest<E extends { stamp: Stamp }>(shown: readonly E[]): E | undefined {
  return shown.reduce<E | undefined>((last, e) => (last && last.stamp > e.stamp ? last : e), undefined);
}

/** What a piece may say of its writer: written with help it cannot say "secure", because secure means alone. */
export function countsAs({ level, support }: Pick<Evidence, 'level' | 'support'>): Level {
  return support === 'independent' ? level : atMostApproaching(level);
}

// Written after teaching. Before it and during it nobody is expected to have it.
function isFinal({ taskKind }: Pick<Evidence, 'taskKind'>): boolean {
  return taskKind === 'hot' || taskKind === 'polished';
}

/** Only what was written after teaching speaks against what was shown before. */
function slipIn<E extends Evidence>(able: readonly E[], policy: Policy): E | undefined {
  const final = able.filter(isFinal).at(-1);
  const before = able.some((piece) => piece !== final && isEnough(piece, policy));
  const after = able.some((piece) => final && piece.stamp > final.stamp && isEnough(piece, policy));
  return final && !isEnough(final, policy) && before && !after ? final : undefined;
}

function ruleFor<E extends Evidence>(
  inOrder: readonly E[],
  able: readonly E[],
  slots: readonly E[],
  policy: Policy,
): { why: Why; byRule: Level | undefined } {
  if (slots.length === policy.atBats) return { why: 'shown', byRule: shownLevel(able, slots, policy) };
  if (slots.length > 0) return { why: 'needs-more', byRule: 'approaching' };
  const alone = able.filter(isFinal).at(-1);
  if (alone) return { why: 'falls-short', byRule: atMostApproaching(alone.level) };
  const adults = inOrder.filter(({ from }) => from === undefined);
  const helped = adults.filter(isFinal).at(-1);
  if (helped) return { why: 'not-alone', byRule: atMostApproaching(helped.level) };
  if (adults.length === 0) return { why: 'none', byRule: undefined };
  const best = Math.max(...adults.map(({ level }) => rank(level)));
  return { why: 'first-look', byRule: atMostApproaching(levels[best] as Level) };
}

function shownLevel<E extends Evidence>(able: readonly E[], slots: readonly E[], policy: Policy): Level {
  const since = slots[0]?.stamp ?? '';
  const deeper = able.filter(({ level, stamp }) => level === 'deeper' && stamp >= since);
  return fillSlots(deeper, policy).length === policy.atBats ? 'deeper' : 'secure';
}

function fateOf<E extends Evidence>(piece: E, slots: readonly E[], opened: string, policy: Policy): Fate {
  if (slots.includes(piece)) return 'counts';
  if (piece.from !== undefined) return 'own-word';
  if (piece.taskKind === 'cold' && !(canCount(piece, policy) && isEnough(piece, policy))) return 'first-look';
  if (piece.taskKind === 'practice' || piece.taskKind === 'catch-up') return 'practice';
  if (!canCount(piece, policy)) return piece.support === 'guided' ? 'guided' : 'with-help';
  if (!isEnough(piece, policy)) return 'short';
  if (piece.stamp <= opened) return 'opened';
  const by = slots.length < policy.atBats ? keptOutBy(piece, slots, policy) : undefined;
  return by ? `same-${by}` : 'enough';
}

function atMostApproaching(level: Level): Level {
  return level === 'not-yet' ? 'not-yet' : 'approaching';
}

function rank(level: Level): number {
  return levels.indexOf(level);
}

function byStamp(a: Evidence, b: Evidence): number {
  return a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0;
}
