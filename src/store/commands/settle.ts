import { clashing, type Field, isSame, type Said } from '../../rules/apart.ts';
import { draftsApart } from '../../rules/draftsApart.ts';
import type { Draft } from '../../schema/event.ts';
import type { PupilId } from '../../schema/ids.ts';
import { pairKey, partsOfPieceKey, pupilsOfPair } from '../../schema/keys.ts';
import type { FieldsOf, PairKey, PieceKey, PupilPair, RecordKind } from '../../schema/records.ts';
import type { Stamp } from '../../schema/stamp.ts';
import { ledgerKey } from '../apply.ts';
import { fieldIn, type Stamped } from '../fields.ts';
import type { PupilRow } from '../rows.ts';
import { joinPieces } from '../sameChild.ts';
import type { Store } from '../store.ts';
import { changeOf, draftTables, recordTables, type Writing, write } from '../write.ts';

/*
 * What two adults changed apart, settled by a third word or by one of the two. It is an edit, or a draft, like any
 * other: it replaces what its writer saw, so it ends the clash on every tablet and cannot end one that nobody saw.
 */

/** Where something stands apart. A child who was two pupils has a piece, and drafts, under each; the shown first. */
export type ClashAt =
  | { record: RecordKind; ids: string[]; field: string }
  | { record: 'draft'; ids: PieceKey[] };

/** Keeps the value of that stamp. False when it does not stand any more: somebody was faster. */
export async function settleClash(store: Store, at: ClashAt, keep: Stamp): Promise<boolean> {
  const undo =
    at.record === 'draft' ? await settleDrafts(store, at, keep) : await settleField(store, at, keep);
  if (undo) store.undo.push({ done: { what: 'clash' }, undo });
  return undo !== undefined;
}

type FieldAt = Exclude<ClashAt, { record: 'draft' }>;
type Undo = () => Promise<void>;

async function settleField(store: Store, at: FieldAt, keep: Stamp): Promise<Undo | undefined> {
  const settled = await write(store, recordTables, async (desk) => {
    const places = await placesAt(desk, at);
    const kept = places.flatMap(({ field }) => standingIn(field)).find(({ stamp }) => stamp === keep);
    const open = places.filter(
      ({ field }) => clashing(field).length > 0 || !isSame(field.value, kept?.value),
    );
    if (!kept || open.length === 0) return undefined;
    const changes = open.map(({ id, row }) => saying(at, id, row, kept.value));
    const before = open.map(({ id, field }) => ({ id, values: standingIn(field) }));
    return { stamp: await desk.append({ kind: 'edit', changes }), before };
  });
  return settled && (() => openAgain(store, at, settled.stamp, settled.before));
}

/** Every value is said again, beside the others; what somebody else has changed since stands. */
function openAgain(
  store: Store,
  at: FieldAt,
  settled: Stamp,
  before: { id: string; values: Said[] }[],
): Promise<void> {
  return write(store, recordTables, async (desk) => {
    for (const { id, values } of before) {
      const row = await rowAt(desk, at.record, id);
      if (row?.stamps[at.field] !== settled) continue;
      const again: Stamp[] = [];
      for (const { value, stamp, said } of values) {
        const change = saying(at, id, row, value);
        const beside = [...(change.beside?.[at.field] ?? []), ...again];
        const apart = { beside: { [at.field]: beside }, said: { [at.field]: said ?? stamp } };
        again.push(await desk.append({ kind: 'edit', changes: [{ ...change, ...apart }] }));
      }
    }
  });
}

function saying({ record, field }: FieldAt, id: string, row: Stamped, value: unknown) {
  return changeOf(record, { ...row, id }, { [field]: value } as Partial<FieldsOf<RecordKind>>, 'all');
}

/** In the order of their stamps, so that the shown one is last. */
function standingIn({ stamp, value, apart }: Field): Said[] {
  return [...(apart?.others ?? []), { stamp, value, ...(apart?.said && { said: apart.said }) }];
}

