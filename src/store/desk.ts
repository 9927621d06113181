import { groupsBy } from '../rules/groupsBy.ts';
import type { AnyEvent } from '../schema/event.ts';
import type { RecordKind } from '../schema/records.ts';
import type { Stamped } from './fields.ts';
import type { HandsRow, InMyWordsRow, LedgerRow, PieceRow, PracticeRow, StandingsRow } from './rows.ts';
import type { Shelf } from './shelf.ts';

/** From so many rows of one unit or one year on, reading all of it is quicker than asking for each. */
const manyAtOnce = 8;

/** Of a `unit/pupil` or `year/pupil`; empty for ids. */
function prefixOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}

/** Rows of one table, read once, changed in memory and written back together. */
export class Rows<Row extends object> {
  readonly #shelf: Shelf;
  readonly #table: string;
  readonly #rows = new Map<string, Row | undefined>();
  readonly #changed = new Map<string, Row>();

  constructor(shelf: Shelf, table: string) {
    this.#shelf = shelf;
    this.#table = table;
  }

  /** Undefined when nothing is missing: an await costs a tap more than a row that is here. */
  want(keys: Iterable<string>): Promise<unknown> | undefined {
    const missing = [...new Set(keys)].filter((key) => !this.#rows.has(key));
    const groups = missing.length < manyAtOnce ? [] : [...groupsBy(missing, prefixOf)];
    const many = groups.filter(([prefix, group]) => prefix !== '' && group.length >= manyAtOnce);
    const alone =
      many.length === 0
        ? missing
        : missing.filter((key) => !many.some(([prefix]) => prefix === prefixOf(key)));
    return all([
      ...alone.map(async (key) => {
        this.#rows.set(key, await this.#shelf.get<Row>(this.#table, key));
      }),
      ...many.map(async ([prefix, group]) => {
        const found = await this.#shelf.getAll<Row & { key: string }>(this.#table, prefix);
        const rows = new Map(found.map((row) => [row.key, row]));
        for (const key of group) this.#rows.set(key, rows.get(key));
      }),
    ]);
  }

  get(key: string): Row | undefined {
    if (!this.#rows.has(key)) throw new Error(`${this.#table} ${key} was not asked for`);
    return this.#rows.get(key);
  }

  put(key: string, row: Row): void {
    this.#rows.set(key, row);
    this.#changed.set(key, row);
  }

  flush(): void {
    for (const row of this.#changed.values()) this.#shelf.put(this.#table, row);
    this.#changed.clear();
  }
}

type AnyRecord = { id: string; clash?: 1 } & Stamped;

/** The records that have a row of their own; pieces are in the ledger's rows, pairs in the pupils'. */
export type OwnRowKind = Exclude<RecordKind, 'piece' | 'pair'>;

/** The rows that one transaction has open, and the events that it will append. */
export interface Desk {
  shelf: Shelf;
  ledger: Rows<LedgerRow>;
  standings: Rows<StandingsRow>;
  pieces: Rows<PieceRow>;
  hands: Rows<HandsRow>;
  practice: Rows<PracticeRow>;
  inMyWords: Rows<InMyWordsRow>;
  records: Record<OwnRowKind, Rows<AnyRecord>>;
  events: AnyEvent[];
}

export function openDesk(shelf: Shelf): Desk {
  return {
    shelf,
    ledger: new Rows(shelf, 'ledger'),
    standings: new Rows(shelf, 'standings'),
    pieces: new Rows(shelf, 'pieces'),
    hands: new Rows(shelf, 'hands'),
    practice: new Rows(shelf, 'practice'),
    inMyWords: new Rows(shelf, 'inMyWords'),
    records: {
      school: new Rows(shelf, 'schools'),
      adult: new Rows(shelf, 'adults'),
      class: new Rows(shelf, 'classes'),
      pupil: new Rows(shelf, 'pupils'),
      unit: new Rows(shelf, 'units'),
      task: new Rows(shelf, 'tasks'),
      face: new Rows(shelf, 'faces'),
      station: new Rows(shelf, 'stations'),
      classSheet: new Rows(shelf, 'classSheets'),
      tablet: new Rows(shelf, 'tablets'),
      policy: new Rows(shelf, 'policies'),
      sheet: new Rows(shelf, 'sheets'),
      target: new Rows(shelf, 'targets'),
      sheetVersion: new Rows(shelf, 'sheetVersions'),
      sheetPart: new Rows(shelf, 'sheetParts'),
      casePackage: new Rows(shelf, 'casePackages'),
      words: new Rows(shelf, 'words'),
      exemplar: new Rows(shelf, 'exemplars'),
      unitText: new Rows(shelf, 'unitTexts'),
      myBoxes: new Rows(shelf, 'myBoxes'),
    },
    events: [],
  };
}

/** Starts every write; they are done when the transaction is. */
export function flushDesk(desk: Desk): void {
  const facts = [desk.ledger, desk.standings, desk.pieces, desk.hands, desk.practice, desk.inMyWords];
  for (const rows of [...facts, ...Object.values(desk.records)]) rows.flush();
}

/** Waits for those that have something to wait for. */
export function all(waits: (Promise<unknown> | undefined)[]): Promise<unknown> | undefined {
  const real = waits.filter((wait) => wait !== undefined);
  return real.length > 1 ? Promise.all(real) : real[0];
}
