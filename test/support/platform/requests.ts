import { OnePiece } from './streams.ts';

/* Requests, answers and signals as far as the engine and the endpoint use them, for a line that is in this process. */

type Bytes = Uint8Array<ArrayBuffer>;
type HeadersGiven = QuickHeaders | Record<string, string> | Iterable<[string, string]>;

const utf8 = new TextEncoder();

export class QuickHeaders {
  readonly #held = new Map<string, string>();

  constructor(given: HeadersGiven = {}) {
    const pairs = Symbol.iterator in given ? given : Object.entries(given);
    for (const [name, value] of pairs) this.#held.set(name.toLowerCase(), String(value));
  }

  get = (name: string) => this.#held.get(name.toLowerCase()) ?? null;
  has = (name: string) => this.#held.has(name.toLowerCase());
  set = (name: string, value: string) => void this.#held.set(name.toLowerCase(), value);

  [Symbol.iterator]() {
    return this.#held[Symbol.iterator]();
  }
}

class Carrier {
  readonly headers: QuickHeaders;
  readonly #bytes: Bytes | undefined;

  constructor(body: unknown, headers: HeadersGiven | undefined) {
    this.headers = new QuickHeaders(headers);
    if (body === undefined || body === null) return;
    this.#bytes = (typeof body === 'string' ? utf8.encode(body) : body) as Bytes;
  }

  get body(): OnePiece | null {
    const bytes = this.#bytes;
    return bytes ? new OnePiece(() => bytes) : null;
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(this.#bytes);
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async bytes(): Promise<Bytes> {
    return (this.#bytes ?? new Uint8Array()).slice();
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.bytes()).buffer;
  }
}

export interface Asking {
  method?: string;
  headers?: HeadersGiven;
  body?: string | Bytes | null;
  signal?: QuickSignal | null;
}

export class QuickRequest extends Carrier {
  readonly url: string;
  readonly method: string;
  readonly signal: QuickSignal;

  constructor(url: string | URL, { method = 'GET', headers, body, signal }: Asking = {}) {
    super(body, headers);
    this.url = String(url);
    this.method = method;
    this.signal = signal ?? new QuickSignal();
  }
}

const RealResponse = globalThis.Response;

export class QuickResponse extends Carrier {
  readonly status: number;
  readonly type = 'default';

  constructor(body: unknown = null, init: { status?: number; headers?: HeadersGiven } = {}) {
    super(body, init.headers);
    this.status = init.status ?? 200;
    if (body instanceof ReadableStream) {
      const headers = [...this.headers] as [string, string][];
      // biome-ignore lint/correctness/noConstructorReturn: a stream needs the real thing.
      return new RealResponse(body, { status: this.status, headers }) as unknown as QuickResponse;
    }
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }
}

export class QuickSignal {
  aborted = false;
  #reason: unknown;
  #listeners: (() => void)[] = [];

  get reason(): unknown {
    if (this.aborted) this.#reason ??= new DOMException('This operation was aborted', 'AbortError');
    return this.#reason;
  }

  addEventListener(_: 'abort', listener: () => void): void {
    if (!this.#listeners.includes(listener)) this.#listeners.push(listener);
  }

  removeEventListener(_: 'abort', listener: () => void): void {
    this.#listeners = this.#listeners.filter((each) => each !== listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  abort(reason?: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.#reason = reason;
    for (const listener of this.#listeners.splice(0)) listener();
  }
}

export class QuickAborter {
  readonly signal = new QuickSignal();
  abort = (reason?: unknown) => this.signal.abort(reason);
}
