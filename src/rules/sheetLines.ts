import type { Target } from '../schema/curriculum.ts';
import type { TargetId } from '../schema/ids.ts';
import type { SheetLine, SheetTarget } from '../schema/sheet.ts';

/** How far apart starter targets stand, so that others find room between them. */
export const apart = 1000;

/** The starter sheet as lines of a school's sheet. */
export function starterLines(targets: readonly Target[]): SheetLine[] {
  return targets.map(({ code, strand, teacher, pupil, depth, aligns, prereqs }, i) => ({
    code: code as string as TargetId,
    strand,
    teacher,
    pupil,
    depth,
    aligns,
    prereqs: prereqs as string[] as TargetId[],
    examples: '',
    parent: '',
    retired: false,
    place: (i + 1) * apart,
  }));
}

/** What the school has said of its targets, by target. */
export type SaidOfTarget = { id: TargetId } & Partial<SheetTarget>;

/**
 * The sheet as the school has it: the starter's lines, each field replaced where the school says otherwise, and its
 * own targets among them, in order. Retired ones are in it, marked.
 */
export function schoolLines(starter: readonly SheetLine[], said: readonly SaidOfTarget[]): SheetLine[] {
  const lines = new Map(starter.map((line) => [line.code, line]));
  for (const row of said) {
    const line = lines.get(row.id) ?? (isWhole(row) ? emptyLine(row.id) : undefined);
    if (line) lines.set(row.id, { ...line, ...fieldsOf(row) });
  }
  return [...lines.values()].sort((a, b) => a.place - b.place || (a.code < b.code ? -1 : 1));
}

// Of a target of the school's own a part may still be on its way.
function isWhole({ teacher, pupil, strand }: SaidOfTarget): boolean {
  return teacher !== undefined && pupil !== undefined && strand !== undefined;
}

/** A target of which nothing is said yet. */
export function emptyLine(code: TargetId): SheetLine {
  return {
    code,
    strand: '',
    teacher: '',
    pupil: '',
    depth: 'expected',
    aligns: '',
    prereqs: [],
    examples: '',
    parent: '',
    retired: false,
    place: Number.MAX_SAFE_INTEGER,
  };
}

const lineFields = [
  'strand',
  'teacher',
  'pupil',
  'depth',
  'aligns',
  'prereqs',
  'examples',
  'parent',
  'retired',
  'place',
] as const;
export type LineFields = Partial<Pick<SheetLine, (typeof lineFields)[number]>>;

function fieldsOf(row: SaidOfTarget): LineFields {
  return Object.fromEntries(
    lineFields.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]),
  );
}

/** The fields of a line that another one says otherwise. */
export function lineChanges(from: SheetLine, to: SheetLine): LineFields {
  const changed = lineFields.filter((name) => JSON.stringify(from[name]) !== JSON.stringify(to[name]));
  return Object.fromEntries(changed.map((name) => [name, to[name]]));
}

export interface Strand {
  name: string;
  groups: { line: SheetLine; parts: SheetLine[] }[];
}

/** The targets in use, as they are read: by strand, each with the targets that are parts of it. None is left out. */
export function strandsOf(lines: readonly SheetLine[]): Strand[] {
  const active = lines.filter(({ retired }) => !retired);
  const strands = new Map<string, Strand['groups']>();
  for (const line of active) {
    if (parentOf(active, line)) continue;
    const groups = strands.get(line.strand) ?? [];
    strands.set(line.strand, groups);
    groups.push({ line, parts: active.filter((part) => parentOf(active, part) === line) });
  }
  return [...strands].map(([name, groups]) => ({ name, groups }));
}

/** One level deep: what would be a part of a part, or of itself, stands for itself. */
function parentOf(active: readonly SheetLine[], line: SheetLine): SheetLine | undefined {
  const above = line.parent && active.find(({ code }) => code === line.parent);
  return above && above !== line && !above.parent ? above : undefined;
}

/** The targets beside which it stands: of its strand, or parts of the same one. */
export function siblingsOf(lines: readonly SheetLine[], code: TargetId): SheetLine[] {
  const groups = strandsOf(lines).flatMap((strand) => [
    strand.groups.map(({ line }) => line),
    ...strand.groups.map(({ parts }) => parts),
  ]);
  return groups.find((group) => group.some((line) => line.code === code)) ?? [];
}

/** The new places that put a target one up or down among its siblings: mostly one, none at the end of the list. */
export function moved(
  lines: readonly SheetLine[],
  code: TargetId,
  by: -1 | 1,
): { code: TargetId; place: number }[] {
  const siblings = siblingsOf(lines, code);
  const other = siblings[siblings.findIndex((line) => line.code === code) + by];
  if (!other) return [];
  const others = lines.filter((line) => line.code !== code);
  const at = others.indexOf(other) + (by === 1 ? 1 : 0);
  const [before, after] = [others[at - 1]?.place, others[at]?.place];
  const place = between(before, after);
  if (place !== undefined) return [{ code, place }];
  // No number lies between the two, as when two adults moved the same targets apart: all are numbered again.
  const order = [...others.slice(0, at), ...lines.filter((line) => line.code === code), ...others.slice(at)];
  return renumbered(order).flatMap((line, i) =>
    line.place === order[i]?.place ? [] : [{ code: line.code, place: line.place }],
  );
}

/** The same lines in the same order, with room between all of them. */
export function renumbered(lines: readonly SheetLine[]): SheetLine[] {
  return lines.map((line, i) => ({ ...line, place: (i + 1) * apart }));
}

/** A place right after that one, before whatever comes next; before all when there is none. */
export function roomAfter(lines: readonly SheetLine[], place: number | undefined): number {
  const next = lines.find((line) => place === undefined || line.place > place)?.place;
  return between(place, next) ?? place ?? 0;
}

function between(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined) return (after ?? 0) - apart;
  if (after === undefined) return before + apart;
  const middle = (before + after) / 2;
  return middle > before && middle < after ? middle : undefined;
}

/** The place after the last target of a strand, or after all. */
export function placeAtEnd(lines: readonly SheetLine[], strand: string): number {
  const last = lines.findLastIndex((line) => line.strand === strand);
  if (last < 0) return (lines.at(-1)?.place ?? 0) + apart;
  return between(lines[last]?.place, lines[last + 1]?.place) ?? (lines.at(-1)?.place ?? 0) + apart;
}

/** Whether a target would then have come from itself, over however many others. */
export function goesInCircle(
  code: TargetId,
  prereqs: readonly TargetId[],
  prereqsOf: ReadonlyMap<TargetId, readonly TargetId[]>,
): boolean {
  const seen = new Set<TargetId>();
  const open = [...prereqs];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === code) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(prereqsOf.get(next) ?? []));
  }
  return false;
}
