import { clashFields } from '../rules/clashFields.ts';
import { draftsApart } from '../rules/draftsApart.ts';
import type { SameChildren } from '../rules/sameChild.ts';
import type { Draft } from '../schema/event.ts';
import type { PupilId, UnitId } from '../schema/ids.ts';
import { partsOfPieceKey, pieceKey } from '../schema/keys.ts';
import type { PieceKey } from '../schema/records.ts';
import { withTexts } from './attachments.ts';
import { clashOf, type Found, type Value } from './foundClash.ts';
import type { LedgerRow, PieceRow, PupilRow, TaskRow } from './rows.ts';
import { joinPieces, joinPupils } from './sameChild.ts';
import { ledgerKey } from './standings.ts';
import type { Store } from './store.ts';

interface Where {
  unit: UnitId;
  pupil: PupilId;
}

/** Flags, notes and drafts that two adults wrote apart; a child who was two pupils is looked at unit by unit. */
export async function clashesInPieces(store: Store, same: SameChildren): Promise<Found[]> {
  const { db } = store;
  const [flagged, drafted, units] = await Promise.all([
    db.ledger.where('clash').equals(1).toArray(),
    db.pieces.where('clash').equals(1).primaryKeys(),
    same.also.size > 0 ? db.units.toCollection().primaryKeys() : [],
  ]);
  const joined = units.flatMap((unit) => [...same.also.keys()].map((pupil) => ({ unit, pupil })));
  const typed = drafted.map((key) => partsOfPieceKey(key as PieceKey));
  const places = new Map<string, Where>();
  for (const { unit, pupil: id } of [...flagged, ...typed, ...(joined as Where[])]) {
    const pupil = same.kept.get(id) ?? id;
    places.set(ledgerKey(unit, pupil), { unit, pupil });
  }
  return (await Promise.all([...places.values()].map((where) => clashesAt(store, same, where)))).flat();
}

async function clashesAt({ db }: Store, same: SameChildren, { unit: id, pupil }: Where): Promise<Found[]> {
  const ids = [pupil, ...(same.also.get(pupil) ?? [])];
  const [unit, tasks, pupils, ledger] = await Promise.all([
    db.units.get(id),
    db.tasks.where('unit').equals(id).toArray(),
    db.pupils.bulkGet(ids),
    db.ledger.bulkGet(ids.map((each) => ledgerKey(id, each))),
  ]);
  const [first, ...others] = pupils.filter((row) => row !== undefined);
  if (!unit || !first) return [];
  const keysOf = (task: TaskRow) => ids.map((each) => pieceKey(id, each, task.id));
  const pieces = await Promise.all(
    tasks.map(async (task) => {
      const rows = (await db.pieces.bulkGet(keysOf(task))).filter((row) => row !== undefined);
      return Promise.all(rows.map((row) => withTexts({ db }, row)));
    }),
  );
  const about = { pupil: joinPupils([first, ...others]) as PupilRow, unit };
  return tasks.flatMap((task, i) => {
    const found = [...flagsApart(task, keysOf(task), ledger), ...textsApart(keysOf(task), pieces[i] ?? [])];
    return found.map((clash) => ({ ...clash, ...about, task }));
  });
}

function flagsApart(task: TaskRow, keys: PieceKey[], ledger: (LedgerRow | undefined)[]): Found[] {
  const places = keys.flatMap((id, i) => {
    const row = ledger[i]?.pieces[task.id];
    return row ? [{ id, row }] : [];
  });
  return Object.keys(clashFields.piece).flatMap((field) => clashOf('piece', field, places) ?? []);
}

function textsApart([key, ...also]: PieceKey[], held: PieceRow[]): Found[] {
  if (!key) return [];
  const drafts = joinPieces(partsOfPieceKey(key).pupil, held)?.drafts ?? [];
  const [shown, ...others] = draftsApart(drafts).map(asValue).reverse();
  if (!shown || others.length === 0) return [];
  return [{ at: { record: 'draft', ids: [key, ...also] }, field: 'text', shown, others }];
}

function asValue({ stamp, text, said, by, at }: Draft): Value {
  return { stamp, value: text, ...(said ? { said } : { by, at }) };
}
