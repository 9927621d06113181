import type { TargetId } from '../schema/ids.ts';
import type { ChosenTarget } from '../schema/records.ts';
import type { SheetLine } from '../schema/sheet.ts';
import { lineChanges } from './sheetLines.ts';

export type LineChange =
  | { is: 'added' | 'back'; to: SheetLine }
  | { is: 'retired' | 'gone'; from: SheetLine }
  | { is: 'changed'; from: SheetLine; to: SheetLine };

/** What differs between two versions of a sheet, in the order of the newer one. A mere move is no change of a target. */
export function compareSheets(from: readonly SheetLine[], to: readonly SheetLine[]): LineChange[] {
  const before = new Map(from.map((line) => [line.code, line]));
  const after = new Set(to.map(({ code }) => code));
  return [
    ...to.flatMap((line) => changeOf(before.get(line.code), line)),
    ...from
      .filter(({ code, retired }) => !after.has(code) && !retired)
      .map((line): LineChange => ({ is: 'gone', from: line })),
  ];
}

function changeOf(from: SheetLine | undefined, to: SheetLine): LineChange[] {
  if (!from) return to.retired ? [] : [{ is: 'added', to }];
  if (from.retired && to.retired) return [];
  if (to.retired) return [{ is: 'retired', from }];
  if (from.retired) return [{ is: 'back', to }];
  const { place: _, ...said } = lineChanges(from, to);
  return Object.keys(said).length > 0 ? [{ is: 'changed', from, to }] : [];
}

/** Whether the targets that both have stand in another order. */
export function isReordered(from: readonly SheetLine[], to: readonly SheetLine[]): boolean {
  const inUse = (lines: readonly SheetLine[]) =>
    lines.filter(({ retired }) => !retired).map(({ code }) => code);
  const [before, after] = [inUse(from), inUse(to)];
  const kept = before.filter((code) => after.includes(code));
  return kept.some((code, i) => code !== after.filter((each) => before.includes(each))[i]);
}

/** Where a unit's target leads in another version: the same words, other words, or no target in use any more. */
export type Mapped =
  | { is: 'same'; from: ChosenTarget }
  | { is: 'reworded'; from: ChosenTarget; to: SheetLine }
  | { is: 'left'; from: ChosenTarget };

export function mapTarget(from: ChosenTarget, lines: readonly SheetLine[]): Mapped {
  const to = lines.find(({ code }) => code === from.target);
  if (!to || to.retired) return { is: 'left', from };
  const isSame = to.pupil === from.pupil && to.teacher === from.teacher;
  return isSame ? { is: 'same', from } : { is: 'reworded', from, to };
}

/** A unit's targets in the words of a version. What it does not hold keeps its own, and all of its evidence. */
export function inWordsOf(lines: readonly SheetLine[], targets: readonly ChosenTarget[]): ChosenTarget[] {
  return targets.map((target) => {
    const mapped = mapTarget(target, lines);
    if (mapped.is !== 'reworded') return target;
    return { ...target, pupil: mapped.to.pupil, teacher: mapped.to.teacher };
  });
}

export interface Thread {
  /** Targets that it directly came from, or that come from those, the farthest year first. */
  cameFrom: TargetId[];
  leadsTo: TargetId[];
}

/** Everything that a target rests on, and everything that rests on it, nearest first. */
export function threadOf(code: TargetId, prereqsOf: ReadonlyMap<TargetId, readonly TargetId[]>): Thread {
  const next = new Map<TargetId, TargetId[]>();
  for (const [to, prereqs] of prereqsOf)
    for (const from of prereqs) next.set(from, [...(next.get(from) ?? []), to]);
  return { cameFrom: reached(code, prereqsOf), leadsTo: reached(code, next) };
}

function reached(code: TargetId, links: ReadonlyMap<TargetId, readonly TargetId[]>): TargetId[] {
  const found = new Set<TargetId>();
  let edge = [code];
  while (edge.length > 0) {
    edge = edge.flatMap((each) => links.get(each) ?? []).filter((each) => each !== code && !found.has(each));
    for (const each of edge) found.add(each);
  }
  return [...found];
}
