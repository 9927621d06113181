import { partsOfPieceKey, pupilsOfPair } from '../schema/keys.ts';
import type { PairKey, PieceKey, RecordKind } from '../schema/records.ts';
import type { Desk } from './desk.ts';
import type { Stamped } from './fields.ts';
import type { PupilRow } from './rows.ts';
import { ledgerKey } from './standings.ts';

/** A record as its row holds it, wherever that is. */
export async function rowAt(desk: Desk, record: RecordKind, id: string): Promise<Stamped | undefined> {
  if (record === 'piece') {
    const { unit, pupil, task } = partsOfPieceKey(id as PieceKey);
    const key = ledgerKey(unit, pupil);
    await desk.ledger.want([key]);
    return desk.ledger.get(key)?.pieces[task];
  }
  if (record === 'pair') {
    const [a, b] = pupilsOfPair(id as PairKey);
    await desk.records.pupil.want([a]);
    return (desk.records.pupil.get(a) as PupilRow | undefined)?.pairs?.[b];
  }
  await desk.records[record].want([id]);
  return desk.records[record].get(id);
}
