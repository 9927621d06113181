import type { Store } from './store.ts';

export interface Deps {
  store: Store;
  /** Without one, spaces are made only from this computer itself. */
  invite: string | undefined;
  now: () => number;
  newToken: () => string;
  /** Bytes that one space may hold. */
  quota: number;
  /** Told of failures of our own; never of names, tokens or bodies. */
  log?: (sentence: string) => void;
}

export interface From {
  loopback: boolean;
}

/** A class year is about 2 GB of photos; four of them stay below this. */
export const SPACE_QUOTA = 8 * 1024 ** 3;
