import type { Judgement } from '../../../src/schema/event.ts';
import { type Level, levels } from '../../../src/schema/words.ts';
import { type PieceAt, recordJudgement } from '../../../src/store/commands/mark.ts';
import { tasksOf } from '../../../src/store/queries.ts';
import type { Store } from '../../../src/store/store.ts';
import { fillClass, openSchool, unitsInYear } from './benchClass.ts';
import { newDatabase, putAll } from './byHand.ts';
import { interleave, type Times } from './interleave.ts';
import { type Tap, tapByHand } from './tapByHand.ts';

interface Room {
  store: Store;
  byHand: IDBDatabase;
  places: Pick<Tap, 'at' | 'target'>[];
  /** Taps so far, in each of the two databases. */
  done: number;
}

let room: Promise<Room> | undefined;

/** A tap until it is durable, beside the same job by hand on rows of the same size: a class with a year behind it. */
export async function tap(rounds: number): Promise<Times<'ours' | 'byHand'>> {
  room ??= makeRoom();
  const { store, byHand, places, done } = await room;
  // The first taps on each place may find the level that they bring, which is less work.
  const warmUp = places.length;
  const tapOf = (round: number): Tap => {
    const n = done + round;
    const place = places[n % places.length] as Room['places'][number];
    return { ...place, level: levels[Math.floor(n / places.length) % levels.length] as Level };
  };
  (await room).done += warmUp + rounds;
  return interleave(
    {
      ours(round) {
        const { at, target, level } = tapOf(round);
        return recordJudgement(store, at, target, level);
      },
      byHand: (round) => tapByHand(byHand, tapOf(round)),
    },
    { rounds, warmUp },
  );
}

async function makeRoom(): Promise<Room> {
  const store = await openSchool('bench-tap');
  const { pupils, units } = await fillClass(store, unitsInYear, 'others');
  const unit = units.at(-1) as PieceAt['unit'];
  const row = await store.db.units.get(unit);
  const task = (await tasksOf(store, unit)).find(({ kind }) => kind === 'hot');
  if (!row || !task) throw new Error('The newest unit has no hot task');
  const at = { unit, task: task.id, taskKind: task.kind, schoolYear: row.schoolYear };
  const places = [...row.focus, ...row.nonNegotiables].flatMap(({ target }) =>
    pupils.map((pupil) => ({ at: { ...at, pupil }, target: target as Judgement['target'] })),
  );
  return { store, byHand: await copyOf(store), places, done: 0 };
}

async function copyOf({ db }: Store): Promise<IDBDatabase> {
  const [ledger, standings, tail] = await Promise.all([
    db.ledger.toArray(),
    db.standings.toArray(),
    db.tail.toArray(),
  ]);
  const copy = await newDatabase('bench-tap-by-hand', { ledger: 'key', standings: 'key', tail: 'stamp' });
  await putAll(copy, { ledger, standings, tail });
  return copy;
}
