import { type Apart, clashing, type Field, type FieldEdit, isSame, takeEdit } from '../rules/apart.ts';
import { clashFields, clashKind } from '../rules/clashFields.ts';
import type { Change } from '../schema/event.ts';
import type { RecordKind } from '../schema/records.ts';
import type { Stamp } from '../schema/stamp.ts';

/** What every row of an editable record has beside its fields. */
export interface Stamped {
  stamps: Record<string, Stamp>;
  apart?: Record<string, Apart>;
}

/** Folds an edit into a row, field by field: the later stamp is shown. False when the row knew all of it. */
export function takeFields(record: RecordKind, row: Stamped, change: Change, stamp: Stamp): boolean {
  let took = false;
  for (const name of Object.keys(change.fields)) {
    const held = fieldIn(row, name);
    const next = nextOf(record, held, change, name, stamp);
    if (next === held) continue;
    took ||= next.stamp !== held?.stamp || !isSame(next.apart, held.apart);
    putField(row, name, next);
  }
  return took;
}

function nextOf(
  record: RecordKind,
  held: Field | undefined,
  change: Change,
  name: string,
  stamp: Stamp,
): Field {
  const value = change.fields[name];
  if (published.has(record)) return firstOf(held, { stamp, value });
  return clashKind(record, name)
    ? takeEdit(held, editOf(change, name, value, stamp))
    : laterOf(held, { stamp, value });
}

const published: ReadonlySet<RecordKind> = new Set(['policy', 'sheetVersion', 'sheetPart']);

/** What was published stays as it was published, whatever comes after it. */
function firstOf(held: Field | undefined, given: Field): Field {
  return held && held.stamp <= given.stamp ? held : given;
}

function laterOf(held: Field | undefined, given: Field): Field {
  return held && held.stamp >= given.stamp ? held : given;
}

function editOf({ was, past, beside, said }: Change, name: string, value: unknown, stamp: Stamp): FieldEdit {
  return {
    stamp,
    value,
    ...(was?.[name] && { was: was[name] }),
    ...(past?.[name] && { past: past[name] }),
    ...(beside?.[name] && { beside: beside[name] }),
    ...(said?.[name] && { said: said[name] }),
  };
}

export function fieldIn(row: Stamped, name: string): Field | undefined {
  const stamp = row.stamps[name];
  if (stamp === undefined) return undefined;
  const apart = row.apart?.[name];
  return { stamp, value: (row as unknown as Record<string, unknown>)[name], ...(apart && { apart }) };
}

function putField(row: Stamped, name: string, { stamp, value, apart }: Field): void {
  Object.assign(row, { [name]: value });
  row.stamps[name] = stamp;
  const { [name]: _, ...rest } = row.apart ?? {};
  const all = apart ? { ...rest, [name]: apart } : rest;
  if (Object.keys(all).length > 0) row.apart = all;
  else delete row.apart;
}

/** The fields of a row in which something stands beside what is shown. */
export function clashingFields(record: RecordKind, row: Stamped): string[] {
  if (!row.apart) return [];
  return Object.keys(clashFields[record]).filter((name) => {
    const field = row.apart?.[name] && fieldIn(row, name);
    return field && clashing(field).length > 0;
  });
}

/** A row that waits to be settled is in the index of those, and no other is. */
export function flagClash(row: { clash?: 1 }, isClashing: boolean): void {
  if (isClashing) row.clash = 1;
  else delete row.clash;
}
