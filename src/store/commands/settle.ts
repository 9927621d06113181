import { clashing, type Field, isSame, type Said } from '../../rules/apart.ts';
import { draftsApart } from '../../rules/draftsApart.ts';
import type { Draft } from '../../schema/event.ts';
import { partsOfPieceKey } from '../../schema/keys.ts';
import type { FieldsOf, PieceKey, RecordKind } from '../../schema/records.ts';
import type { Stamp } from '../../schema/stamp.ts';
import { fieldIn, type Stamped } from '../fields.ts';
import { rowAt } from '../rowAt.ts';
import { joinPieces } from '../sameChild.ts';
import type { Store } from '../store.ts';
import { changeOf, draftTables, recordTables, type Writing, write } from '../write.ts';
import { saidBy } from './mark.ts';

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

function draftOf([key]: PieceKey[], draft: Draft) {
  const { version } = draft;
  return { kind: 'draft' as const, ...partsOfPieceKey(key as PieceKey), version, ...saidBy(draft) };
}

async function draftsAt(desk: Writing, ids: PieceKey[]): Promise<Draft[]> {
  await desk.pieces.want(ids);
  const rows = ids.flatMap((id) => desk.pieces.get(id) ?? []);
  return joinPieces(partsOfPieceKey(ids[0] as PieceKey).pupil, rows)?.drafts ?? [];
}
