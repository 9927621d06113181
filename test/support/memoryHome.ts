import { createHandler } from '../../src/endpoint/handler.ts';
import type { Fault } from './faults.ts';
import { type Copy, memoryStore } from './memoryStore.ts';

export interface Asked {
  method: string;
  /** Below the space: `s/<device>/1`, `feed`; `spaces` for a new one, `look` for a look at several. */
  name: string;
  space: string;
  body: string;
}

export interface MemoryHome {
  address: string;
  fetch: typeof fetch;
  /** Everything that was asked, and the status of what was answered; 0 when nothing was. */
  asked: (Asked & { status: number })[];
  /** What happens to the next request of this kind. */
  next(fault: Fault, kind?: (asked: Asked) => boolean): void;
  /** What happens to every request of this kind, until `heal`. */
  always(fault: Fault, kind?: (asked: Asked) => boolean): void;
  /** From now on, and until `heal`, what is read is as it is now. */
  lag(): void;
  heal(): void;
  copy(): Copy;
  putBack(copy: Copy): void;
  /** A new disk: not even the spaces are known. */
  loseEverything(): void;
}

/**
 * The reference endpoint without a socket and a disk: its own handler, so it is not kinder than the real one, behind
 * a line on which anything may happen.
 */
export function memoryHome(
  options: { quota?: number; now?: () => number; largest?: number } = {},
): MemoryHome {
  let at = 1_764_000_000_000;
  const { now = () => ++at, quota, largest = Number.POSITIVE_INFINITY } = options;
  let tokens = 0;
  const newHome = (life: number) => {
    const store = memoryStore(`life-${life}`);
    const newToken = () => `token-${++tokens}`.padEnd(43, 'x');
    return {
      store,
      handler: createHandler({ store, invite: undefined, now, newToken, ...(quota && { quota }) }),
    };
  };
  let lives = 1;
  let home = newHome(lives);
  let behind: typeof home | undefined;
  const asked: MemoryHome['asked'] = [];
  let faults: { fault: Fault; kind: (asked: Asked) => boolean; once: boolean }[] = [];

  const answer = async (request: Request, one: Asked): Promise<Response> => {
    const isRead = request.method === 'GET' || one.name === 'look';
    const { handler } = (isRead && behind) || home;
    const arrive = () => handler(new Request(request.url, initOf(request, one.body)), { loopback: true });
    if (one.body.length > largest) return new Response('', { status: 413 });
    const found = faults.find(({ kind }) => kind(one));
    if (!found) return arrive();
    if (found.once) faults = faults.filter((each) => each !== found);
    return found.fault(arrive, request.signal);
  };

  return {
    address: 'http://localhost:9',
    asked,
    async fetch(input, init) {
      const request = new Request(input as RequestInfo, init);
      const one = await read(request);
      const record = { ...one, status: 0 };
      asked.push(record);
      request.signal.throwIfAborted();
      const response = await answer(request, one);
      record.status = response.status;
      return response;
    },
    next: (fault, kind = () => true) => void faults.push({ fault, kind, once: true }),
    always: (fault, kind = () => true) => void faults.push({ fault, kind, once: false }),
    lag() {
      behind = newHome(lives);
      behind.store.putBack(home.store.copy());
    },
    heal() {
      faults = [];
      behind = undefined;
    },
    copy: () => home.store.copy(),
    putBack: (copy) => home.store.putBack(copy),
    loseEverything() {
      lives += 1;
      home = newHome(lives);
    },
  };
}

async function read(request: Request): Promise<Asked> {
  const [, space = '', ...name] = new URL(request.url).pathname.slice(1).split('/');
  const body = request.method === 'GET' ? '' : await request.text();
  return space === 'spaces' || space === 'look'
    ? { method: request.method, space: '', name: space, body }
    : { method: request.method, space, name: name.join('/'), body };
}

function initOf({ method, headers }: Request, body: string): RequestInit {
  return { method, headers, ...(method !== 'GET' && { body }) };
}

export const puts = (name: RegExp) => (asked: Asked) => asked.method === 'PUT' && name.test(asked.name);
export const gets = (name: RegExp) => (asked: Asked) => asked.method === 'GET' && name.test(asked.name);
