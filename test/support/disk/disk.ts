import { clone } from './clone.ts';
import { compare, type Key, KeyRange } from './keys.ts';
import { type Entry, type IndexMade, Rows } from './rows.ts';
import { asTask, taskNumber } from './tasks.ts';

/*
 * IndexedDB in memory, as far as Dexie and the store use it: transactions that run when no other one stands in their
 * way, that end when nothing more is asked of them, that cannot be asked anything after an await of something else,
 * and that are taken back whole; rows copied in and out; keys in order; the events and errors that the standard
 * names. `disk.test.ts` holds it against fake-indexeddb. It is many times faster, because its event loop is ours, and
 * its batteries can die.
 */

/** What may go wrong with a disk. */
export interface DiskFaults {
  /** Asked before a transaction that writes begins: throwing is a disk that does not answer. */
  begins?(): void;
  /** Asked when it has written everything: `lost` takes it back, `hidden` keeps it and says that it failed. */
  ends?(): 'well' | 'lost' | 'hidden';
}

interface Raw {
  version: number;
  stores: Map<string, Rows>;
  transactions: Transaction[];
  connections: Connection[];
}

type Listener = (event: DiskEvent) => void;

class DiskEvent {
  readonly type: string;
  readonly target: Target;
  isStopped = false;
  isPrevented = false;
  oldVersion?: number;
  newVersion?: number | null;

  constructor(type: string, target: Target) {
    this.type = type;
    this.target = target;
  }

  preventDefault(): void {
    this.isPrevented = true;
  }

  stopPropagation(): void {
    this.isStopped = true;
  }
}

class Target {
  onsuccess: Listener | null = null;
  onerror: Listener | null = null;
  onabort: Listener | null = null;
  oncomplete: Listener | null = null;
  onblocked: Listener | null = null;
  onupgradeneeded: Listener | null = null;
  onversionchange: Listener | null = null;
  onclose: Listener | null = null;
  #listeners: [type: string, listener: Listener][] = [];

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.push([type, listener]);
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners = this.#listeners.filter((each) => each[0] !== type || each[1] !== listener);
  }

  hear(event: DiskEvent): void {
    const own = this[`on${event.type}` as 'onsuccess'];
    own?.call(this, event);
    for (const [type, listener] of this.#listeners) if (type === event.type) listener.call(this, event);
  }
}

/** Tells the target and, for what rises, those that it belongs to. */
function tell(event: DiskEvent, ...path: (Target | undefined)[]): DiskEvent {
  for (const target of path) if (!event.isStopped) target?.hear(event);
  return event;
}

class Names extends Array<string> {
  static override get [Symbol.species]() {
    return Array;
  }

  contains(name: string): boolean {
    return this.includes(name);
  }
}

function namesOf(names: Iterable<string>): Names {
  return Names.from([...names].sort()) as Names;
}

/** Of each set of stores or indexes, as long as it is the same: they are asked for at every opening. */
const namesKnown = new WeakMap<Map<string, unknown>, Names>();

function knownNames(of: Map<string, unknown>): Names {
  const known = namesKnown.get(of);
  if (known?.length === of.size && known.every((name) => of.has(name))) return known;
  const names = namesOf(of.keys());
  namesKnown.set(of, names);
  return names;
}

class DiskRequest extends Target {
  result: unknown;
  error: unknown = null;
  readyState: 'pending' | 'done' = 'pending';
  source: unknown = null;
  transaction: Transaction | null = null;
  work: () => unknown = () => undefined;

  succeed(result: unknown): void {
    this.readyState = 'done';
    this.result = result;
    this.error = null;
  }

  fail(error: unknown): void {
    this.readyState = 'done';
    this.result = undefined;
    this.error = error;
  }
}

class Disk {
  readonly faults: DiskFaults = {};
  readonly #databases = new Map<string, Raw>();
  cmp = compare;

  async databases(): Promise<{ name: string; version: number }[]> {
    return [...this.#databases].map(([name, { version }]) => ({ name, version }));
  }

  open(name: string, version?: number): DiskRequest {
    const request = new DiskRequest();
    asTask(() => this.#open(name, version, request));
    return request;
  }

  deleteDatabase(name: string): DiskRequest {
    const request = new DiskRequest();
    asTask(() => {
      const raw = this.#databases.get(name);
      this.#whenFree(raw, null, request, () => {
        this.#databases.delete(name);
        request.succeed(undefined);
        tell(new DiskEvent('success', request), request);
      });
    });
    return request;
  }

