import Dexie, { type Table } from 'dexie';
import type { AnyEvent } from '../schema/event.ts';
import type {
  AdultRow,
  CasePackageRow,
  ClassRow,
  ClassSheetRow,
  ErasedRow,
  ExemplarRow,
  FaceRow,
  Gate,
  HandsRow,
  InMyWordsRow,
  LedgerRow,
  MetaRow,
  MyBoxesRow,
  PartRow,
  PieceRow,
  PolicyRow,
  PracticeRow,
  PupilRow,
  SchoolRow,
  ScratchRow,
  SheetPartRow,
  SheetRow,
  SheetVersionRow,
  StandingsRow,
  StationRow,
  TabletRow,
  TakeRow,
  TargetRow,
  TaskRow,
  TrayRow,
  UnitRow,
  UnitTextRow,
  WordsRow,
} from './rows.ts';
import { steadily } from './steady.ts';
import type {
  HeadRow,
  ParcelRow,
  PartNamesRow,
  SegmentRow,
  SetAsideRow,
  SpaceRow,
  StreamRow,
  WantRow,
  WrapRow,
} from './streamRows.ts';

/** Tables and versions. Views can be dropped and made again from `tail` and `segments`; the rest cannot. */
export class Database extends Dexie {
  declare gate: Table<Gate, string>;
  declare meta: Table<MetaRow, string>;
  declare tail: Table<AnyEvent, string>;
  declare segments: Table<SegmentRow, string>;
  declare streams: Table<StreamRow, string>;
  declare spaces: Table<SpaceRow, string>;
  declare heads: Table<HeadRow, string>;
  declare setAside: Table<SetAsideRow, string>;
  declare scratch: Table<ScratchRow, string>;
  declare wraps: Table<WrapRow, string>;
  declare erased: Table<ErasedRow, string>;

  declare tray: Table<TrayRow, string>;
  declare takes: Table<TakeRow, string>;
  declare parts: Table<PartRow, string>;
  declare parcels: Table<ParcelRow, string>;
  declare partNames: Table<PartNamesRow, string>;
  declare wants: Table<WantRow, string>;

  declare schools: Table<SchoolRow, string>;
  declare adults: Table<AdultRow, string>;
  declare classes: Table<ClassRow, string>;
  declare pupils: Table<PupilRow, string>;
  declare units: Table<UnitRow, string>;
  declare tasks: Table<TaskRow, string>;
  declare faces: Table<FaceRow, string>;
  declare tablets: Table<TabletRow, string>;
  declare stations: Table<StationRow, string>;
  declare classSheets: Table<ClassSheetRow, string>;
  declare policies: Table<PolicyRow, string>;
  declare sheets: Table<SheetRow, string>;
  declare targets: Table<TargetRow, string>;
  declare sheetVersions: Table<SheetVersionRow, string>;
  declare sheetParts: Table<SheetPartRow, string>;
  declare casePackages: Table<CasePackageRow, string>;
  declare words: Table<WordsRow, string>;
  declare exemplars: Table<ExemplarRow, string>;
  declare unitTexts: Table<UnitTextRow, string>;
  declare myBoxes: Table<MyBoxesRow, string>;
  declare ledger: Table<LedgerRow, string>;
  declare standings: Table<StandingsRow, string>;
  declare pieces: Table<PieceRow, string>;
  declare hands: Table<HandsRow, string>;
  declare practice: Table<PracticeRow, string>;
  declare inMyWords: Table<InMyWordsRow, string>;

  readonly #factory: { IDBKeyRange: typeof IDBKeyRange } | undefined;

  constructor(name: string, factory?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) {
    // Strict: a tap that looks done must survive the battery. Measured, it costs 0.4 ms a tap.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', ...factory });
    Object.assign(this, { transaction: this.#steady(this.transaction) });
    this.#factory = factory;
    this.version(1).stores({
      gate: 'key',
      meta: 'key',
      tail: 'stamp',
      segments: 'key',
      streams: 'key',
      spaces: 'id',
      setAside: 'key',
      scratch: 'key',
      schools: 'id',
      adults: 'id',
      classes: 'id',
      pupils: 'id, class',
      units: 'id, class',
      tasks: 'id, unit',
      ledger: 'key',
      standings: 'key',
      pieces: 'key',
    });
    // What an earlier version wrote down of a field is not all that is kept now: the views are made again.
    this.version(2)
      .stores({
        classes: 'id, clash',
        pupils: 'id, class, clash, twin',
        units: 'id, class, clash',
        ledger: 'key, clash',
        pieces: 'key, clash',
      })
      .upgrade(async (old) => {
        await old.table('gate').toCollection().modify({ minWriter: 2 });
        await old.table('meta').put({ key: 'rebuilding', value: true });
      });
    this.version(3)
      .stores({
        tail: 'stamp, space',
        policies: 'id',
        tablets: 'id',
        erased: 'id',
        wraps: 'key',
        faces: 'id, class',
        heads: 'device',
        parts: 'hash',
        parcels: 'key, waits',
        partNames: 'key',
        wants: 'key',
        sheets: 'id',
        targets: 'id, sheet, clash',
        sheetVersions: 'id, sheet',
        sheetParts: 'id',
      })
      .upgrade(async (old) => {
        await old.table('gate').toCollection().modify({ minWriter: 3 });
        await old.table('meta').put({ key: 'rebuilding', value: true });
      });
    this.version(4)
      .stores({
        stations: 'id',
        classSheets: 'id',
        tray: 'id, unit',
        takes: 'key',
        casePackages: 'id',
        words: 'id',
        exemplars: 'id, target',
        unitTexts: 'id',
        myBoxes: 'id',
        hands: 'key, up',
        practice: 'key',
        inMyWords: 'key',
      })
      .upgrade(async (old) => {
        await old.table('gate').toCollection().modify({ minWriter: 4 });
        await old.table('meta').put({ key: 'rebuilding', value: true });
      });
  }

  /** A transaction of its own is done again when the connection is lost under it; see steady.ts. */
  #steady(once: Dexie['transaction']) {
    return (...asked: Parameters<typeof once>) => {
      const begin = () => once.apply(this, asked);
      return Dexie.currentTransaction ? begin() : Dexie.Promise.resolve(steadily(this, begin));
    };
  }

  /** Every key that begins so. */
  keysFrom(prefix: string): IDBKeyRange {
    return (this.#factory?.IDBKeyRange ?? IDBKeyRange).bound(prefix, `${prefix}\uffff`);
  }
}

/** The views: what apply writes, and what a rebuild drops and makes again. */
export const viewTables = [
  'schools',
  'adults',
  'classes',
  'pupils',
  'units',
  'tasks',
  'tablets',
  'policies',
  'sheets',
  'targets',
  'sheetVersions',
  'sheetParts',
  'casePackages',
  'words',
  'exemplars',
  'unitTexts',
  'myBoxes',
  'faces',
  'stations',
  'classSheets',
  'ledger',
  'standings',
  'pieces',
  'hands',
  'practice',
  'inMyWords',
] as const;
export type ViewTable = (typeof viewTables)[number];
