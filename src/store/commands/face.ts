import type { PupilId, TargetId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import { today } from '../../schema/wallTime.ts';
import { newCode } from '../keepFaces.ts';
import { putFields } from '../putFields.ts';
import type { FaceRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { recordTables, write } from '../write.ts';

/** A new card for each of them, to be printed; what was printed before opens nothing any more. */
export async function giveCards(store: Store, pupils: readonly PupilId[]): Promise<void> {
  const before = await putCards(store, new Map(pupils.map((id) => [id, newId(store.random)])));
  const undo = async () => void (await putCards(store, before));
  store.undo.push({ done: { what: 'cards', count: before.size }, undo });
}

/** Answers what stood there. */
function putCards(store: Store, cards: ReadonlyMap<PupilId, string>): Promise<Map<PupilId, string>> {
  return write(store, recordTables, async (desk) => {
    const before = new Map<PupilId, string>();
    for (const [id, card] of cards) {
      const held = await putFields(desk, 'face', id, { card });
      if (held) before.set(id, held.card ?? 'none');
    }
    return before;
  });
}

/** Three other pictures, for a child whose code is known to others or lost. */
export async function giveNewCode(store: Store, pupil: PupilId): Promise<void> {
  const before = await putCode(store, pupil, newCode(store.random));
  if (!before?.code) return;
  const { code } = before;
  store.undo.push({
    done: { what: 'code', pupil },
    undo: async () => void (await putCode(store, pupil, code)),
  });
}

function putCode(store: Store, pupil: PupilId, code: string[]): Promise<{ code?: string[] } | undefined> {
  return write(store, recordTables, (desk) => putFields(desk, 'face', pupil, { code }));
}

/** The child did the step towards their goal, or takes the tick back. */
export async function tickStep(store: Store, pupil: PupilId, step: string | undefined): Promise<void> {
  const ticked = step === undefined ? ('none' as const) : { step, on: today(store.wall) };
  await write(store, recordTables, (desk) => putFields(desk, 'face', pupil, { ticked }));
}

/** The child is willing to help others with a target, or is not any more. */
export async function offerHelp(
  store: Store,
  pupil: PupilId,
  target: TargetId,
  willing: boolean,
): Promise<void> {
  await write(store, recordTables, async (desk) => {
    await desk.records.face.want([pupil]);
    const { helps = [] } = (desk.records.face.get(pupil) ?? {}) as Partial<FaceRow>;
    const others = helps.filter((each) => each !== target);
    await putFields(desk, 'face', pupil, { helps: willing ? [...others, target] : others });
  });
}
