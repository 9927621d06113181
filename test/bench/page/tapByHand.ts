import type { Judgement } from '../../../src/schema/event.ts';
import type { Level } from '../../../src/schema/words.ts';
import type { PieceAt } from '../../../src/store/commands/mark.ts';
import type { LedgerRow, Shown, StandingsRow } from '../../../src/store/rows.ts';
import { durable } from './byHand.ts';

export interface Tap {
  at: PieceAt;
  target: Judgement['target'];
  level: Level;
}

/** In one transaction: read and put the ledger row, read and put the standings row, put the event. */
export function tapByHand(db: IDBDatabase, { at, target, level }: Tap): Promise<void> {
  const transaction = db.transaction(['ledger', 'standings', 'tail'], 'readwrite', { durability: 'strict' });
  const ledger = transaction.objectStore('ledger');
  const standings = transaction.objectStore('standings');
  const { unit, task, taskKind, pupil, schoolYear } = at;
  const stamp = newStamp();
  const wall = `${new Date().toISOString().slice(0, 19)}+00:00`;
  const ledgerRead = ledger.get(`${unit}/${pupil}`);
  ledgerRead.onsuccess = () => {
    const row = ledgerRead.result as LedgerRow;
    const { space, by } = row.judgements[0] as Judgement;
    const held = row.judgements.findLast((j) => j.task === task && j.target === target);
    const judged = { kind: 'judgement' as const, ...at, target, level, stamp, space, at: wall, by };
    if (held) Object.assign(judged, { supersedes: [held.stamp] });
    row.judgements.push(judged);
    ledger.put(row);
    transaction.objectStore('tail').put(judged);
  };
  const standingsRead = standings.get(`${schoolYear}/${pupil}`);
  standingsRead.onsuccess = () => {
    const row = standingsRead.result as StandingsRow;
    const others = (row.cells[target] ?? []).filter((shown) => shown.task !== task);
    const shown: Shown = { unit, task, taskKind, level, support: 'independent', at: wall, stamp };
    row.cells[target] = [...others, shown];
    standings.put(row);
  };
  return durable(transaction);
}

let made = 0;

function newStamp(): Judgement['stamp'] {
  made += 1;
  return `${made.toString(36).padStart(14, '0')}-byhandbyhandbyhandbh` as Judgement['stamp'];
}
