import { newestVersion } from '../../rules/draftChain.ts';
import { wordsOf } from '../../rules/draftsApart.ts';
import { isAbsent, latestOf, liveJudgements } from '../../rules/ledger.ts';
import type { AnyEvent, Draft, Judgement } from '../../schema/event.ts';
import type { PupilId, TargetId, TaskId, UnitId } from '../../schema/ids.ts';
import { pieceKey } from '../../schema/keys.ts';
import type { PieceFlags } from '../../schema/records.ts';
import type { Stamp } from '../../schema/stamp.ts';
import { draftBytesMax, draftMax, type Level, type Support, type TaskKind } from '../../schema/words.ts';
import { attachmentTables, type Cut, cutUpText, layBeside } from '../attachments.ts';
import { isPlanKey } from '../planKey.ts';
import type { LedgerPiece, LedgerRow, PieceRow } from '../rows.ts';
import { joinLedger, joinPieces, oneChild } from '../sameChild.ts';
import { ledgerKey, standingsKey } from '../standings.ts';
import type { Store } from '../store.ts';
import type { Done } from '../undo.ts';
import { changeOf, draftTables, tapTables, type Writing, write } from '../write.ts';
import { writeInBox } from './myBoxes.ts';
import { changeUnitText } from './unitText.ts';

/** One pupil's piece for one task of one unit: what a tap on the marking screen is about. */
export interface PieceAt {
  unit: UnitId;
  task: TaskId;
  taskKind: TaskKind;
  pupil: PupilId;
  schoolYear: number;
  /** Pupils who are shown under this one: what was said of them counts for this one too. */
  also?: readonly PupilId[];
}

/** One tap: this level for this target. The same level again changes nothing. */
export async function recordJudgement(
  store: Store,
  at: PieceAt,
  target: TargetId,
  level: Level,
): Promise<void> {
  const stamp = await write(store, tapTables, async (desk) => {
    const row = await ledgerAt(desk, at);
    const held = current(row, at, target);
    if (held?.level === level) return undefined;
    return desk.append(judgement(at, target, level, held, held?.support));
  });
  if (stamp) remember(store, at, { what: 'judged', pupil: at.pupil, task: at.task, target, level }, [stamp]);
}

/** How alone the child was on this one target; `undefined` goes back to the piece's own flag. */
export async function setTargetSupport(
  store: Store,
  at: PieceAt,
  target: TargetId,
  support: Support | undefined,
): Promise<void> {
  const stamp = await write(store, tapTables, async (desk) => {
    const row = await ledgerAt(desk, at);
    const held = current(row, at, target);
    if (!held || held.support === support) return undefined;
    return desk.append(judgement(at, target, held.level, held, support));
  });
  if (stamp) remember(store, at, { what: 'support', pupil: at.pupil, task: at.task }, [stamp]);
}

/** Every target of this piece that has no level yet becomes secure, in one explicit tap. */
export async function markRestSecure(store: Store, at: PieceAt, targets: TargetId[]): Promise<number> {
  const stamps = await write(store, tapTables, async (desk) => {
    const row = await ledgerAt(desk, at);
    if (isAbsent(row?.pieces[at.task])) return [];
    const made: Stamp[] = [];
    for (const target of targets) {
      if (current(row, at, target)) continue;
      made.push(await desk.append(judgement(at, target, 'secure', undefined, undefined)));
    }
    return made;
  });
  const count = stamps.length;
  if (count > 0) remember(store, at, { what: 'rest', pupil: at.pupil, task: at.task, count }, stamps);
  return count;
}

/** The piece's own flags: how alone, absent or there, the adult's note, its kind of writing. */
export async function setPieceFlag<F extends keyof typeof before>(
  store: Store,
  at: PieceAt,
  flag: F,
  value: NonNullable<PieceFlags[F]>,
): Promise<void> {
  const outcome = await write(store, [...tapTables, 'scratch'], async (desk) => {
    const { pupil, piece } = await whereSaid(desk, at, flag);
    if (flag === 'note') desk.shelf.delete('scratch', scratchKey(at, 'note', 1));
    const held = piece?.[flag] ?? before[flag];
    if (held === value) return undefined;
    return { stamp: await putFlag(desk, { ...at, pupil }, piece, { [flag]: value }), pupil, held };
  });
  if (!outcome) return;
  const { stamp, pupil, held } = outcome;
  store.undo.push({
    done: { what: flag, pupil: at.pupil, task: at.task },
    undo: () =>
      write(store, tapTables, async (desk) => {
        const [row] = await ledgersOf(desk, { ...at, pupil, also: [] });
        const piece = row?.pieces[at.task];
        // Somebody else has changed it since: theirs stands.
        if (piece?.stamps[flag] === stamp) await putFlag(desk, { ...at, pupil }, piece, { [flag]: held });
      }),
  });
}

