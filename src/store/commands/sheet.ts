import type { LineFields } from '../../rules/sheetLines.ts';
import type { SheetVersionId, TargetId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import { type SheetKey, SheetLine } from '../../schema/sheet.ts';
import { sheetPartKey } from '../../schema/sheetKey.ts';
import { today } from '../../schema/wallTime.ts';
import type { SheetRow } from '../rows.ts';
import { sheetVersions } from '../sheetQueries.ts';
import type { Store } from '../store.ts';
import type { Done } from '../undo.ts';
import { changeOf, recordTables, type Writing, write } from '../write.ts';
import { Cancelled } from './classList.ts';

/** New words for a target, and those that it had: the starter sheet's have no row to go back to. */
export interface TargetEdit {
  code: TargetId;
  fields: LineFields;
  was: LineFields;
}

type Did = Extract<Done, { what: 'sheet' }>['did'];

/** Says something else of targets of a sheet. What is said for the first time makes the school's own copy of it. */
export async function editTargets(
  store: Store,
  key: SheetKey,
  edits: readonly TargetEdit[],
  did: Did = 'changed',
): Promise<void> {
  if (edits.length === 0) return;
  await write(store, recordTables, (desk) => appendTargets(desk, key, edits));
  const back = edits.map(({ code, fields, was }) => ({ code, fields: was, was: fields }));
  store.undo.push({
    done: { what: 'sheet', did },
    undo: () => write(store, recordTables, (desk) => appendTargets(desk, key, back)),
  });
}

/** A target of the school's own. Taking it back retires it: another tablet may have planned with it. */
export async function addTarget(
  store: Store,
  key: SheetKey,
  fields: LineFields & Pick<SheetLine, 'teacher' | 'pupil' | 'strand' | 'place'>,
): Promise<TargetId> {
  const code = newId<TargetId>(store.random);
  await editTargets(store, key, [{ code, fields, was: { retired: true } }], 'added');
  return code;
}

// Keeps an event of an import well below 32 KiB.
const mostInEvent = 16_000;

interface Going {
  signal?: AbortSignal;
  /** So many more targets are appended. */
  did?: (targets: number) => void;
}

export async function appendTargets(
  desk: Writing,
  key: SheetKey,
  edits: readonly TargetEdit[],
  { signal, did }: Going = {},
): Promise<void> {
  await desk.records.target.want(edits.map(({ code }) => code));
  for (const some of inParts(edits, mostInEvent)) {
    if (signal?.aborted) throw new Cancelled('Stopped before anything was written');
    const changes = some.map(({ code, fields }) =>
      changeOf('target', desk.records.target.get(code) ?? { id: code }, { sheet: key, ...fields }),
    );
    await desk.append({ kind: 'edit', changes });
    did?.(some.length);
  }
  if (signal?.aborted) throw new Cancelled('Stopped before anything was written');
}

/** As many as stay below so many characters together, at least one. */
function inParts<T>(items: readonly T[], most: number): T[][] {
  const parts: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = JSON.stringify(item).length;
    const last = parts.at(-1);
    if (last && size <= room) last.push(item);
    else {
      parts.push([item]);
      room = most;
    }
    room -= size;
  }
  return parts;
}

/** A new version, which units are planned from now on. What was published before stays as it is. */
export async function publishSheet(
  store: Store,
  key: SheetKey,
  lines: readonly SheetLine[],
): Promise<SheetVersionId> {
  const id = newId<SheetVersionId>(store.random);
  const parts = inParts(
    lines.map((line) => SheetLine.parse(line)),
    mostInEvent,
  );
  const [newest] = await sheetVersions(store, key);
  const version = {
    sheet: key,
    version: (newest?.row.version ?? 0) + 1,
    publishedOn: today(store.wall),
    parts: parts.length,
  };
  const before = await write(store, recordTables, async (desk) => {
    const row = await sheetIn(desk, key);
    for (const [n, some] of parts.entries()) {
      const part = changeOf('sheetPart', { id: sheetPartKey(id, n) }, { lines: some });
      await desk.append({ kind: 'edit', changes: [part] });
    }
    const changes = [changeOf('sheetVersion', { id }, version), changeOf('sheet', row, { inForce: id })];
    const held = inForceOf(row);
    await desk.append({ kind: 'edit', changes });
    return held;
  });
  remember(store, key, id, before);
  return id;
}

/** Plans from an earlier version, or from the starter sheet, again. */
export async function useSheetVersion(store: Store, key: SheetKey, version: InForce): Promise<void> {
  const before = await putInForce(store, key, version);
  if (before) remember(store, key, version, before);
}

type InForce = SheetVersionId | 'starter';

function remember(store: Store, key: SheetKey, now: InForce, before: InForce): void {
  store.undo.push({
    done: { what: 'sheet', did: 'published' },
    undo: async () => void (await putInForce(store, key, before, now)),
  });
}

/** `instead`: only of this one. Where somebody has published another one since, theirs stands. */
function putInForce(
  store: Store,
  key: SheetKey,
  inForce: InForce,
  instead?: InForce,
): Promise<InForce | undefined> {
  return write(store, recordTables, async (desk) => {
    const row = await sheetIn(desk, key);
    const before = inForceOf(row);
    if (before === inForce || (instead && before !== instead)) return undefined;
    await desk.append({ kind: 'edit', changes: [changeOf('sheet', row, { inForce })] });
    return before;
  });
}

async function sheetIn(desk: Writing, key: SheetKey) {
  await desk.records.sheet.want([key]);
  return desk.records.sheet.get(key) ?? { id: key, stamps: {} };
}

function inForceOf(row: { id: string }): InForce {
  return (row as Partial<SheetRow>).inForce ?? 'starter';
}
