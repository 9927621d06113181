import type { DeviceId } from '../schema/ids.ts';
import { deviceOf, type Stamp } from '../schema/stamp.ts';

/*
 * A field that adults on several tablets change. Every edit says what its writer's tablet knew of the field, so an
 * edit replaces what it knew and no more: the later stamp is shown, and a value that no known edit has replaced
 * stands beside it until an adult settles it. What is kept is a function of the edits that have arrived, in any
 * order and however often. One tablet's edits of a field follow one another, so its newest stands for all of them:
 * that is why a field which one tablet alone has changed keeps nothing but its value and its stamp.
 */

/** A value and the edit that it comes from. `said` is the edit that said it first, where undo has said it again. */
export interface Said {
  stamp: Stamp;
  value: unknown;
  said?: Stamp;
}

/** What a field keeps beside its value and stamp once a second tablet has had a say. */
export interface Apart {
  /** The newest edit known of each tablet but that of the shown value. */
  past?: Stamp[];
  /** Values that no known edit has replaced, by stamp. They may be equal to the one that is shown. */
  others?: Said[];
  /** Values that stand as well, by the word of another tablet, and have not arrived. */
  awaited?: Stamp[];
  /** Of the shown value. */
  said?: Stamp;
}

/** A field as a row holds it: the value that is shown, and what stands apart. */
export interface Field {
  stamp: Stamp;
  value: unknown;
  apart?: Apart;
}

/** What the writer's tablet knew of the field. */
export interface Known {
  /** The stamp of the value that was shown. */
  was?: Stamp;
  /** As `Apart.past`. */
  past?: Stamp[];
  /** Values that this edit leaves standing. */
  beside?: Stamp[];
}

export type FieldEdit = Said & Known;

/** The field once this edit is known too. */
export function takeEdit(field: Field | undefined, edit: FieldEdit): Field {
  if (isOneTablets(field, edit)) {
    return field && field.stamp >= edit.stamp ? field : { stamp: edit.stamp, value: edit.value };
  }
  // Nobody knows of what is yet to be written; a damaged event that says so must not hide the newest value.
  const earlier = (stamps: (Stamp | undefined)[]) =>
    stamps.filter((stamp) => stamp !== undefined && stamp < edit.stamp) as Stamp[];
  const known = earlier([edit.was, ...(edit.past ?? [])]);
  const beside = earlier(edit.beside ?? []);
  const reach = field ? reachOf(field) : new Map<DeviceId, Stamp>();
  const standing = field ? standingIn(field) : new Map<Stamp, Said | undefined>();
  const isNews = (stamp: Stamp) => stamp > (reach.get(deviceOf(stamp)) ?? '');
  for (const stamp of beside) if (isNews(stamp) && !standing.has(stamp)) standing.set(stamp, undefined);
  if (isNews(edit.stamp) || standing.has(edit.stamp)) standing.set(edit.stamp, saidBy(edit));
  const past = newestOf([...known, edit.stamp]);
  for (const stamp of standing.keys()) {
    const isReplaced = stamp <= (past.get(deviceOf(stamp)) ?? '');
    if (isReplaced && stamp !== edit.stamp && !beside.includes(stamp)) standing.delete(stamp);
  }
  return fieldOf(standing, newestOf([...reach.values(), ...past.values()]));
}

/** What an edit made now knows. `all`: it answers every value that has arrived; `shown`: only what was shown. */
export function knownOf(field: Field | undefined, answers: 'all' | 'shown'): Known {
  if (!field) return {};
  const { past = [], awaited = [] } = field.apart ?? {};
  const left = answers === 'all' ? [] : clashing(field).map(({ stamp }) => stamp);
  const beside = [...left, ...awaited].sort();
  return { was: field.stamp, ...(past.length > 0 && { past }), ...(beside.length > 0 && { beside }) };
}

/** The values that stand beside the shown one and say something else. */
export function clashing({ value, apart }: Field): Said[] {
  return (apart?.others ?? []).filter((other) => !isSame(other.value, value));
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isOneTablets(field: Field | undefined, edit: FieldEdit): boolean {
  if (field?.apart || edit.past || edit.beside || edit.said) return false;
  const tablet = deviceOf(edit.stamp);
  return [field?.stamp, edit.was].every((stamp) => stamp === undefined || deviceOf(stamp) === tablet);
}

/** How far the edits of each tablet are known; those up to there that do not stand are replaced. */
function reachOf({ stamp, apart }: Field): Map<DeviceId, Stamp> {
  return newestOf([stamp, ...(apart?.past ?? [])]);
}

function newestOf(stamps: Stamp[]): Map<DeviceId, Stamp> {
  const newest = new Map<DeviceId, Stamp>();
  for (const stamp of stamps) {
    const tablet = deviceOf(stamp);
    if (stamp > (newest.get(tablet) ?? '')) newest.set(tablet, stamp);
  }
  return newest;
}

/** Every value that no known edit has replaced; undefined for one that has not arrived. */
function standingIn({ stamp, value, apart }: Field): Map<Stamp, Said | undefined> {
  const said = [...(apart?.others ?? []), saidBy({ stamp, value, ...(apart?.said && { said: apart.said }) })];
  const awaited = (apart?.awaited ?? []).map((each) => [each, undefined] as const);
  return new Map([...awaited, ...said.map((each) => [each.stamp, each] as const)]);
}

function saidBy({ stamp, value, said }: Said): Said {
  return { stamp, value, ...(said && { said }) };
}

function fieldOf(standing: Map<Stamp, Said | undefined>, reach: Map<DeviceId, Stamp>): Field {
  const stamps = [...standing.keys()].sort();
  const arrived = stamps.flatMap((stamp) => standing.get(stamp) ?? []);
  const { stamp, value, said } = arrived.pop() as Said;
  reach.delete(deviceOf(stamp));
  const past = [...reach.values()].sort();
  const awaited = stamps.filter((each) => standing.get(each) === undefined);
  const apart: Apart = {
    ...(past.length > 0 && { past }),
    ...(arrived.length > 0 && { others: arrived }),
    ...(awaited.length > 0 && { awaited }),
    ...(said && { said }),
  };
  return { stamp, value, ...(Object.keys(apart).length > 0 && { apart }) };
}
