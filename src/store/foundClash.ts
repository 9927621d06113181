import { clashing, type Field, isSame, type Said } from '../rules/apart.ts';
import type { Draft } from '../schema/event.ts';
import type { RecordKind } from '../schema/records.ts';
import type { ClashAt } from './commands/settle.ts';
import { clashingFields, fieldIn, type Stamped } from './fields.ts';
import type { PupilRow, TargetRow, TaskRow, UnitRow } from './rows.ts';

/** What stands, as the rows hold it. Drafts say themselves by whom and when; fields say it by their stamps. */
export type Value = Said & Partial<Pick<Draft, 'by' | 'at'>>;

export interface Found {
  at: ClashAt;
  field: string;
  shown: Value;
  others: Value[];
  pupil?: PupilRow;
  other?: PupilRow;
  unit?: UnitRow;
  task?: TaskRow;
  target?: TargetRow;
}

export interface Place {
  id: string;
  row: Stamped;
}

export function clashesOfRow(record: RecordKind, row: Stamped & { id: string }): Found[] {
  return clashingFields(record, row).flatMap((field) => clashOf(record, field, [{ id: row.id, row }]) ?? []);
}

/** One field in one row; a child who was two pupils has it in several. */
export function clashOf(record: RecordKind, field: string, places: Place[]): Found | undefined {
  const held = places.flatMap(({ id, row }) => {
    const one = fieldIn(row, field);
    return one ? [{ id, values: valuesOf(one) }] : [];
  });
  const [shown, ...others] = differing(held.flatMap(({ values }) => values));
  if (!shown || others.length === 0) return undefined;
  return { at: { record, ids: held.map(({ id }) => id), field }, field, shown, others };
}

function valuesOf(field: Field): Said[] {
  const { stamp, value, apart } = field;
  return [...clashing(field), { stamp, value, ...(apart?.said && { said: apart.said }) }];
}

/** The newest first, and each value once. */
function differing(values: Said[]): Said[] {
  const sorted = values.sort((a, b) => (a.stamp < b.stamp ? 1 : -1));
  return sorted.filter((each, i) => sorted.findIndex((other) => isSame(other.value, each.value)) === i);
}