function putFlag(
  desk: Writing,
  { unit, pupil, task }: PieceAt,
  piece: LedgerPiece | undefined,
  flags: Partial<PieceFlags>,
): Promise<Stamp> {
  const row = { stamps: {}, ...piece, id: pieceKey(unit, pupil, task) };
  return desk.append({ kind: 'edit', changes: [changeOf('piece', row, flags)] });
}

/** The pupil in whose row the flag that is shown stands: what is changed is what was seen. */
async function whereSaid(desk: Writing, at: PieceAt, flag: string) {
  const rows = await ledgersOf(desk, at);
  const said = rows.flatMap(({ pupil, pieces }) => {
    const piece = pieces[at.task];
    return piece?.stamps[flag] ? [{ pupil, piece }] : [];
  });
  const stampOf = ({ piece }: { piece: LedgerPiece }) => piece.stamps[flag] as Stamp;
  const [shown] = said.sort((a, b) => (stampOf(a) < stampOf(b) ? 1 : -1));
  const own = rows.find(({ pupil }) => pupil === at.pupil)?.pieces[at.task];
  return shown ?? { pupil: at.pupil, piece: own };
}

/** What a piece is before anybody said anything of it. */
const before = {
  support: 'independent',
  presence: 'there',
  note: '',
  seen: 'no',
  genre: '',
  subject: '',
} as const;

/** Keeps the typed draft whole, in place of what was typed before. Without a version it is the newest one. */
export async function recordDraft(store: Store, at: PieceAt, text: string, version?: number): Promise<void> {
  const held = await putDraft(store, at, await wordsFor(store, text), version);
  if (held === undefined) return;
  store.undo.push({
    done: { what: 'draft', pupil: at.pupil, task: at.task },
    undo: async () => void (await putDraft(store, at, held.words, held.version)),
  });
}

/** A draft's words: in its event, or beside it. */
type Words = { said: Pick<Draft, 'text' | 'long'>; cuts: Cut[] };

async function wordsFor(store: Store, text: string): Promise<Words> {
  const isLong =
    text.length > draftMax || new TextEncoder().encode(JSON.stringify(text)).length > draftBytesMax;
  if (!isLong) return { said: { text }, cuts: [] };
  const cut = await cutUpText(store, text);
  return { said: { long: cut.attachment }, cuts: [cut] };
}

/** What was there before, or undefined when nothing changed. What another adult typed apart stays beside it. */
function putDraft(
  store: Store,
  at: PieceAt,
  { said, cuts }: Words,
  asked?: number,
): Promise<{ words: Words; version: number } | undefined> {
  const { unit, pupil, task } = at;
  return write(store, [...draftTables, ...attachmentTables], async (desk) => {
    const piece = await pieceAt(desk, at);
    const version = asked ?? newestVersion(piece);
    desk.shelf.delete('scratch', scratchKey(at, 'draft', version));
    const drafts = (piece?.drafts ?? []).filter((draft) => draft.version === version);
    const shown = drafts.at(-1);
    if (wordsOf(shown ?? {}) === wordsOf(said)) return undefined;
    const supersedes = drafts.filter((draft) => isSameDraft(draft, shown)).map(({ stamp }) => stamp);
    await desk.append({
      kind: 'draft',
      unit,
      pupil,
      task,
      version,
      ...said,
      ...(supersedes.length > 0 && { supersedes }),
    });
    await layBeside(desk, desk.events.at(-1) as AnyEvent, cuts);
    return { words: { said: saidBy(shown), cuts: [] }, version };
  });
}

/** The same words again. */
export function saidBy(draft: Draft | undefined): Words['said'] {
  return draft?.long ? { long: draft.long } : { text: draft?.text ?? '' };
}

export type ScratchField = 'draft' | 'note';

