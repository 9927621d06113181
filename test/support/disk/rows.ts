import { clone } from './clone.ts';
import { asRange, boundsIn, compare, isKey, type Key, type KeyRange, placeOf } from './keys.ts';

export interface IndexMade {
  keyPath: string;
  unique: boolean;
  multiEntry: boolean;
}

/** One entry of a store or of an index. */
export interface Entry {
  key: Key;
  primaryKey: Key;
  value: unknown;
}

type Undo = () => void;

/** The rows of one object store, in the order of their keys. Every change says how it is taken back. */
export class Rows {
  readonly keyPath: string | null;
  readonly indexes = new Map<string, IndexMade>();
  #values = new Map<Key, unknown>();
  #keys: Key[] = [];

  constructor(keyPath: string | null) {
    this.keyPath = keyPath;
  }

  keyOf(value: unknown, given: unknown): Key {
    const key = this.keyPath === null ? given : at(value, this.keyPath);
    if (typeof key !== 'string' && typeof key !== 'number')
      throw new DOMException('Rows are kept under texts and numbers', 'DataError');
    return key;
  }

  put(value: unknown, given: unknown, mayReplace: boolean, undo: Undo[]): Key {
    const key = this.keyOf(value, given);
    const before = this.#values.get(key);
    if (before !== undefined && !mayReplace) throw new DOMException('It is there', 'ConstraintError');
    this.#checkUnique(value, key);
    this.#set(key, value);
    undo.push(before === undefined ? () => this.#remove(key) : () => this.#set(key, before));
    return key;
  }

  delete(query: unknown, undo: Undo[]): void {
    const [from, to] = boundsIn(this.#keys, asRange(query));
    for (const key of this.#keys.slice(from, to)) {
      const before = this.#values.get(key);
      this.#remove(key);
      undo.push(() => this.#set(key, before));
    }
  }

  clear(undo: Undo[]): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = [];
    this.#values = new Map();
    undo.push(() => {
      this.#keys = keys;
      this.#values = values;
    });
  }

  get(query: unknown, index?: string): Entry | undefined {
    if (index === undefined && typeof query === 'string') {
      const value = this.#values.get(query);
      return value === undefined ? undefined : { key: query, primaryKey: query, value: clone(value) };
    }
    return this.#first(this.#entries(asRange(query), index));
  }

  all(query: unknown, count: number, index?: string): Entry[] {
    const range = asRange(query);
    const entries = this.#entries(range, index);
    return (count > 0 ? entries.slice(0, count) : entries).map((entry) => ({
      ...entry,
      value: clone(entry.value),
    }));
  }

  keys(query: unknown, count: number, index?: string): Key[] {
    const entries = this.#entries(asRange(query), index);
    return (count > 0 ? entries.slice(0, count) : entries).map(({ primaryKey }) => primaryKey);
  }

  count(query: unknown, index?: string): number {
    if (index !== undefined) return this.#entries(asRange(query), index).length;
    const [from, to] = boundsIn(this.#keys, asRange(query));
    return to - from;
  }

  /** The first entry of the range that `isNext` takes, from its beginning or, with `back`, from its end. */
  find(query: unknown, back: boolean, isNext: (entry: Entry) => boolean, index?: string): Entry | undefined {
    const entries = this.#entries(asRange(query), index);
    const found = back ? entries.findLast(isNext) : entries.find(isNext);
    return found && { ...found, value: clone(found.value) };
  }

  #first([entry]: Entry[]): Entry | undefined {
    return entry && { ...entry, value: clone(entry.value) };
  }

  #entries(range: KeyRange, index: string | undefined): Entry[] {
    if (index !== undefined) return this.#entriesBy(range, index);
    const [from, to] = boundsIn(this.#keys, range);
    return this.#keys.slice(from, to).map((key) => ({ key, primaryKey: key, value: this.#values.get(key) }));
  }

  // Our indexes are few and small, so they are worked out when they are asked.
  #entriesBy(range: KeyRange, index: string): Entry[] {
    const { keyPath, multiEntry } = this.indexes.get(index) as IndexMade;
    const entries = this.#keys.flatMap((primaryKey) => {
      const value = this.#values.get(primaryKey);
      const found = at(value, keyPath);
      const keys = multiEntry && Array.isArray(found) ? [...new Set(found)] : [found];
      return keys.filter(isKey).map((key) => ({ key, primaryKey, value }));
    });
    entries.sort((a, b) => compare(a.key, b.key) || compare(a.primaryKey, b.primaryKey));
    const [from, to] = boundsIn(
      entries.map(({ key }) => key),
      range,
    );
    return entries.slice(from, to);
  }

  #checkUnique(value: unknown, key: Key): void {
    for (const [name, { keyPath, unique }] of this.indexes) {
      const found = at(value, keyPath);
      if (!unique || !isKey(found)) continue;
      const others = this.#entriesBy(asRange(found), name).filter(({ primaryKey }) => primaryKey !== key);
      if (others.length > 0) throw new DOMException('Another has it', 'ConstraintError');
    }
  }

  #set(key: Key, value: unknown): void {
    if (!this.#values.has(key)) {
      const last = this.#keys.at(-1);
      if (last === undefined || compare(last, key) < 0) this.#keys.push(key);
      else this.#keys.splice(placeOf(this.#keys, key), 0, key);
    }
    this.#values.set(key, value);
  }

  #remove(key: Key): void {
    if (!this.#values.delete(key)) return;
    this.#keys.splice(placeOf(this.#keys, key), 1);
  }
}

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value);
}
