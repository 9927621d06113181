import { isOneChild } from '../../rules/sameChild.ts';
import type { Change } from '../../schema/event.ts';
import type { PupilId } from '../../schema/ids.ts';
import { pairKey } from '../../schema/keys.ts';
import type { PupilPair } from '../../schema/records.ts';
import type { Stamp } from '../../schema/stamp.ts';
import type { Stamped } from '../fields.ts';
import { rowAt } from '../rowAt.ts';
import type { PupilRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { changeOf, recordTables, type Writing, write } from '../write.ts';

type Answer = NonNullable<PupilPair['same']>;

/** What an adult says of two pupils: the one under whom both are shown, or that they are two children. */
export function answerPair(store: Store, a: PupilId, b: PupilId, same: PupilId | 'no'): Promise<void> {
  return answer(store, same !== 'no', async () => ({ [pairKey(a, b)]: same }));
}

/** A child whom an adult took for the same as others is a child of their own. */
export function takeApart(store: Store, id: PupilId): Promise<void> {
  return answer(store, false, async (desk) => {
    await desk.records.pupil.want([id]);
    const pairs = Object.entries((desk.records.pupil.get(id) as PupilRow | undefined)?.pairs ?? {});
    const joined = pairs.filter(([, pair]) => isOneChild(pair));
    return Object.fromEntries(joined.map(([other]) => [pairKey(id, other as PupilId), 'no']));
  });
}

async function answer(
  store: Store,
  same: boolean,
  answersOf: (desk: Writing) => Promise<Record<string, Answer>>,
): Promise<void> {
  const answered = await write(store, recordTables, async (desk) => putAnswers(desk, await answersOf(desk)));
  if (!answered) return;
  store.undo.push({
    done: { what: 'pair', same },
    undo: () =>
      write(
        store,
        recordTables,
        async (desk) => void (await putAnswers(desk, answered.before, answered.stamp)),
      ),
  });
}

/** `instead`: only where the answer of that stamp still stands. */
async function putAnswers(desk: Writing, answers: Record<string, Answer>, instead?: Stamp) {
  const before: Record<string, Answer> = {};
  const changes: Change[] = [];
  for (const [id, same] of Object.entries(answers)) {
    const row = ((await rowAt(desk, 'pair', id)) ?? { stamps: {} }) as PupilPair & Stamped;
    if (row.same === same || (instead && row.stamps.same !== instead)) continue;
    before[id] = row.same ?? 'open';
    changes.push(changeOf('pair', { ...row, id }, { same }));
  }
  return changes.length > 0 ? { stamp: await desk.append({ kind: 'edit', changes }), before } : undefined;
}