  rowsOf(database: string, store: string): Rows | undefined {
    return this.#databases.get(database)?.stores.get(store);
  }

  /** All of it as it is now, on another disk. */
  copy(): Disk {
    const copy = new Disk();
    for (const [name, { version, stores }] of this.#databases) {
      const twins = [...stores].map(([store, rows]) => [store, copyOf(rows)] as const);
      copy.#databases.set(name, { version, stores: new Map(twins), transactions: [], connections: [] });
    }
    return copy;
  }

  #open(name: string, asked: number | undefined, request: DiskRequest): void {
    const raw = this.#databases.get(name) ?? newRaw();
    const version = asked ?? Math.max(raw.version, 1);
    if (version < raw.version) {
      request.fail(new DOMException('The database is newer', 'VersionError'));
      tell(new DiskEvent('error', request), request);
      return;
    }
    this.#databases.set(name, raw);
    if (version === raw.version) connect(new Connection(name, raw, this.faults), raw, request);
    else this.#whenFree(raw, version, request, () => upgrade(name, raw, version, this.faults, request));
  }

  #whenFree(raw: Raw | undefined, version: number | null, request: DiskRequest, go: () => void): void {
    const event = (type: string, target: Target) =>
      Object.assign(new DiskEvent(type, target), { oldVersion: raw?.version ?? 0, newVersion: version });
    for (const open of [...(raw?.connections ?? [])]) tell(event('versionchange', open), open);
    let isTold = false;
    const look = () => {
      if (raw?.connections.length) {
        if (!isTold) tell(event('blocked', request), request);
        isTold = true;
        setImmediate(look);
      } else go();
    };
    asTask(look);
  }
}

function newRaw(): Raw {
  return { version: 0, stores: new Map(), transactions: [], connections: [] };
}

function copyOf(rows: Rows): Rows {
  const copy = new Rows(rows.keyPath);
  for (const [name, index] of rows.indexes) copy.indexes.set(name, index);
  for (const { primaryKey, value } of rows.all(undefined, 0)) copy.put(value, primaryKey, true, []);
  return copy;
}

function connect(connection: Connection, raw: Raw, request: DiskRequest): void {
  raw.connections.push(connection);
  request.succeed(connection);
  tell(new DiskEvent('success', request), request);
}

function upgrade(name: string, raw: Raw, version: number, faults: DiskFaults, request: DiskRequest): void {
  const oldVersion = raw.version;
  const connection = new Connection(name, raw, faults);
  raw.version = version;
  const transaction = new Transaction(connection, raw, [], 'versionchange');
  transaction.undo.push(() => {
    raw.version = oldVersion;
  });
  transaction.start();
  request.succeed(connection);
  request.transaction = transaction;
  const event = new DiskEvent('upgradeneeded', request);
  tell(Object.assign(event, { oldVersion, newVersion: version }), request);
  transaction.addEventListener('complete', () => {
    request.transaction = null;
    asTask(() => connect(connection, raw, request));
  });
  transaction.addEventListener('abort', () => {
    request.transaction = null;
    request.fail(transaction.error ?? new DOMException('The upgrade was given up', 'AbortError'));
    asTask(() => tell(new DiskEvent('error', request), request));
  });
}

class Connection extends Target {
  readonly name: string;
  readonly #raw: Raw;
  readonly #faults: DiskFaults;
  #isClosed = false;

  constructor(name: string, raw: Raw, faults: DiskFaults) {
    super();
    this.name = name;
    this.#raw = raw;
    this.#faults = faults;
  }

  get version(): number {
    return this.#raw.version;
  }

