import { liveJudgements } from '../../rules/ledger.ts';
import type { Override } from '../../schema/event.ts';
import type { PupilId, TargetId, UnitId } from '../../schema/ids.ts';
import type { Level } from '../../schema/words.ts';
import { ledgerKey, standingsKey } from '../standings.ts';
import type { Store } from '../store.ts';
import { tapTables, type Writing, write } from '../write.ts';

/** Of whom and what an adult says otherwise than the rule, and in which units' ledgers it has been said. */
export interface SaidAt {
  pupil: PupilId;
  /** Pupils who are shown under this one. */
  also?: readonly PupilId[];
  target: TargetId;
  schoolYear: number;
  units: readonly [UnitId, ...UnitId[]];
}

/** The adult's own word on where the pupil stands, with its reason. It takes the place of what was said before. */
export async function sayOtherwise(store: Store, at: SaidAt, level: Level, why: string): Promise<void> {
  const { pupil, target, schoolYear, units } = at;
  const said = await write(store, tapTables, async (desk) => {
    await takeBackAll(desk, at);
    const stamp = await desk.append({
      kind: 'override',
      pupil,
      unit: units[0],
      target,
      level,
      why: why.trim(),
      schoolYear,
    });
    return stamp;
  });
  store.undo.push({
    done: { what: 'override' },
    undo: () =>
      write(store, tapTables, async (desk) => {
        await desk.ledger.want([ledgerKey(units[0], pupil)]);
        await desk.append({ kind: 'retraction', of: [said], unit: units[0], pupil });
      }),
  });
}

/** The rule alone is read again. */
export async function takeBackOverride(store: Store, at: SaidAt): Promise<void> {
  const taken = await write(store, tapTables, (desk) => takeBackAll(desk, at));
  const last = taken.at(-1);
  if (!last) return;
  store.undo.push({ done: { what: 'override' }, undo: () => sayAgain(store, last) });
}

async function sayAgain(
  store: Store,
  { pupil, unit, target, level, why, schoolYear }: Override,
): Promise<void> {
  await write(store, tapTables, async (desk) => {
    await desk.ledger.want([ledgerKey(unit, pupil)]);
    await desk.append({ kind: 'override', pupil, unit, target, level, why, schoolYear });
  });
}

/** In the order of their stamps. */
async function takeBackAll(
  desk: Writing,
  { pupil, also = [], target, schoolYear, units }: SaidAt,
): Promise<Override[]> {
  const pupils = [pupil, ...also];
  const keys = units.flatMap((unit) => pupils.map((id) => ledgerKey(unit, id)));
  await Promise.all([
    desk.ledger.want(keys),
    desk.standings.want(pupils.map((id) => standingsKey(schoolYear, id))),
  ]);
  const taken = keys.flatMap((key) => {
    const row = desk.ledger.get(key);
    return liveJudgements(row?.overrides ?? [], row?.retracted ?? []).filter((o) => o.target === target);
  });
  for (const { stamp, unit, pupil: of } of taken) {
    await desk.append({ kind: 'retraction', of: [stamp], unit, pupil: of });
  }
  return taken.sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
}
