import { adultsWord, setPractice } from '../../rules/retake.ts';
import type { Practice } from '../../schema/event.ts';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import type { Stamp } from '../../schema/stamp.ts';
import { standingsKey } from '../standings.ts';
import type { Store } from '../store.ts';
import { practiceTables, type Writing, write } from '../write.ts';

/** Whose practice, and of what. */
export interface PracticeOf {
  pupil: PupilId;
  target: TargetId;
  schoolYear: number;
}

/** Sets practice before a target is tried again, ticks it, or lets it go, for one child or for several in one tap. */
export async function sayPractice(
  store: Store,
  all: readonly PracticeOf[],
  is: 'set' | 'done' | 'waived',
): Promise<void> {
  const before = await write(store, practiceTables, async (desk) => {
    const held = await wordsOf(desk, all);
    for (const of of all) await append(desk, of, { is });
    return held;
  });
  store.undo.push({
    done: { what: 'practice', is },
    undo: () =>
      write(store, practiceTables, async (desk) => {
        await wordsOf(desk, all);
        for (const [i, of] of all.entries()) await append(desk, of, again(before[i]));
      }),
  });
}

/** The child ticks what an adult has set, or takes the tick back. Nothing is left for the next child to undo. */
export async function tickPractice(store: Store, of: PracticeOf, isDone: boolean): Promise<void> {
  await write(store, practiceTables, async (desk) => {
    await desk.practice.want([keyOf(of)]);
    const is = setPractice(saidIn(desk, of));
    if (is === (isDone ? 'set' : 'ticked'))
      await append(desk, of, { is: isDone ? 'child-done' : 'child-not' });
  });
}

/** What stood for each, in their order. */
async function wordsOf(desk: Writing, all: readonly PracticeOf[]): Promise<(Practice | undefined)[]> {
  await desk.practice.want(all.map(keyOf));
  return all.map((of) => adultsWord(saidIn(desk, of)));
}

function saidIn(desk: Writing, of: PracticeOf): Practice[] {
  return desk.practice.get(keyOf(of))?.said.filter(({ target }) => target === of.target) ?? [];
}

function keyOf({ schoolYear, pupil }: PracticeOf): string {
  return standingsKey(schoolYear, pupil);
}

function append(
  desk: Writing,
  { pupil, target, schoolYear }: PracticeOf,
  says: Pick<Practice, 'is' | 'said'>,
): Promise<Stamp> {
  return desk.append({ kind: 'practice', pupil, target, schoolYear, ...says });
}

// With the time at which it was said first: practice from before a piece is not practice since.
function again(before: Practice | undefined): Pick<Practice, 'is' | 'said'> {
  return before ? { is: before.is, said: before.said ?? before.stamp } : { is: 'none' };
}