  get objectStoreNames(): Names {
    return knownNames(this.#raw.stores);
  }

  transaction(stores: string | string[], mode: 'readonly' | 'readwrite' = 'readonly'): Transaction {
    if (this.#isClosed) throw new DOMException('The connection is closed', 'InvalidStateError');
    const names = typeof stores === 'string' ? [stores] : [...stores];
    if (!names.every((name) => this.#raw.stores.has(name)))
      throw new DOMException('There is no such store', 'NotFoundError');
    if (names.length === 0) throw new DOMException('No store was named', 'InvalidAccessError');
    if (mode === 'readwrite') this.#faults.begins?.();
    const transaction = new Transaction(this, this.#raw, names, mode, () => this.#faults.ends?.() ?? 'well');
    startNext(this.#raw);
    return transaction;
  }

  createObjectStore(name: string, { keyPath = null }: { keyPath?: string | null } = {}): Store {
    const transaction = this.#upgrade();
    if (this.#raw.stores.has(name)) throw new DOMException('It is there', 'ConstraintError');
    this.#raw.stores.set(name, new Rows(keyPath));
    transaction.undo.push(() => this.#raw.stores.delete(name));
    return transaction.objectStore(name);
  }

  deleteObjectStore(name: string): void {
    const rows = this.#raw.stores.get(name);
    if (!rows) throw new DOMException('There is no such store', 'NotFoundError');
    this.#upgrade().undo.push(() => this.#raw.stores.set(name, rows));
    this.#raw.stores.delete(name);
  }

  close(): void {
    this.#isClosed = true;
    this.#raw.connections = this.#raw.connections.filter((each) => each !== this);
  }

  #upgrade(): Transaction {
    const transaction = this.#raw.transactions.find(({ mode }) => mode === 'versionchange');
    if (!transaction) throw new DOMException('Only in an upgrade', 'InvalidStateError');
    return transaction;
  }
}

/** Those that nobody who came before them stands in the way of; readers do not stand in each other's way. */
function startNext(raw: Raw): void {
  const before: Transaction[] = [];
  for (const transaction of [...raw.transactions]) {
    if (!transaction.isStarted && !before.some((other) => isInTheWay(other, transaction)))
      transaction.start();
    before.push(transaction);
  }
}

function isInTheWay(one: Transaction, other: Transaction): boolean {
  if (one.mode === 'readonly' && other.mode === 'readonly') return false;
  return one.mode === 'versionchange' || one.scope.some((name) => other.scope.includes(name));
}

type State = 'open' | 'committing' | 'done';

class Transaction extends Target {
  readonly db: Connection;
  readonly mode: 'readonly' | 'readwrite' | 'versionchange';
  readonly scope: string[];
  readonly durability = 'strict';
  readonly undo: (() => void)[] = [];
  error: unknown = null;
  isStarted = false;
  readonly #raw: Raw;
  readonly #ends: DiskFaults['ends'];
  readonly #stores = new Map<string, Store>();
  #requests: DiskRequest[] = [];
  #state: State = 'open';
  #activeIn = taskNumber();

  constructor(
    db: Connection,
    raw: Raw,
    scope: string[],
    mode: Transaction['mode'],
    ends?: DiskFaults['ends'],
  ) {
    super();
    this.db = db;
    this.#raw = raw;
    this.scope = scope;
    this.mode = mode;
    this.#ends = ends;
    raw.transactions.push(this);
  }

  get objectStoreNames(): Names {
    return this.mode === 'versionchange' ? this.db.objectStoreNames : namesOf(this.scope);
  }

  objectStore(name: string): Store {
    if (this.#state === 'done') throw new DOMException('The transaction is over', 'InvalidStateError');
    const rows = this.#raw.stores.get(name);
    const isInScope = this.mode === 'versionchange' || this.scope.includes(name);
    if (!rows || !isInScope) throw new DOMException('Not a store of this transaction', 'NotFoundError');
    const held = this.#stores.get(name);
    if (held?.rows === rows) return held;
    const store = new Store(name, rows, this);
    this.#stores.set(name, store);
    return store;
  }

  ask(source: unknown, work: () => unknown, request = new DiskRequest()): DiskRequest {
    if (this.#state !== 'open' || this.#activeIn !== taskNumber())
      throw new DOMException('The transaction is not active', 'TransactionInactiveError');
    Object.assign(request, { source, transaction: this, work, readyState: 'pending' });
    this.#requests.push(request);
    return request;
  }

  write(source: unknown, work: () => unknown): DiskRequest {
    if (this.mode === 'readonly') throw new DOMException('It only reads', 'ReadOnlyError');
    return this.ask(source, work);
  }

  commit(): void {
    if (this.#state !== 'open') throw new DOMException('The transaction is over', 'InvalidStateError');
    this.#state = 'committing';
  }

  abort(): void {
    if (this.#state === 'done') throw new DOMException('The transaction is over', 'InvalidStateError');
    this.#giveUp(null);
  }

  start(): void {
    this.isStarted = true;
    asTask(() => this.#next());
  }

  #next(): void {
    if (this.#state === 'done') return;
    const request = this.#requests.shift();
    if (!request) {
      this.#commit();
      return;
    }
    const isFine = this.#carryOut(request);
    this.#activeIn = taskNumber();
    const event = new DiskEvent(isFine ? 'success' : 'error', request);
    try {
      tell(event, request, ...(isFine ? [] : [this, this.db]));
      if (!isFine && !event.isPrevented) this.#giveUp(request.error);
    } catch (thrown) {
      // As browsers do: what a handler throws ends the transaction, and is shown.
      this.#giveUp(new DOMException('A handler threw', 'AbortError'));
      queueMicrotask(() => {
        throw thrown;
      });
    }
    asTask(() => this.#next());
  }

  #carryOut(request: DiskRequest): boolean {
    try {
      request.succeed(request.work());
      return true;
    } catch (error) {
      request.fail(error);
      return false;
    }
  }

  #commit(): void {
    const end = (this.mode === 'readwrite' && this.#ends?.()) || 'well';
    if (end === 'lost') this.#takeBack();
    this.#state = 'done';
    if (end !== 'well') this.error = new DOMException('The disk failed', 'UnknownError');
    this.#leave(end === 'well' ? 'complete' : 'abort');
  }

  #giveUp(error: unknown): void {
    if (this.#state === 'done') return;
    this.#state = 'done';
    this.error = error;
    this.#takeBack();
    const open = this.#requests;
    this.#requests = [];
    asTask(() => {
      for (const request of open) {
        request.fail(new DOMException('The transaction was given up', 'AbortError'));
        tell(new DiskEvent('error', request), request, this, this.db);
      }
      this.#leave('abort');
    });
  }

  #leave(how: 'complete' | 'abort'): void {
    this.#raw.transactions.splice(this.#raw.transactions.indexOf(this), 1);
    tell(new DiskEvent(how, this), this, how === 'abort' ? this.db : undefined);
    startNext(this.#raw);
  }

  #takeBack(): void {
    for (const each of this.undo.splice(0).reverse()) each();
  }
}

/** A store or one of its indexes, to read. */
class Source {
  readonly name: string;
  readonly transaction: Transaction;
  readonly rows: Rows;
  readonly by: string | undefined;

  constructor(name: string, rows: Rows, transaction: Transaction, by?: string) {
    this.name = name;
    this.rows = rows;
    this.transaction = transaction;
    this.by = by;
  }

  get(query: unknown): DiskRequest {
    return this.transaction.ask(this, () => this.rows.get(query, this.by)?.value);
  }

  getKey(query: unknown): DiskRequest {
    return this.transaction.ask(this, () => this.rows.get(query, this.by)?.primaryKey);
  }

  getAll(query?: unknown, count = 0): DiskRequest {
    return this.transaction.ask(this, () => this.rows.all(query, count, this.by).map(({ value }) => value));
  }

  getAllKeys(query?: unknown, count = 0): DiskRequest {
    return this.transaction.ask(this, () => this.rows.keys(query, count, this.by));
  }

  count(query?: unknown): DiskRequest {
    return this.transaction.ask(this, () => this.rows.count(query, this.by));
  }

  openCursor(query?: unknown, direction: Direction = 'next'): DiskRequest {
    return new Cursor(this, query, direction).request;
  }

  openKeyCursor(query?: unknown, direction: Direction = 'next'): DiskRequest {
    return new Cursor(this, query, direction).request;
  }
}

class Store extends Source {
  readonly autoIncrement = false;

  get keyPath(): string | null {
    return this.rows.keyPath;
  }

  get indexNames(): Names {
    return knownNames(this.rows.indexes);
  }

  put(value: unknown, key?: unknown): DiskRequest {
    return this.#keep(value, key, true);
  }

  add(value: unknown, key?: unknown): DiskRequest {
    return this.#keep(value, key, false);
  }

  #keep(value: unknown, given: unknown, mayReplace: boolean): DiskRequest {
    const { rows, transaction } = this;
    const copy = clone(value);
    rows.keyOf(copy, given);
    return transaction.write(this, () => rows.put(copy, given, mayReplace, transaction.undo));
  }

  delete(query: unknown): DiskRequest {
    return this.transaction.write(this, () => this.rows.delete(query, this.transaction.undo));
  }

  clear(): DiskRequest {
    return this.transaction.write(this, () => this.rows.clear(this.transaction.undo));
  }

  index(name: string): Index {
    if (!this.rows.indexes.has(name)) throw new DOMException('There is no such index', 'NotFoundError');
    return new Index(name, this.rows, this.transaction, name);
  }

  createIndex(name: string, keyPath: string, options: Partial<IndexMade> = {}): Index {
    if (typeof keyPath !== 'string') throw new Error('This disk has no compound indexes');
    const { unique = false, multiEntry = false } = options;
    this.rows.indexes.set(name, { keyPath, unique, multiEntry });
    this.transaction.undo.push(() => this.rows.indexes.delete(name));
    return this.index(name);
  }

  deleteIndex(name: string): void {
    const made = this.rows.indexes.get(name);
    this.rows.indexes.delete(name);
    if (made) this.transaction.undo.push(() => this.rows.indexes.set(name, made));
  }
}

class Index extends Source {
  get keyPath(): string {
    return (this.rows.indexes.get(this.name) as IndexMade).keyPath;
  }

  get unique(): boolean {
    return (this.rows.indexes.get(this.name) as IndexMade).unique;
  }

  get multiEntry(): boolean {
    return (this.rows.indexes.get(this.name) as IndexMade).multiEntry;
  }
}

type Direction = 'next' | 'nextunique' | 'prev' | 'prevunique';

class Cursor {
  readonly source: Source;
  readonly direction: Direction;
  readonly request: DiskRequest;
  key: Key | undefined;
  primaryKey: Key | undefined;
  value: unknown;
  readonly #query: unknown;

  constructor(source: Source, query: unknown, direction: Direction) {
    this.source = source;
    this.direction = direction;
    this.#query = query;
    this.request = source.transaction.ask(source, () => this.#moveTo(() => true));
  }

  continue(key?: Key): void {
    this.#go((entry) => (key === undefined ? this.#isPast(entry) : this.#order(entry.key, key) >= 0));
  }

  continuePrimaryKey(key: Key, primaryKey: Key): void {
    this.#go((entry) => (this.#order(entry.key, key) || this.#order(entry.primaryKey, primaryKey)) >= 0);
  }

  advance(count: number): void {
    let left = count;
    this.#go((entry) => this.#isPast(entry) && --left <= 0);
  }

  update(value: unknown): DiskRequest {
    const { transaction, rows } = this.source;
    const copy = clone(value);
    return transaction.write(this, () => rows.put(copy, this.primaryKey, true, transaction.undo));
  }

  delete(): DiskRequest {
    const { transaction, rows } = this.source;
    const { primaryKey } = this;
    return transaction.write(this, () => rows.delete(KeyRange.only(primaryKey as Key), transaction.undo));
  }

  #go(isNext: (entry: Entry) => boolean): void {
    this.source.transaction.ask(this.source, () => this.#moveTo(isNext), this.request);
  }

  #moveTo(isNext: (entry: Entry) => boolean): Cursor | null {
    const { rows, by } = this.source;
    const entry = rows.find(this.#query, this.direction.startsWith('prev'), isNext, by);
    if (!entry) return null;
    this.key = entry.key;
    this.primaryKey = entry.primaryKey;
    this.value = entry.value;
    return this;
  }

  #isPast(entry: Entry): boolean {
    const byKey = this.#order(entry.key, this.key);
    if (this.direction.endsWith('unique')) return byKey > 0;
    return (byKey || this.#order(entry.primaryKey, this.primaryKey)) > 0;
  }

  #order(one: unknown, other: unknown): number {
    const order = compare(one, other);
    return this.direction.startsWith('prev') ? -order : order;
  }
}

/** A tablet's storage that nobody has used, in the shape of Dexie's options. */
export interface MemoryDisk {
  indexedDB: IDBFactory;
  IDBKeyRange: typeof IDBKeyRange;
  faults: DiskFaults;
  /** What is committed or being written, without a transaction: for a test that only wants to look. */
  keysIn(database: string, store: string): Key[];
  rowsIn<Row>(database: string, store: string): Row[];
  copy(): MemoryDisk;
}

export function memoryDisk(disk = new Disk()): MemoryDisk {
  return {
    indexedDB: disk as unknown as IDBFactory,
    IDBKeyRange: KeyRange as unknown as typeof IDBKeyRange,
    faults: disk.faults,
    keysIn: (database, store) => disk.rowsOf(database, store)?.keys(undefined, 0) ?? [],
    rowsIn: <Row>(database: string, store: string) =>
      (disk.rowsOf(database, store)?.all(undefined, 0) ?? []).map(({ value }) => value as Row),
    copy: () => memoryDisk(disk.copy()),
  };
}
