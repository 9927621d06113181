import { knownOf } from '../rules/apart.ts';
import { clashKind } from '../rules/clashFields.ts';
import { spaceKindsOf } from '../schema/belongs.ts';
import { childIn } from '../schema/childIn.ts';
import type { Change, Event } from '../schema/event.ts';
import type { SpaceId } from '../schema/ids.ts';
import type { FieldsOf, RecordKind } from '../schema/records.ts';
import type { Stamp } from '../schema/stamp.ts';
import { wallTime } from '../schema/wallTime.ts';
import { apply } from './apply.ts';
import { viewTables } from './database.ts';
import { type Desk, flushDesk, openDesk } from './desk.ts';
import { asRefusal, NewerDatabase, StorageCleared } from './errors.ts';
import { fieldIn, type Stamped } from './fields.ts';
import { keepFaces } from './keepFaces.ts';
import type { Gate } from './rows.ts';
import { type Shelf, transact } from './shelf.ts';
import { steadily } from './steady.ts';
import { type Store, selfOf, spaceOf, writer } from './store.ts';

/*
 * A command's one transaction: look, append events, bring the views up to date. Nothing else is awaited inside.
 * The battery can die before it (nothing happened) or after it (everything did).
 */

export type TableName =
  | (typeof viewTables)[number]
  | 'tail'
  | 'gate'
  | 'meta'
  | 'scratch'
  | 'spaces'
  | 'segments'
  | 'streams'
  | 'setAside'
  | 'parts'
  | 'parcels'
  | 'tray'
  | 'takes';

/** A tap locks only what a tap changes, so that reading screens never wait for it. */
export const tapTables = ['gate', 'tail', 'ledger', 'standings'] as const satisfies TableName[];
export const draftTables = ['gate', 'tail', 'pieces', 'scratch'] as const satisfies TableName[];
export const practiceTables = ['gate', 'tail', 'practice'] as const satisfies TableName[];
export const inMyWordsTables = ['gate', 'tail', 'inMyWords', 'scratch'] as const satisfies TableName[];
export const handTables = ['gate', 'tail', 'hands'] as const satisfies TableName[];
export const recordTables = ['gate', 'tail', ...viewTables] as const satisfies TableName[];

export interface Writing extends Desk {
  /** Stamps the event past everything that it replaces, appends it and folds it into the rows. */
  append(event: NewEvent<Said>): Promise<Stamp>;
}

/** What a command may say; erasing has a way of its own. */
type Said = Exclude<Event, { kind: 'erase' }>;

type Plain<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
export type NewEvent<E extends Event> = E extends Event
  ? Omit<Plain<E>, 'stamp' | 'space' | 'at' | 'by'> & { kind: E['kind'] }
  : never;

export async function write<T>(
  store: Store,
  tables: readonly TableName[],
  work: (desk: Writing) => Promise<T>,
): Promise<T> {
  if (store.readOnly) throw new NewerDatabase('Written by a newer version');
  try {
    return await runFree(store, tables, work);
  } catch (error) {
    if (error instanceof NewerDatabase) store.readOnly = true;
    throw asRefusal(error);
  }
}

/** Both of two tabs that make one stamp after the other may be refused in turn. */
const mostTries = 5;

/** Two tabs of this tablet made one stamp: nothing was written, and past what the other one wrote is free. */
async function runFree<T>(
  store: Store,
  tables: readonly TableName[],
  work: (desk: Writing) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run(store, tables, work);
    } catch (error) {
      const isTaken = error instanceof Error && error.name === 'ConstraintError';
      if (!isTaken || tries === mostTries) throw error;
      const [last, gate] = await Promise.all([
        store.db.tail.orderBy('stamp').last(),
        store.db.gate.get('gate'),
      ]);
      for (const stamp of [last?.stamp, gate?.sealed]) if (stamp) store.stamps.see(stamp);
    }
  }
}

function run<T>(store: Store, tables: readonly TableName[], work: (desk: Writing) => Promise<T>): Promise<T> {
  let before: { first: Stamp; result: T } | undefined;
  // A child's last words are kept as the adult takes the tablet back.
  const isOfChild = store.lent || store.self?.role === 'station';
  const attempt = async (shelf: Shelf) => {
    // The connection was lost as this was written: its first event tells whether it is here, with all the rest.
    if (before && (await shelf.get('tail', before.first))) return before.result;
    const desk = { ...openDesk(shelf), append: append(store, isOfChild) } as Writing;
    const [result, { sealed }] = await Promise.all([work(desk), checkGate(shelf)]);
    await keepFaces(desk, store.random);
    // Another tab has sealed events up to there, and this stamp may be one of theirs.
    if (sealed && desk.events.some(({ stamp }) => stamp <= sealed))
      throw new DOMException('The other tab was faster', 'ConstraintError');
    for (const event of desk.events) shelf.add('tail', event);
    flushDesk(desk);
    before = desk.events[0] && { first: desk.events[0].stamp, result };
    return result;
  };
  return steadily(store.db, () => transact(store.db, tables, attempt));
}

/** Inside a write transaction: refuses when newer code has claimed this database meanwhile, or it is another one. */
export async function checkGate(shelf: Shelf): Promise<Gate> {
  const gate = await shelf.get<Gate>('gate', 'gate');
  if (!gate) throw new StorageCleared('The database was emptied while it was open');
  if (gate.minWriter > writer) throw new NewerDatabase('Written by a newer version');
  return gate;
}

function append(store: Store, isOfChild: boolean) {
  return async function (this: Desk, event: NewEvent<Said>) {
    const whole = {
      ...event,
      stamp: store.stamps.next(...replacedBy(event)),
      space: spaceFor(store, event),
      at: wallTime(store.wall),
      by: (isOfChild && childIn(event)) || selfOf(store).adult,
    } as unknown as Event;
    this.events.push(whole);
    await apply(this, [whole]);
    return whole.stamp;
  };
}

function replacedBy(event: NewEvent<Said>): Stamp[] {
  if (event.kind === 'edit') return event.changes.flatMap((change) => Object.values(change.was ?? {}));
  const superseded = 'supersedes' in event ? (event.supersedes ?? []) : [];
  return 'of' in event ? [...event.of, ...superseded] : superseded;
}

function spaceFor(store: Store, event: NewEvent<Said>): SpaceId {
  const [kind, another] = spaceKindsOf(event);
  if (!kind || another) throw new Error('One event belongs to one space');
  return spaceOf(store, kind);
}

/**
 * An edit of a record, naming what this tablet knows of the fields that it changes. `all` answers everything that
 * stands there, also of fields that one writes on from.
 */
export function changeOf<K extends RecordKind>(
  record: K,
  row: ({ id: string } & Stamped) | { id: string },
  fields: Partial<FieldsOf<K>>,
  answers?: 'all',
): Change {
  const known = Object.keys(fields).flatMap((name) => {
    const held = 'stamps' in row ? fieldIn(row, name) : undefined;
    if (!held) return [];
    const { was, past, beside } = knownOf(
      held,
      answers ?? (clashKind(record, name) === 'on' ? 'shown' : 'all'),
    );
    return [{ was: [name, was], past: past && [name, past], beside: beside && [name, beside] }];
  });
  const of = (what: 'was' | 'past' | 'beside') => {
    const entries = known.flatMap((each) => (each[what] ? [each[what]] : []));
    return entries.length > 0 && { [what]: Object.fromEntries(entries) };
  };
  return { record, id: row.id, fields, ...of('was'), ...of('past'), ...of('beside') };
}
