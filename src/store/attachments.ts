import { attachedTo } from '../schema/attached.ts';
import type { Attachment } from '../schema/attachment.ts';
import type { AnyEvent } from '../schema/event.ts';
import { partMax } from '../schema/partMax.ts';
import type { Database } from './database.ts';
import type { PartRow, PieceRow } from './rows.ts';
import type { Store } from './store.ts';
import type { ParcelRow } from './streamRows.ts';
import type { Writing } from './write.ts';

/*
 * What lies beside an event. The bytes are cut and hashed before a command's transaction (hashing inside it would end
 * it) and kept in the same transaction as the event that names them. A read gives the whole or nothing.
 */
export interface Cut {
  attachment: Attachment;
  parts: PartRow[];
}

export async function cutUp(
  { sha256 }: Pick<Store, 'sha256'>,
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<Cut> {
  const parts: PartRow[] = [];
  for (let at = 0; at < bytes.length; at += partMax) {
    const part = bytes.slice(at, at + partMax);
    parts.push({ hash: await sha256(part), bytes: part });
  }
  const id = await sha256(bytes);
  return { attachment: { id, type, size: bytes.length, parts: parts.map(({ hash }) => hash) }, parts };
}

export function cutUpText(store: Pick<Store, 'sha256'>, text: string): Promise<Cut> {
  return cutUp(store, new TextEncoder().encode(text), 'text/plain');
}

/** What a transaction that appends such an event writes too. */
export const attachmentTables = ['parts', 'parcels'] as const;

/** Inside a write, after the event was appended: its parts are kept, and wait to be brought home. */
export async function layBeside(desk: Pick<Writing, 'shelf'>, event: AnyEvent, cuts: Cut[]): Promise<void> {
  for (const parcel of parcelsOf(event)) {
    const bytes = cuts.flatMap(({ parts }) => parts).find(({ hash }) => hash === parcel.hash);
    if (!bytes) continue;
    desk.shelf.put('parts', bytes);
    const held = await desk.shelf.get('parcels', parcel.key);
    if (!held) desk.shelf.put('parcels', parcel);
  }
}

/** Inside a write, after an event was appended that names what lies here beside one of another space. */
export async function layAgain({ shelf }: Pick<Writing, 'shelf'>, event: AnyEvent): Promise<void> {
  for (const parcel of parcelsOf(event)) {
    if (!(await shelf.get('parcels', parcel.key))) shelf.put('parcels', parcel);
  }
}

/** Inside a write: every part of it lies here. */
export async function isHere({ shelf }: Pick<Writing, 'shelf'>, { parts }: Attachment): Promise<boolean> {
  for (const hash of parts) if (!(await shelf.get('parts', hash))) return false;
  return true;
}

/** The parcels in which what lies beside it goes home. */
export function parcelsOf(event: AnyEvent): ParcelRow[] {
  const { space, stamp } = event;
  return attachedTo(event).flatMap(({ attachment, early }) =>
    attachment.parts.map((hash) => {
      const order = `${early ? 1 : 2}/${stamp}`;
      return { key: partKey(space, hash), space, hash, order, waits: order };
    }),
  );
}

export function partKey(space: string, hash: string): string {
  return `${space}/${hash}`;
}

type Whole = Uint8Array<ArrayBuffer> | undefined;

/** The whole, or undefined while a part of it is not here. */
export async function readAttachment({ db }: Pick<Store, 'db'>, attachment: Attachment): Promise<Whole> {
  return wholeOf(attachment, await db.parts.bulkGet(attachment.parts));
}

/** What is asked for in one turn, and read in one transaction. */
const asked = new WeakMap<Database, { parts: Set<string>; rows: Promise<Map<string, PartRow>> }>();

/**
 * As `readAttachment`, for a screen that asks for many pictures at once: a transaction for each would take longer
 * than the reading. No live query watches what is read so.
 */
export async function readTogether({ db }: Pick<Store, 'db'>, attachment: Attachment): Promise<Whole> {
  const batch = asked.get(db) ?? nextBatch(db);
  for (const part of attachment.parts) batch.parts.add(part);
  const rows = await batch.rows;
  return wholeOf(
    attachment,
    attachment.parts.map((part) => rows.get(part)),
  );
}

function nextBatch(db: Database) {
  const parts = new Set<string>();
  const read = async () => {
    await Promise.resolve();
    asked.delete(db);
    const rows = await db.parts.bulkGet([...parts]);
    return new Map(rows.flatMap((row) => (row ? [[row.hash, row] as const] : [])));
  };
  const batch = { parts, rows: read() };
  asked.set(db, batch);
  return batch;
}

function wholeOf({ size }: Attachment, rows: (PartRow | undefined)[]): Whole {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const row of rows) {
    if (!row || at + row.bytes.length > size) return undefined;
    whole.set(row.bytes, at);
    at += row.bytes.length;
  }
  return at === size ? whole : undefined;
}

/** The row with the texts of its long drafts, where they are here. */
export async function withTexts(store: Pick<Store, 'db'>, row: PieceRow): Promise<PieceRow> {
  if (!row.drafts.some(({ long }) => long)) return row;
  const drafts = await Promise.all(
    row.drafts.map(async (draft) => {
      const bytes = draft.long && (await readAttachment(store, draft.long));
      return bytes ? { ...draft, text: new TextDecoder().decode(bytes) } : draft;
    }),
  );
  return { ...row, drafts };
}
