import type { CarriedOver } from '../../rules/carry.ts';
import { type Cell, cellOf } from '../../rules/cell.ts';
import { draftChain } from '../../rules/draftChain.ts';
import { liveJudgements } from '../../rules/ledger.ts';
import type { ClassId, PupilId } from '../../schema/ids.ts';
import { pieceKey } from '../../schema/keys.ts';
import { today } from '../../schema/wallTime.ts';
import type { TaskKind } from '../../schema/words.ts';
import { tookAlong } from '../../store/cameAlong.ts';
import { policyInForce } from '../../store/policyQueries.ts';
import { ledgerOf, piecesOf, pupilsOnceIn, schoolOf, tasksOf, unitsOf } from '../../store/queries.ts';
import type { LedgerRow, TaskRow, UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { type CameChild, childrenOf, wordingsOf } from '../CameAlong/childrenOf.ts';
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
  /** What was open when the class ended, the goal, and what was picked for the portfolio. */
  took: Took | undefined;
  units: BookUnit[];
}

export interface Took extends Pick<CameChild, 'goal' | 'picked'> {
  open: (CarriedOver & { wording: string })[];
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
  const took = await tookBy(store, id);
  const whole = await Promise.all(units.reverse().map((unit) => unitWhole(store, unit)));
  return {
    school: school?.name ?? '',
    name: row.name,
    year: row.year,
    madeOn: today(store.wall),
    pupils: await Promise.all(
      listedPupils(pupils).map(async ({ id: pupil, name }) => {
        const seen = await Promise.all(whole.map((each) => unitOf(store, each, pupil)));
        return { name, took: took.get(pupil), units: seen.filter((each) => each !== undefined) };
      }),
    ),
  };
}

async function tookBy(store: Store, id: ClassId): Promise<Map<PupilId, Took>> {
  const [along, { policy }] = await Promise.all([tookAlong(store, id), policyInForce(store)]);
  const wordings = wordingsOf(along);
  const open = (child: CameChild) =>
    child.open.map((each) => ({ ...each, wording: wordings.get(each.target) ?? each.target }));
  const { some } = childrenOf(along, policy);
  return new Map(some.map((child) => [child.id, { ...child, open: open(child) }]));
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
