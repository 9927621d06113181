import { handsUp, isSameHand } from '../../rules/handsUp.ts';
import type { HandUp } from '../../schema/event.ts';
import type { PupilId, UnitId } from '../../schema/ids.ts';
import type { Stamp } from '../../schema/stamp.ts';
import { handsKey } from '../hands.ts';
import type { Store } from '../store.ts';
import { handTables, type Writing, write } from '../write.ts';

export type NewHand = Pick<HandUp, 'pupil' | 'unit' | 'is' | 'about'>;

/** The child's hand goes up. One that is up already for the same thing stays the one that it is. */
export function putHandUp(store: Store, { pupil, unit, is, about }: NewHand): Promise<Stamp> {
  return write(store, handTables, async (desk) => {
    const held = (await upIn(desk, { pupil, unit })).find((hand) => isSameHand(hand, { is, about }));
    return held?.stamp ?? desk.append({ kind: 'hand-up', pupil, unit, is, ...(about && { about }) });
  });
}

/** The child takes it down again. Nothing is left for the next child to undo. */
export async function takeHandDown(store: Store, hand: HandUp): Promise<void> {
  await write(store, handTables, (desk) => lower(desk, [hand]));
}

/** An adult has seen to these hands. */
export async function answerHands(store: Store, hands: readonly HandUp[]): Promise<void> {
  const answers = await write(store, handTables, (desk) => lower(desk, hands));
  if (answers.length === 0) return;
  const pupils = new Set(answers.map(({ pupil }) => pupil));
  store.undo.push({
    done: { what: 'hands', count: pupils.size },
    undo: () =>
      write(store, handTables, async (desk) => {
        await desk.hands.want(answers.map(handsKey));
        for (const { pupil, unit, stamp } of answers)
          await desk.append({ kind: 'hands-down', pupil, unit, of: [], supersedes: [stamp] });
      }),
  });
}

interface At {
  pupil: PupilId;
  unit: UnitId;
}

/** One answer for each child and unit; none for hands that are down already. */
async function lower(desk: Writing, hands: readonly HandUp[]): Promise<(At & { stamp: Stamp })[]> {
  const rows = new Map(hands.map(({ pupil, unit }) => [handsKey({ pupil, unit }), { pupil, unit }]));
  await desk.hands.want(rows.keys());
  const answers: (At & { stamp: Stamp })[] = [];
  for (const at of rows.values()) {
    const wanted = (await upIn(desk, at)).filter((up) => hands.some(({ stamp }) => stamp === up.stamp));
    if (wanted.length === 0) continue;
    const of = wanted.map(({ stamp }) => stamp);
    answers.push({ ...at, stamp: await desk.append({ kind: 'hands-down', ...at, of }) });
  }
  return answers;
}

async function upIn(desk: Writing, at: At): Promise<HandUp[]> {
  await desk.hands.want([handsKey(at)]);
  const row = desk.hands.get(handsKey(at));
  return row ? handsUp(row.hands, row.down) : [];
}
