import { lastSaid } from '../rules/ownWords.ts';
import { isOneChild } from '../rules/sameChild.ts';
import type { InMyWords } from '../schema/childEvents.ts';
import type {
  AnyEvent,
  Change,
  Edit,
  Event,
  Judgement,
  Override,
  Practice,
  Retraction,
} from '../schema/event.ts';
import type { PupilId, UnitId } from '../schema/ids.ts';
import { partsOfPieceKey, pieceKey, pupilsOfPair } from '../schema/keys.ts';
import { pieceKinds } from '../schema/pieceKinds.ts';
import type { PairKey, PieceKey } from '../schema/records.ts';
import { all, type Desk, type OwnRowKind } from './desk.ts';
import { clashingFields, flagClash, takeFields } from './fields.ts';
import { foldHand, handsKey } from './hands.ts';
import { byStamp } from './order.ts';
import { foldPieceFact, isPieceFact, keepParts } from './pieces.ts';
import type { LedgerRow, PupilRow } from './rows.ts';
import { ledgerKey, restand, standingsKey, yearsChanged } from './standings.ts';

/*
 * The one way from events to views, for a tap here and for a thousand events from another tablet alike.
 * It promises: any order, any number of repeats, any split between calls gives the same rows. It assumes
 * nothing of what came before: a judgement whose pupil is not here yet makes its ledger row and waits.
 */
export async function apply(desk: Desk, events: readonly AnyEvent[]): Promise<void> {
  const known = events.filter(isKnown);
  const fetching = fetchRows(desk, known);
  if (fetching) await fetching;
  const touched = new Set<string>();
  for (const event of known) fold(desk, event, touched);
  const rows = [...touched].map((key) => desk.ledger.get(key) as LedgerRow);
  const years = yearsChanged(rows);
  const standings = desk.standings.want(years.keys());
  if (standings) await standings;
  for (const [key, year] of years) restand(desk, key, year);
}

/** Erasing is not a row's matter: see erasing.ts. */
type Folded = Exclude<Event, { kind: 'erase' }>;

function isKnown(event: AnyEvent): event is Folded {
  return folds.has(event.kind);
}

const folds: ReadonlySet<string> = new Set([
  ...pieceKinds,
  'judgement',
  'retraction',
  'override',
  'edit',
  'hand-up',
  'hands-down',
  'practice',
  'in-my-words',
]);

function fetchRows(desk: Desk, events: Folded[]): Promise<unknown> | undefined {
  const ledger = new Set<string>();
  const standings = new Set<string>();
  const pieces = new Set<string>();
  const hands = new Set<string>();
  const practice = new Set<string>();
  const inMyWords = new Set<string>();
  const records = new Map<string, Set<string>>();
  const want = (record: string, id: string) =>
    records.set(record, (records.get(record) ?? new Set()).add(id));
  for (const event of events) {
    if (isPieceFact(event)) pieces.add(pieceKey(event.unit, event.pupil, event.task));
    else if (event.kind === 'hand-up' || event.kind === 'hands-down') hands.add(handsKey(event));
    else if (event.kind === 'practice') practice.add(standingsKey(event.schoolYear, event.pupil));
    else if (event.kind === 'in-my-words') inMyWords.add(event.pupil);
    else if (event.kind === 'edit') {
      for (const { record, id } of event.changes) {
        if (record === 'piece') ledger.add(ledgerKeyOfPiece(id));
        else if (record === 'pair') for (const pupil of pupilsOfPair(id as PairKey)) want('pupil', pupil);
        else if (record in desk.records) want(record, id);
      }
    } else ledger.add(ledgerKey(event.unit, event.pupil));
    if (event.kind === 'judgement' || event.kind === 'override')
      standings.add(standingsKey(event.schoolYear, event.pupil));
  }
  return all([
    desk.ledger.want(ledger),
    desk.standings.want(standings),
    desk.pieces.want(pieces),
    desk.hands.want(hands),
    desk.practice.want(practice),
    desk.inMyWords.want(inMyWords),
    ...[...records].map(([record, ids]) => desk.records[record as keyof Desk['records']].want(ids)),
  ]);
}

function fold(desk: Desk, event: Folded, touched: Set<string>): void {
  if (event.kind === 'judgement') foldJudgement(desk, event, touched);
  else if (event.kind === 'retraction') foldRetraction(desk, event, touched);
  else if (event.kind === 'override') foldOverride(desk, event, touched);
  else if (isPieceFact(event)) foldPieceFact(desk, event);
  else if (event.kind === 'hand-up' || event.kind === 'hands-down') foldHand(desk, event);
  else if (event.kind === 'practice') foldPractice(desk, event);
  else if (event.kind === 'in-my-words') foldInMyWords(desk, event);
  else foldEdit(desk, event, touched);
}

