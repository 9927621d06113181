import { type Cell, cellOf } from '../../rules/cell.ts';
import { draftChain } from '../../rules/draftChain.ts';
import { liveJudgements } from '../../rules/ledger.ts';
import type { ClassId, PupilId } from '../../schema/ids.ts';
import { pieceKey } from '../../schema/keys.ts';
import { today } from '../../schema/wallTime.ts';
import type { TaskKind } from '../../schema/words.ts';
import { ledgerOf, piecesOf, pupilsOnceIn, schoolOf, tasksOf, unitsOf } from '../../store/queries.ts';
import type { LedgerRow, TaskRow, UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { listedPupils } from '../Class/listedPupils.ts';

/** A class as it is taken out: what each child wrote, and what adults said of it. */
export interface ClassBook {
  school: string;
  name: string;
  year: number;
  madeOn: string;
  pupils: BookPupil[];
}

export interface BookPupil {
  name: string;
  units: BookUnit[];
}

export interface BookUnit {
  title: string;
  startedOn: string;
  pieces: { kind: TaskKind; drafts: { version: number; text: string; pages: number }[]; note: string }[];
  targets: { wording: string; cell: Cell }[];
}

/** Whoever was in the class, with the units of it in which anything is kept of them, the earliest first. */
export async function readClassBook(store: Store, id: ClassId): Promise<ClassBook | undefined> {
  const [row, school, units] = await Promise.all([
    store.db.classes.get(id),
    schoolOf(store),
    unitsOf(store, id),
  ]);
  if (!row) return undefined;
  const pupils = await pupilsOnceIn(
    store,
    units.map((unit) => unit.id),
  );
  const whole = await Promise.all(units.reverse().map((unit) => unitWhole(store, unit)));
  return {
    school: school?.name ?? '',
    name: row.name,
    year: row.year,
    madeOn: today(store.wall),
    pupils: await Promise.all(
      listedPupils(pupils).map(async ({ id: pupil, name }) => {
        const seen = await Promise.all(whole.map((each) => unitOf(store, each, pupil)));
        return { name, units: seen.filter((each) => each !== undefined) };
      }),
    ),
  };
}

interface Whole {
  unit: UnitRow;
  tasks: TaskRow[];
  ledger: ReadonlyMap<PupilId, LedgerRow>;
}

async function unitWhole(store: Store, unit: UnitRow): Promise<Whole> {
  const [tasks, ledger] = await Promise.all([tasksOf(store, unit.id), ledgerOf(store, unit.id)]);
  return { unit, tasks, ledger: new Map(ledger.map((row) => [row.pupil, row])) };
}

async function unitOf(
  store: Store,
  { unit, tasks, ledger }: Whole,
  pupil: PupilId,
): Promise<BookUnit | undefined> {
  const row = ledger.get(pupil);
  const pieces = await piecesOf(store, unit.id, pupil);
  if (!row && pieces.length === 0) return undefined;
  const live = row ? liveJudgements(row.judgements, row.retracted) : [];
  return {
    title: unit.title,
    startedOn: unit.startedOn,
    pieces: tasks.flatMap(({ id, kind }) => {
      const piece = pieces.find(({ key }) => key === pieceKey(unit.id, pupil, id));
      const drafts = draftChain(piece).map(({ version, text, pages }) => ({
        version,
        text,
        pages: pages.length,
      }));
      const note = row?.pieces[id]?.note ?? '';
      return drafts.length > 0 || note ? [{ kind, drafts, note }] : [];
    }),
    targets: [...unit.focus, ...unit.nonNegotiables].map(({ target, pupil: wording }) => ({
      wording,
      cell: cellOf(live, row?.pieces ?? {}, tasks, target),
    })),
  };
}
