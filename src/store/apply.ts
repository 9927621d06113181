import { draftsApart } from '../rules/draftsApart.ts';
import { latestOf, liveJudgements, supportOf } from '../rules/ledger.ts';
import { lastSaid } from '../rules/ownWords.ts';
import { isOneChild } from '../rules/sameChild.ts';
import { partsOf } from '../schema/attached.ts';
import type { ChildFact, InMyWords } from '../schema/childEvents.ts';
import type {
  AnyEvent,
  Change,
  Draft,
  Edit,
  Event,
  Judgement,
  Override,
  Page,
  Practice,
  Retraction,
  Withdrawal,
} from '../schema/event.ts';
import type { PupilId, TargetId, UnitId } from '../schema/ids.ts';
import { partsOfPieceKey, pieceKey, pupilsOfPair } from '../schema/keys.ts';
import type { MarkFact } from '../schema/markEvents.ts';
import { childKinds, markKinds } from '../schema/pieceKinds.ts';
import type { PairKey, PieceKey } from '../schema/records.ts';
import type { Stamp } from '../schema/stamp.ts';
import { all, type Desk, type OwnRowKind } from './desk.ts';
import { clashingFields, takeFields } from './fields.ts';
import { foldHand, handsKey } from './hands.ts';
import type { LedgerRow, Overridden, PieceRow, PupilRow, Shown, StandingsRow } from './rows.ts';

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
  const years = fetchYears(desk, rows);
  if (years) await years;
  for (const row of rows) for (const year of yearsOf(row)) restand(desk, row, year);
}

export function ledgerKey(unit: UnitId, pupil: PupilId): string {
  return `${unit}/${pupil}`;
}

export function standingsKey(schoolYear: number, pupil: PupilId): string {
  return `${schoolYear}/${pupil}`;
}

/** Erasing is not a row's matter: see erasing.ts. */
type Folded = Exclude<Event, { kind: 'erase' }>;

function isKnown(event: AnyEvent): event is Folded {
  return folds.has(event.kind);
}

