import { draftsApart } from '../rules/draftsApart.ts';
import { partsOf } from '../schema/attached.ts';
import type { ChildFact } from '../schema/childEvents.ts';
import type { AnyEvent, Draft, Event, Page, Withdrawal } from '../schema/event.ts';
import { pieceKey } from '../schema/keys.ts';
import type { MarkFact } from '../schema/markEvents.ts';
import { childKinds, pieceKinds } from '../schema/pieceKinds.ts';
import type { Stamp } from '../schema/stamp.ts';
import type { Desk } from './desk.ts';
import { flagClash } from './fields.ts';
import { byPlace, byStamp, byVersion } from './order.ts';
import type { PieceRow } from './rows.ts';

/** What is kept in a piece's row. */
export type PieceFact = Draft | Page | Withdrawal | ChildFact | MarkFact;

export function isPieceFact(event: Event): event is PieceFact {
  return pieceKinds.has(event.kind);
}

/** Part of apply: drafts, pages and what was said and marked, in whichever order they come. */
export function foldPieceFact(desk: Desk, event: PieceFact): void {
  if (event.kind === 'draft') foldDraft(desk, event);
  else if (event.kind === 'page') foldPage(desk, event);
  else if (event.kind === 'withdrawal') foldWithdrawal(desk, event);
  else if (isChildFact(event)) foldSaid(desk, event);
  else foldMark(desk, event);
}

function isChildFact(event: ChildFact | MarkFact): event is ChildFact {
  return childKinds.has(event.kind);
}

function foldDraft(desk: Desk, event: Draft): void {
  const row = pieceRow(desk, event);
  if (row.drafts.some((d) => d.stamp === event.stamp)) return;
  const gone = goneWith(row, event);
  row.drafts = [...row.drafts, event].filter((d) => !gone.has(d.stamp)).sort(byVersion);
  flagClash(row, draftsApart(row.drafts).length > 1);
  desk.pieces.put(row.key, row);
}

function foldPage(desk: Desk, event: Page): void {
  const row = pieceRow(desk, event);
  const pages = row.pages ?? [];
  if (pages.some((page) => page.stamp === event.stamp)) return;
  const gone = goneWith(row, event);
  row.pages = [...pages, event].filter((page) => !gone.has(page.stamp)).sort(byPlace);
  desk.pieces.put(row.key, row);
}

function foldWithdrawal(desk: Desk, event: Withdrawal): void {
  const row = pieceRow(desk, event);
  const gone = new Set([...row.gone, ...event.supersedes]);
  if (gone.size === row.gone.length) return;
  row.gone = [...gone].sort();
  row.drafts = row.drafts.filter(({ stamp }) => !gone.has(stamp));
  if (row.pages) row.pages = row.pages.filter(({ stamp }) => !gone.has(stamp));
  if (row.said) row.said = row.said.filter(({ stamp }) => !gone.has(stamp));
  if (row.marks) row.marks = row.marks.filter(({ stamp }) => !gone.has(stamp));
  flagClash(row, draftsApart(row.drafts).length > 1);
  desk.pieces.put(row.key, row);
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

function pieceRow(desk: Desk, { unit, pupil, task }: PieceFact): PieceRow {
  const key = pieceKey(unit, pupil, task);
  return desk.pieces.get(key) ?? { key, drafts: [], gone: [] };
}

function withFact<F extends ChildFact | MarkFact>(row: PieceRow, held: F[] = [], event: F): F[] {
  if (held.some(({ stamp }) => stamp === event.stamp)) return held;
  const gone = goneWith(row, event);
  return [...held, event].filter(({ stamp }) => !gone.has(stamp)).sort(byStamp);
}

// What is itself superseded still says what it superseded.
function goneWith(row: PieceRow, event: Exclude<PieceFact, Withdrawal>): Set<Stamp> {
  const { supersedes = [] } = event;
  const gone = new Set([...row.gone, ...supersedes]);
  row.gone = [...gone].sort();
  keepParts(row, event);
  return gone;
}

/** What is superseded too lies here until the child is erased. */
export function keepParts(row: { parts?: string[] }, event: AnyEvent): void {
  const parts = new Set([...(row.parts ?? []), ...partsOf(event)]);
  if (parts.size > 0) row.parts = [...parts].sort();
}
