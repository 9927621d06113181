import type { Table } from 'dexie';
import type { AnyEvent } from '../schema/event.ts';
import type { RecordKind } from '../schema/records.ts';
import type { Database } from './database.ts';
import type { LedgerRow, PieceRow, StandingsRow } from './rows.ts';

/** Rows of one table, read once, changed in memory and written back together. */
export class Rows<Row extends object> {
  readonly #table: Table<Row, string>;
  readonly #rows = new Map<string, Row | undefined>();
  readonly #changed = new Map<string, Row>();

  constructor(table: Table<Row, string>) {
    this.#table = table;
  }

  async want(keys: Iterable<string>): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => !this.#rows.has(key));
    if (missing.length === 0) return;
    if (missing.length === 1) {
      const [key] = missing as [string];
      this.#rows.set(key, await this.#table.get(key));
      return;
    }
    const found = await this.#table.bulkGet(missing);
    missing.forEach((key, i) => {
      this.#rows.set(key, found[i]);
    });
  }

  get(key: string): Row | undefined {
    if (!this.#rows.has(key)) throw new Error(`${this.#table.name} ${key} was not asked for`);
    return this.#rows.get(key);
  }

  put(key: string, row: Row): void {
    this.#rows.set(key, row);
    this.#changed.set(key, row);
  }

  flush(): Promise<unknown> | undefined {
    const rows = [...this.#changed.values()];
    this.#changed.clear();
    if (rows.length === 0) return undefined;
    return rows.length === 1 ? this.#table.put(rows[0] as Row) : this.#table.bulkPut(rows);
  }
}

/** The rows that one transaction has open, and the events that it will append. */
export interface Desk {
  ledger: Rows<LedgerRow>;
  standings: Rows<StandingsRow>;
  pieces: Rows<PieceRow>;
  records: Record<Exclude<RecordKind, 'piece'>, Rows<{ id: string; stamps: Record<string, never> }>>;
  events: AnyEvent[];
}

export function openDesk(db: Database): Desk {
  const edited = (table: unknown) =>
    new Rows(table as Table<{ id: string; stamps: Record<string, never> }, string>);
  return {
    ledger: new Rows(db.ledger),
    standings: new Rows(db.standings),
    pieces: new Rows(db.pieces),
    records: {
      school: edited(db.schools),
      adult: edited(db.adults),
      class: edited(db.classes),
      pupil: edited(db.pupils),
      unit: edited(db.units),
      task: edited(db.tasks),
    },
    events: [],
  };
}

export async function flushDesk(desk: Desk): Promise<void> {
  const records = Object.values(desk.records).map((rows) => rows.flush());
  await Promise.all([desk.ledger.flush(), desk.standings.flush(), desk.pieces.flush(), ...records]);
}
