import type { Item, Page, PageRequest, Store, There, Verdict } from '../../src/endpoint/store.ts';

interface Kept extends Item {
  pos: number;
}

interface Space {
  tokenHash: Uint8Array;
  highest: number;
  items: Map<string, Kept>;
}

export interface MemoryStore extends Store {
  /** As an operator's copy of the data; it can be put back later. */
  copy(): Copy;
  putBack(copy: Copy): void;
}

export type Copy = Map<string, Space>;

/** What the endpoint keeps, without a disk: the same seam as its SQLite store, so the same endpoint stands on it. */
export function memoryStore(epoch = 'one-life'): MemoryStore {
  let spaces: Copy = new Map();
  const spaceOf = (space: string) => spaces.get(space) as Space;
  return {
    epoch,
    async makeSpace(space, tokenHash) {
      if (spaces.has(space)) return false;
      spaces.set(space, { tokenHash, highest: 0, items: new Map() });
      return true;
    },
    tokenHashOf: async (space) => spaces.get(space)?.tokenHash,
    async put(space, item, at, decide) {
      return put(spaceOf(space), item, at, decide);
    },
    get: async (space, name) => spaceOf(space).items.get(name),
    async remove(space, name, allowed) {
      const { items } = spaceOf(space);
      const kept = items.get(name);
      if (!kept) return 'absent';
      if (!allowed(kept.sha256)) return 'precondition';
      items.delete(name);
      return 'removed';
    },
    page: async (space, request) => page(spaceOf(space), request),
    close: () => undefined,
    copy: () => copyOf(spaces),
    putBack(copy) {
      spaces = copyOf(copy);
    },
  };
}

function put(space: Space, item: Item, at: number, decide: (there: There) => Verdict): Verdict {
  const others = [...space.items.values()].filter(({ name }) => name !== item.name);
  const bytesAfter = others.reduce((sum, { body }) => sum + body.length, item.body.length);
  const verdict = decide({ sha256: space.items.get(item.name)?.sha256, bytesAfter });
  if (verdict === 'new' || verdict === 'replaced') {
    space.highest = Math.max(space.highest + 1, at);
    space.items.set(item.name, { ...item, pos: space.highest });
  }
  return verdict;
}

function page({ items, highest }: Space, { after, limit, bodyBytes }: PageRequest): Page {
  const rows = [...items.values()]
    .filter(({ pos, name }) => pos > after && !name.startsWith('b/'))
    .sort((a, b) => a.pos - b.pos);
  const most = bodyBytes ?? Number.POSITIVE_INFINITY;
  let bytes = 0;
  let count = 0;
  for (const { body } of rows.slice(0, limit)) {
    bytes += body.length;
    if (count > 0 && bytes > most) break;
    count += 1;
  }
  const listed = rows.slice(0, count).map(({ pos, name, sha256, body }) => ({
    pos,
    name,
    size: body.length,
    sha256,
    body: bodyBytes === undefined ? undefined : body,
  }));
  return { items: listed, more: count < rows.length, highest };
}

function copyOf(spaces: Copy): Copy {
  return new Map([...spaces].map(([id, space]) => [id, { ...space, items: new Map(space.items) }]));
}