const folds: ReadonlySet<string> = new Set<Folded['kind']>([
  'judgement',
  'draft',
  'page',
  'withdrawal',
  'retraction',
  'override',
  'edit',
  'hand-up',
  'hands-down',
  'practice',
  'in-my-words',
  'self-judgement',
  'critique',
  'approval',
  'reply',
  'recording',
  'idea',
  'idea-answer',
  'recall',
  'mark',
  'comment',
  'feedback',
  'answer',
  'choice',
  'cause',
  'alignment',
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
    if (isOfPiece(event)) pieces.add(pieceKey(event.unit, event.pupil, event.task));
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
  else if (event.kind === 'draft') foldDraft(desk, event);
  else if (event.kind === 'page') foldPage(desk, event);
  else if (event.kind === 'hand-up' || event.kind === 'hands-down') foldHand(desk, event);
  else if (event.kind === 'practice') foldPractice(desk, event);
  else if (event.kind === 'in-my-words') foldInMyWords(desk, event);
  else if (event.kind === 'withdrawal') foldWithdrawal(desk, event);
  else if (isChildFact(event)) foldSaid(desk, event);
  else if (isMarkFact(event)) foldMark(desk, event);
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

function foldDraft(desk: Desk, event: Draft): void {
  const key = pieceKey(event.unit, event.pupil, event.task);
  const row: PieceRow = desk.pieces.get(key) ?? { key, drafts: [], gone: [] };
  if (row.drafts.some((d) => d.stamp === event.stamp)) return;
  const gone = goneWith(row, event);
  row.drafts = [...row.drafts, event].filter((d) => !gone.has(d.stamp)).sort(byVersion);
  flagClash(row, draftsApart(row.drafts).length > 1);
  desk.pieces.put(key, row);
}

function foldPage(desk: Desk, event: Page): void {
  const key = pieceKey(event.unit, event.pupil, event.task);
  const row: PieceRow = desk.pieces.get(key) ?? { key, drafts: [], gone: [] };
  const pages = row.pages ?? [];
  if (pages.some((page) => page.stamp === event.stamp)) return;
  const gone = goneWith(row, event);
  row.pages = [...pages, event].filter((page) => !gone.has(page.stamp)).sort(byPlace);
  desk.pieces.put(key, row);
}

function foldWithdrawal(desk: Desk, event: Withdrawal): void {
  const key = pieceKey(event.unit, event.pupil, event.task);
  const row: PieceRow = desk.pieces.get(key) ?? { key, drafts: [], gone: [] };
  const gone = new Set([...row.gone, ...event.supersedes]);
  if (gone.size === row.gone.length) return;
  row.gone = [...gone].sort();
  row.drafts = row.drafts.filter(({ stamp }) => !gone.has(stamp));
  if (row.pages) row.pages = row.pages.filter(({ stamp }) => !gone.has(stamp));
  if (row.said) row.said = row.said.filter(({ stamp }) => !gone.has(stamp));
  if (row.marks) row.marks = row.marks.filter(({ stamp }) => !gone.has(stamp));
  flagClash(row, draftsApart(row.drafts).length > 1);
  desk.pieces.put(key, row);
}

function foldSaid(desk: Desk, event: ChildFact): void {
  const row = pieceRow(desk, event);
  row.said = withFact(row, row.said, event);
  desk.pieces.put(row.key, row);
}

function foldMark(desk: Desk, event: MarkFact): void {
  const row = pieceRow(desk, event);
  row.marks = withFact(row, row.marks, event);
  desk.pieces.put(row.key, row);
}

function pieceRow(desk: Desk, { unit, pupil, task }: ChildFact | MarkFact): PieceRow {
  const key = pieceKey(unit, pupil, task);
  return desk.pieces.get(key) ?? { key, drafts: [], gone: [] };
}

function withFact<F extends ChildFact | MarkFact>(row: PieceRow, held: F[] = [], event: F): F[] {
  if (held.some(({ stamp }) => stamp === event.stamp)) return held;
  const gone = goneWith(row, event);
  return [...held, event].filter(({ stamp }) => !gone.has(stamp)).sort(byStamp);
}

function isOfPiece(event: Folded): event is Draft | Page | Withdrawal | ChildFact | MarkFact {
  return ['draft', 'page', 'withdrawal'].includes(event.kind) || isChildFact(event) || isMarkFact(event);
}

function isChildFact(event: Folded): event is ChildFact {
  return childKinds.has(event.kind);
}

function isMarkFact(event: Folded): event is MarkFact {
  return markKinds.has(event.kind);
}

// What is itself superseded still says what it superseded.
function goneWith(row: PieceRow, event: Draft | Page | ChildFact | MarkFact): Set<Stamp> {
  const { supersedes = [] } = event;
  const gone = new Set([...row.gone, ...supersedes]);
  row.gone = [...gone].sort();
  keepParts(row, event);
  return gone;
}

// What is superseded too lies here until the child is erased.
function keepParts(row: { parts?: string[] }, event: AnyEvent): void {
  const parts = new Set([...(row.parts ?? []), ...partsOf(event)]);
  if (parts.size > 0) row.parts = [...parts].sort();
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

function flagClash(row: { clash?: 1 }, isClashing: boolean): void {
  if (isClashing) row.clash = 1;
  else delete row.clash;
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

function fetchYears(desk: Desk, rows: LedgerRow[]): Promise<unknown> | undefined {
  return desk.standings.want(
    rows.flatMap((row) => yearsOf(row).map((year) => standingsKey(year, row.pupil))),
  );
}

function restand(desk: Desk, row: LedgerRow, schoolYear: number): void {
  const key = standingsKey(schoolYear, row.pupil);
  const standings: StandingsRow = desk.standings.get(key) ?? { key, pupil: row.pupil, cells: {} };
  const shown = shownIn(row, schoolYear);
  for (const target of new Set([...(Object.keys(standings.cells) as TargetId[]), ...shown.keys()])) {
    const others = (standings.cells[target] ?? []).filter((s) => s.unit !== row.unit);
    const cell = [...others, ...(shown.get(target) ?? [])].sort(byStamp);
    if (cell.length > 0) standings.cells[target] = cell;
    else delete standings.cells[target];
  }
  const overrides = withOverrides(standings.overrides, row, schoolYear);
  if (overrides) standings.overrides = overrides;
  else delete standings.overrides;
  desk.standings.put(key, standings);
}

/** The year's overrides with those of this ledger row as they stand now; undefined while there are none. */
export function withOverrides(
  held: StandingsRow['overrides'],
  row: LedgerRow,
  schoolYear: number,
): StandingsRow['overrides'] {
  if (!held && !row.overrides) return undefined;
  const others = Object.entries(held ?? {}).flatMap(([target, said]) =>
    said.flatMap((each) => (each.unit === row.unit ? [] : [{ target: target as TargetId, each }])),
  );
  const live = liveJudgements(row.overrides ?? [], row.retracted).filter((o) => o.schoolYear === schoolYear);
  const own = live.map(({ target, unit, level, why, by, at, stamp }) => ({
    target,
    each: { unit, level, why, by, at, stamp },
  }));
  const overrides: Record<TargetId, Overridden[]> = {};
  for (const { target, each } of [...others, ...own]) {
    overrides[target] = [...(overrides[target] ?? []), each].sort(byStamp);
  }
  return Object.keys(overrides).length > 0 ? overrides : undefined;
}

/** What a ledger row says of each target in a school year. */
export function shownIn(row: LedgerRow, schoolYear: number): Map<TargetId, Shown[]> {
  const live = liveJudgements(row.judgements, row.retracted);
  const shown = new Map<TargetId, Shown[]>();
  for (const j of live) {
    if (j.schoolYear !== schoolYear || latestOf(live, j.task, j.target) !== j) continue;
    const support = supportOf(j, row.pieces[j.task]);
    const { unit, task, taskKind, level, at, stamp } = j;
    const { genre, subject } = row.pieces[task] ?? {};
    shown.set(j.target, [
      ...(shown.get(j.target) ?? []),
      {
        unit,
        task,
        taskKind,
        level,
        support,
        at,
        stamp,
        ...(genre && { genre }),
        ...(subject && { subject }),
      },
    ]);
  }
  return shown;
}

function yearsOf(row: LedgerRow): number[] {
  return [...new Set([...row.judgements, ...(row.overrides ?? [])].map((fact) => fact.schoolYear))];
}

/** Pages as they are turned. */
export function byPlace(a: Page, b: Page): number {
  return a.version - b.version || a.order - b.order || byStamp(a, b);
}

/** Drafts as they were written: the newest version last, and of two of one version the later words. */
export function byVersion(a: Draft, b: Draft): number {
  return a.version - b.version || byStamp(a, b);
}

export function byStamp(a: { stamp: Stamp }, b: { stamp: Stamp }): number {
  return a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0;
}