async function placesAt(desk: Writing, at: FieldAt): Promise<{ id: string; row: Stamped; field: Field }[]> {
  const rows = await Promise.all(at.ids.map((id) => rowAt(desk, at.record, id)));
  return at.ids.flatMap((id, i) => {
    const row = rows[i];
    const field = row && fieldIn(row, at.field);
    return row && field ? [{ id, row, field }] : [];
  });
}

async function rowAt(desk: Writing, record: RecordKind, id: string): Promise<Stamped | undefined> {
  if (record === 'piece') {
    const { unit, pupil, task } = partsOfPieceKey(id as PieceKey);
    const key = ledgerKey(unit, pupil);
    await desk.ledger.want([key]);
    return desk.ledger.get(key)?.pieces[task];
  }
  if (record === 'pair') {
    const [a, b] = pupilsOfPair(id as PairKey);
    await desk.records.pupil.want([a]);
    return (desk.records.pupil.get(a) as PupilRow | undefined)?.pairs?.[b];
  }
  await desk.records[record].want([id]);
  return desk.records[record].get(id);
}

async function settleDrafts(
  store: Store,
  { ids }: Extract<ClashAt, { record: 'draft' }>,
  keep: Stamp,
): Promise<Undo | undefined> {
  const settled = await write(store, draftTables, async (desk) => {
    const live = await draftsAt(desk, ids);
    const before = draftsApart(live);
    const kept = before.find(({ stamp }) => stamp === keep);
    if (!kept || before.length < 2) return undefined;
    const supersedes = live.filter(({ version }) => version === kept.version).map(({ stamp }) => stamp);
    return { stamp: await desk.append({ ...draftOf(ids, kept), supersedes }), before };
  });
  return settled && (() => layOutAgain(store, ids, settled.stamp, settled.before));
}

function layOutAgain(store: Store, ids: PieceKey[], settled: Stamp, before: Draft[]): Promise<void> {
  return write(store, draftTables, async (desk) => {
    if ((await draftsAt(desk, ids)).every(({ stamp }) => stamp !== settled)) return;
    for (const draft of before) {
      const said = draft.said ?? draft.stamp;
      await desk.append({ ...draftOf(ids, draft), supersedes: [settled], said });
    }
  });
}

function draftOf([key]: PieceKey[], { version, text }: Draft) {
  return { kind: 'draft' as const, ...partsOfPieceKey(key as PieceKey), version, text };
}

async function draftsAt(desk: Writing, ids: PieceKey[]): Promise<Draft[]> {
  await desk.pieces.want(ids);
  const rows = ids.flatMap((id) => desk.pieces.get(id) ?? []);
  return joinPieces(partsOfPieceKey(ids[0] as PieceKey).pupil, rows)?.drafts ?? [];
}

/** What an adult says of two pupils: the one under whom both are shown, or that they are two children. */
export async function answerPair(store: Store, a: PupilId, b: PupilId, same: PupilId | 'no'): Promise<void> {
  const answered = await putAnswer(store, a, b, same);
  if (!answered) return;
  store.undo.push({
    done: { what: 'pair', same: same !== 'no' },
    undo: async () => void (await putAnswer(store, a, b, answered.before, answered.stamp)),
  });
}

/** `instead`: only where the answer of that stamp still stands. */
function putAnswer(
  store: Store,
  a: PupilId,
  b: PupilId,
  same: NonNullable<PupilPair['same']>,
  instead?: Stamp,
) {
  return write(store, recordTables, async (desk) => {
    const id = pairKey(a, b);
    const row = ((await rowAt(desk, 'pair', id)) ?? { stamps: {} }) as PupilPair & Stamped;
    if (row.same === same || (instead && row.stamps.same !== instead)) return undefined;
    const before = row.same ?? 'open';
    const changes = [changeOf('pair', { ...row, id }, { same })];
    return { stamp: await desk.append({ kind: 'edit', changes }), before };
  });
}