function scratchKey(
  at: Pick<PieceAt, 'unit' | 'pupil' | 'task'>,
  field: ScratchField,
  version: number,
): string {
  const key = `${pieceKey(at.unit, at.pupil, at.task)}/${field}`;
  return version === 1 ? key : `${key}/${version}`;
}

/** Half-typed words, kept as they are typed, until `recordDraft` or the note takes them over. */
export async function keepScratch(
  store: Store,
  at: PieceAt,
  field: ScratchField,
  text: string,
  version = 1,
): Promise<void> {
  await write(store, ['gate', 'scratch'], async ({ shelf }) => {
    shelf.put('scratch', { key: scratchKey(at, field, version), text });
  });
}

/**
 * Half-typed words that a closed tab left behind become what they were going to be, on the next start.
 * `unitOf` finds what a tap about that unit and task needs to know; words whose unit is gone stay where they are.
 */
export async function recoverScratch(store: Store): Promise<number> {
  const rows = await store.db.scratch.toArray();
  let recovered = 0;
  for (const { key, text } of rows) {
    // A half-filled plan waits for its form.
    if (isPlanKey(key)) continue;
    const [unit, pupil, task, field, version = '1'] = key.split('/') as [
      UnitId,
      PupilId,
      TaskId,
      ScratchField | 'box',
      string?,
    ];
    if ((pupil as string) === 'text') {
      await changeUnitText(store, unit, { [task]: text });
      recovered += 1;
      continue;
    }
    if (field === 'box') {
      await writeInBox(store, unit, pupil, task, text);
      recovered += 1;
      continue;
    }
    const [unitRow, taskRow] = await Promise.all([store.db.units.get(unit), store.db.tasks.get(task)]);
    if (!unitRow || !taskRow) continue;
    const also = (await oneChild(store, pupil)).filter((id) => id !== pupil);
    const { schoolYear } = unitRow;
    const at: PieceAt = { unit, pupil, task, taskKind: taskRow.kind, schoolYear, also };
    if (field === 'draft') await putDraft(store, at, await wordsFor(store, text), Number(version));
    else await setPieceFlag(store, at, 'note', text);
    recovered += 1;
  }
  return recovered;
}

async function ledgerAt(desk: Writing, at: PieceAt): Promise<LedgerRow | undefined> {
  return joinLedger(at.pupil, await ledgersOf(desk, at));
}

async function ledgersOf(
  desk: Writing,
  { unit, pupil, also = [], schoolYear }: PieceAt,
): Promise<LedgerRow[]> {
  const keys = [pupil, ...also].map((id) => ledgerKey(unit, id));
  await Promise.all([desk.ledger.want(keys), desk.standings.want([standingsKey(schoolYear, pupil)])]);
  return keys.flatMap((key) => desk.ledger.get(key) ?? []);
}

/** What was written for this task by this child, inside a write. */
export async function pieceAt(
  desk: Writing,
  { unit, pupil, task, also = [] }: PieceAt,
): Promise<PieceRow | undefined> {
  const keys = [pupil, ...also].map((id) => pieceKey(unit, id, task));
  await desk.pieces.want(keys);
  return joinPieces(
    pupil,
    keys.flatMap((key) => desk.pieces.get(key) ?? []),
  );
}

function isSameDraft(a: Draft, b: Draft | undefined): boolean {
  return a.version === b?.version && wordsOf(a) === wordsOf(b);
}

function current(row: LedgerRow | undefined, at: PieceAt, target: TargetId): Judgement | undefined {
  return row && latestOf(liveJudgements(row.judgements, row.retracted), at.task, target);
}

function judgement(
  at: PieceAt,
  target: TargetId,
  level: Level,
  held: Judgement | undefined,
  support: Support | undefined,
) {
  return {
    kind: 'judgement' as const,
    pupil: at.pupil,
    unit: at.unit,
    task: at.task,
    taskKind: at.taskKind,
    target,
    level,
    schoolYear: at.schoolYear,
    ...(support && { support }),
    ...(held && { supersedes: [held.stamp] }),
  };
}

function remember(store: Store, at: PieceAt, done: Done, of: Stamp[]): void {
  const { unit, pupil } = at;
  store.undo.push({
    done,
    undo: () =>
      write(store, tapTables, async (desk) => {
        await ledgerAt(desk, at);
        await desk.append({ kind: 'retraction', of, unit, pupil });
      }),
  });
}
