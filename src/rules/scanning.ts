/*
 * How one switch reaches everything on a screen: what is lit goes round by itself, and the switch takes what is lit.
 * Where there is much, groups are lit first and then what is in the one that was taken, so that the way to any of n
 * things is about two roots of n long and not n. It is group-item scanning as switch users know it from elsewhere.
 */

export interface Scan {
  /** How many things there are on the screen. */
  count: number;
  /** The group that was taken; undefined while groups are lit, or where there are too few things for groups. */
  group: number | undefined;
  /** Which group or thing is lit. */
  at: number;
  /** How often everything in a group was lit. */
  rounds: number;
}

/** So many can be lit one by one. */
const fewEnough = 6;
/** A group that nobody takes anything from was taken by a slip. */
const mostRounds = 2;

export function beginScan(count: number): Scan {
  return { count, group: undefined, at: 0, rounds: 0 };
}

/** The things that are lit, as places in the order of the screen. */
export function litIn(scan: Scan): number[] {
  const groups = groupsOf(scan.count);
  if (groups.length === 0) return [];
  if (groups.length === 1) return groups[0]?.slice(scan.at, scan.at + 1) ?? [];
  if (scan.group === undefined) return groups[scan.at] ?? [];
  return groups[scan.group]?.slice(scan.at, scan.at + 1) ?? [];
}

export function scanOn(scan: Scan): Scan {
  const groups = groupsOf(scan.count);
  const isInside = scan.group !== undefined;
  const among = isInside ? groups[scan.group as number] : groups.length > 1 ? groups : groups[0];
  const at = (scan.at + 1) % Math.max(1, among?.length ?? 1);
  if (!isInside || at > 0) return { ...scan, at };
  if (scan.rounds + 1 >= mostRounds) return beginScan(scan.count);
  return { ...scan, at, rounds: scan.rounds + 1 };
}

/** What the switch does now: it goes into a group, or takes one thing. */
export function pressIn(scan: Scan): { scan: Scan; take?: number } {
  const lit = litIn(scan);
  const isGroup = scan.group === undefined && groupsOf(scan.count).length > 1;
  if (isGroup && lit.length > 1) return { scan: { ...scan, group: scan.at, at: 0, rounds: 0 } };
  const [take] = lit;
  return take === undefined ? { scan } : { scan: beginScan(scan.count), take };
}

function groupsOf(count: number): number[][] {
  const all = Array.from({ length: count }, (_, i) => i);
  if (count <= fewEnough) return count === 0 ? [] : [all];
  const size = Math.ceil(Math.sqrt(count));
  return Array.from({ length: Math.ceil(count / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
