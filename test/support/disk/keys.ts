/** What IndexedDB can be asked for by. Rows themselves are kept under texts and numbers only, as ours are. */
export type Key = number | string | Date | Uint8Array | Key[];

const kinds = (key: unknown): number => {
  if (typeof key === 'number' && !Number.isNaN(key)) return 1;
  if (key instanceof Date) return 2;
  if (typeof key === 'string') return 3;
  if (key instanceof Uint8Array || key instanceof ArrayBuffer) return 4;
  return Array.isArray(key) && key.every((part) => kinds(part) > 0) ? 5 : 0;
};

export function isKey(key: unknown): key is Key {
  return kinds(key) > 0;
}

export function compare(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  const [kindA, kindB] = [kinds(a), kinds(b)];
  if (kindA === 0 || kindB === 0) throw new DOMException('Not a key', 'DataError');
  if (kindA !== kindB) return kindA - kindB;
  if (kindA <= 3) return (a as number) < (b as number) ? -1 : (a as number) > (b as number) ? 1 : 0;
  const [left, right] = [listOf(a), listOf(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compare(left[i], right[i]);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function listOf(key: unknown): Key[] {
  if (Array.isArray(key)) return key;
  return [...(key instanceof ArrayBuffer ? new Uint8Array(key) : (key as Uint8Array))];
}

/** The part of IDBKeyRange that Dexie makes ranges with. */
export class KeyRange {
  readonly lower: Key | undefined;
  readonly upper: Key | undefined;
  readonly lowerOpen: boolean;
  readonly upperOpen: boolean;

  constructor(lower: Key | undefined, upper: Key | undefined, lowerOpen = false, upperOpen = false) {
    for (const bound of [lower, upper]) {
      if (bound !== undefined && !isKey(bound)) throw new DOMException('Not a key', 'DataError');
    }
    const order = lower === undefined || upper === undefined ? -1 : compare(lower, upper);
    if (order > 0 || (order === 0 && (lowerOpen || upperOpen)))
      throw new DOMException('No key is in this range', 'DataError');
    this.lower = lower;
    this.upper = upper;
    this.lowerOpen = lowerOpen;
    this.upperOpen = upperOpen;
  }

  static only = (key: Key) => new KeyRange(key, key);
  static lowerBound = (key: Key, open?: boolean) => new KeyRange(key, undefined, open);
  static upperBound = (key: Key, open?: boolean) => new KeyRange(undefined, key, false, open);
  static bound = (lower: Key, upper: Key, lowerOpen?: boolean, upperOpen?: boolean) =>
    new KeyRange(lower, upper, lowerOpen, upperOpen);
}

export function asRange(query: unknown): KeyRange {
  if (query instanceof KeyRange) return query;
  return query === undefined || query === null
    ? new KeyRange(undefined, undefined)
    : KeyRange.only(query as Key);
}

/** Where the range begins and ends among keys that are in order. */
export function boundsIn(keys: readonly Key[], range: KeyRange): [from: number, to: number] {
  const { lower, upper, lowerOpen, upperOpen } = range;
  return [
    lower === undefined ? 0 : placeOf(keys, lower, lowerOpen),
    upper === undefined ? keys.length : placeOf(keys, upper, !upperOpen),
  ];
}

/** The first place whose key is not before the given one, or, with `after`, is past it. */
export function placeOf(keys: readonly Key[], key: Key, after = false): number {
  let from = 0;
  let to = keys.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const order = compare(keys[middle], key);
    if (order < 0 || (after && order === 0)) from = middle + 1;
    else to = middle;
  }
  return from;
}
