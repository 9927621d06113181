import type { Attachment } from '../schema/attachment.ts';
import { attachmentTables, cutUp, layBeside } from './attachments.ts';
import type { TakeRow } from './rows.ts';
import type { Store } from './store.ts';
import { type TableName, type Writing, write } from './write.ts';

/*
 * What is being recorded, second by second. It is kept as it comes, so that a tablet that goes dark keeps all but the
 * last second of it, and becomes a recording when it is over, or when the tablet is next opened.
 */

export interface Sound {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

interface Take extends Sound {
  seconds: number;
  rows: string[];
}

const secondKey = (key: string, n: number) => `${key}/${String(n).padStart(4, '0')}`;

/** `key` names the recording; the first second takes the place of whatever lay there. */
export async function keepSecond(store: Store, key: string, n: number, sound: Sound): Promise<void> {
  await write(store, ['gate', 'takes'], async ({ shelf }) => {
    const before = n === 0 ? await shelf.getAll<TakeRow>('takes', `${key}/`) : [];
    for (const row of before) shelf.delete('takes', row.key);
    shelf.put('takes', { key: secondKey(key, n), ...sound });
  });
}

/** Undefined where nothing lies there that can be played: without its first second no sound can be. */
async function wholeTake({ db }: Store, key: string): Promise<Take | undefined> {
  const rows = await db.takes.where('key').startsWith(`${key}/`).toArray();
  const [first] = rows;
  if (first?.key !== secondKey(key, 0)) return undefined;
  const bytes = new Uint8Array(rows.reduce((size, row) => size + row.bytes.length, 0));
  let at = 0;
  for (const row of rows) {
    bytes.set(row.bytes, at);
    at += row.bytes.length;
  }
  return { type: first.type, bytes, seconds: rows.length, rows: rows.map((row) => row.key) };
}

/**
 * What lies there is one sound, and `say` appends the event that names it, unless what it is about is gone. Nothing
 * is said where it was taken up already, or where nothing was to be heard.
 */
export async function finishTake(
  store: Store,
  key: string,
  tables: readonly TableName[],
  say: (desk: Writing, told: { sound: Attachment; seconds: number }) => Promise<unknown>,
): Promise<void> {
  const take = await wholeTake(store, key);
  if (!take) return;
  const { attachment: sound, ...cut } = await cutUp(store, take.bytes, take.type);
  await write(store, [...tables, ...attachmentTables, 'takes'], async (desk) => {
    if (!(await takeUp(desk, take)) || take.bytes.length === 0) return;
    await say(desk, { sound, seconds: Math.min(take.seconds, 600) });
    const event = desk.events.at(-1);
    if (event) await layBeside(desk, event, [{ attachment: sound, ...cut }]);
  });
}

/** Inside a write: false where it was taken up already. */
async function takeUp({ shelf }: Writing, { rows }: Take): Promise<boolean> {
  const isThere = (await shelf.get('takes', rows[0] as string)) !== undefined;
  for (const key of rows) shelf.delete('takes', key);
  return isThere;
}

/** The recordings of a kind that nobody finished. */
export async function openTakes({ db }: Store, kind: string): Promise<string[]> {
  const keys = await db.takes.where('key').startsWith(`${kind}/`).primaryKeys();
  return [...new Set(keys.map((key) => key.slice(0, key.lastIndexOf('/'))))];
}
