// The seam between the endpoint's contract and where it keeps things. SQLite is the embedded one; another
// database needs these methods and nothing else.

export interface Item {
  name: string;
  body: Uint8Array;
  sha256: string;
}

/** What a name and its space hold at the moment of a write. */
export interface There {
  sha256: string | undefined;
  /** What the space would hold once this write is done. */
  bytesAfter: number;
}

export type Verdict = 'new' | 'replaced' | 'same' | 'other-bytes' | 'precondition' | 'full';

export interface ListedItem {
  pos: number;
  name: string;
  size: number;
  sha256: string;
  body: Uint8Array | undefined;
}

export interface Page {
  items: ListedItem[];
  more: boolean;
  /** The highest position that this space has ever given out, deleted items included. */
  highest: number;
}

export interface PageRequest {
  after: number;
  limit: number;
  /** With a number, bodies come along until they reach it. */
  bodyBytes: number | undefined;
}

export interface Store {
  /** Random, made with the database: another one means that another database answers. */
  readonly epoch: string;
  /** False when the space is already there. */
  makeSpace(space: string, tokenHash: Uint8Array): Promise<boolean>;
  tokenHashOf(space: string): Promise<Uint8Array | undefined>;
  /**
   * Asks `decide` and acts on its answer in one transaction, durable when the promise resolves. What is
   * written gets a position above every earlier one of its space, and at least `at`.
   */
  put(space: string, item: Item, at: number, decide: (there: There) => Verdict): Promise<Verdict>;
  get(space: string, name: string): Promise<Item | undefined>;
  /** Removes the bytes themselves; `allowed` is asked inside the transaction. */
  remove(space: string, name: string, allowed: (sha256: string) => boolean): Promise<Removal>;
  page(space: string, request: PageRequest): Promise<Page>;
  close(): void;
}

export type Removal = 'removed' | 'absent' | 'precondition';