function foldJudgement(desk: Desk, event: Judgement, touched: Set<string>): void {
  const row = ledgerRow(desk, event.unit, event.pupil);
  if (row.judgements.some((j) => j.stamp === event.stamp)) return;
  row.judgements.push(event);
  row.judgements.sort(byStamp);
  putLedger(desk, row, touched);
}

function foldOverride(desk: Desk, event: Override, touched: Set<string>): void {
  const row = ledgerRow(desk, event.unit, event.pupil);
  const held = row.overrides ?? [];
  if (held.some((o) => o.stamp === event.stamp)) return;
  row.overrides = [...held, event].sort(byStamp);
  putLedger(desk, row, touched);
}

function foldPractice(desk: Desk, event: Practice): void {
  const key = standingsKey(event.schoolYear, event.pupil);
  const row = desk.practice.get(key) ?? { key, pupil: event.pupil, said: [] };
  if (row.said.some(({ stamp }) => stamp === event.stamp)) return;
  desk.practice.put(key, { ...row, said: [...row.said, event].sort(byStamp) });
}

function foldInMyWords(desk: Desk, event: InMyWords): void {
  const row = desk.inMyWords.get(event.pupil) ?? { key: event.pupil, said: [] };
  keepParts(row, event);
  desk.inMyWords.put(event.pupil, { ...row, said: lastSaid([...row.said, event]) });
}

function foldRetraction(desk: Desk, event: Retraction, touched: Set<string>): void {
  const row = ledgerRow(desk, event.unit, event.pupil);
  const fresh = event.of.filter((stamp) => !row.retracted.includes(stamp));
  if (fresh.length === 0) return;
  row.retracted.push(...fresh);
  row.retracted.sort();
  putLedger(desk, row, touched);
}

function foldEdit(desk: Desk, event: Edit, touched: Set<string>): void {
  for (const change of event.changes) {
    if (change.record === 'piece') foldPiece(desk, event, change, touched);
    else if (change.record === 'pair') foldPair(desk, event, change);
    else if (change.record in desk.records) foldRecord(desk, event, change);
  }
}

function foldRecord(desk: Desk, { stamp }: Edit, change: Change): void {
  const record = change.record as OwnRowKind;
  const row = desk.records[record].get(change.id) ?? { id: change.id, stamps: {} };
  if (!takeFields(record, row, change, stamp)) return;
  if (record === 'pupil') flagPupil(row as PupilRow);
  else flagClash(row, clashingFields(record, row).length > 0);
  desk.records[record].put(change.id, row);
}

function foldPiece(desk: Desk, { stamp }: Edit, change: Change, touched: Set<string>): void {
  const { unit, pupil, task } = partsOfPieceKey(change.id as PieceKey);
  const row = ledgerRow(desk, unit, pupil);
  const piece = row.pieces[task] ?? { stamps: {} };
  if (!takeFields('piece', piece, change, stamp)) return;
  row.pieces[task] = piece;
  flagClash(
    row,
    Object.values(row.pieces).some((each) => clashingFields('piece', each).length > 0),
  );
  putLedger(desk, row, touched);
}

// In both rows: whichever pupil a screen has read knows of the other one.
function foldPair(desk: Desk, { stamp }: Edit, change: Change): void {
  const [a, b] = pupilsOfPair(change.id as PairKey);
  for (const [id, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const row = (desk.records.pupil.get(id) ?? { id, stamps: {} }) as PupilRow;
    const pair = row.pairs?.[other] ?? { stamps: {} };
    if (!takeFields('pair', pair, change, stamp)) continue;
    row.pairs = { ...row.pairs, [other]: pair };
    flagPupil(row);
    desk.records.pupil.put(id, row);
  }
}

export function flagPupil(row: PupilRow): void {
  const pairs = Object.values(row.pairs ?? {});
  const isClashing = pairs.some((pair) => clashingFields('pair', pair).length > 0);
  flagClash(row, isClashing || clashingFields('pupil', row).length > 0);
  if (pairs.some(isOneChild)) row.twin = 1;
  else delete row.twin;
}

function ledgerRow(desk: Desk, unit: UnitId, pupil: PupilId): LedgerRow {
  const key = ledgerKey(unit, pupil);
  return desk.ledger.get(key) ?? { key, unit, pupil, judgements: [], retracted: [], pieces: {} };
}

function putLedger(desk: Desk, row: LedgerRow, touched: Set<string>): void {
  desk.ledger.put(row.key, row);
  touched.add(row.key);
}

function ledgerKeyOfPiece(id: string): string {
  const { unit, pupil } = partsOfPieceKey(id as PieceKey);
  return ledgerKey(unit, pupil);
}
