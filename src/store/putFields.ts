import type { FieldsOf } from '../schema/records.ts';
import type { OwnRowKind } from './desk.ts';
import { changeOf, type Writing } from './write.ts';

/** Writes what differs and returns what stood there, or undefined when nothing differs. */
export async function putFields<K extends OwnRowKind, F extends Partial<FieldsOf<K>>>(
  desk: Writing,
  record: K,
  id: string,
  fields: F,
): Promise<F | undefined> {
  await desk.records[record].want([id]);
  const row = desk.records[record].get(id);
  if (!row) throw new Error(`No such ${record}`);
  const held = row as unknown as F;
  const names = (Object.keys(fields) as (keyof F)[]).filter(
    (name) => JSON.stringify(fields[name]) !== JSON.stringify(held[name]),
  );
  if (names.length === 0) return undefined;
  const pick = (from: F) => Object.fromEntries(names.map((name) => [name, from[name]])) as F;
  const before = pick(held);
  await desk.append({ kind: 'edit', changes: [changeOf(record, row, pick(fields))] });
  return before;
}
