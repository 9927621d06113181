import { joined } from '../device/gzip.ts';
import { Trouble } from './trouble.ts';

/*
 * One request and its whole answer, or a Trouble that says why there was none. It promises that nothing else is
 * thrown, that a redirect is not followed (a log-in page is behind it), that no cache answers in the endpoint's
 * place, and that no more is read than asked for.
 */
export interface Reply {
  status: number;
  header(name: string): string | null;
  /** UTF-8, or the request was in trouble. */
  text: string;
}

export type Ask = (
  address: string,
  init: {
    method: string;
    token?: string | undefined;
    headers?: Record<string, string>;
    body?: string;
    /** No more of the answer than so many bytes. */
    most: number;
  },
) => Promise<Reply>;

export interface AskOptions {
  fetch: typeof fetch;
  signal: AbortSignal;
  deadline: () => AbortSignal;
}

export function createAsk({ fetch, signal, deadline }: AskOptions): Ask {
  return async (address, { method, token, headers, body, most }) => {
    const { either, letGo } = eitherOf(signal, deadline());
    try {
      const response = await fetch(address, {
        method,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        signal: either,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body }),
      });
      return {
        status: response.type === 'opaqueredirect' ? 302 : response.status,
        header: (name) => response.headers.get(name),
        text: asText(await readAtMost(response, most)),
      };
    } catch (error) {
      if (signal.aborted) throw new Trouble('cancelled', 'Stopped', { cause: error });
      if (error instanceof Trouble) throw error;
      throw new Trouble('no-answer', 'No answer', { cause: error });
    } finally {
      letGo();
    }
  };
}

// AbortSignal.any came with Safari 17.4, and older iPads are still in classrooms.
function eitherOf(one: AbortSignal, other: AbortSignal): { either: AbortSignal; letGo: () => void } {
  const both = new AbortController();
  const abort = () => both.abort();
  for (const signal of [one, other]) {
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
  }
  const letGo = () => {
    for (const signal of [one, other]) signal.removeEventListener('abort', abort);
  };
  return { either: both.signal, letGo };
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new Trouble('not-our-endpoint', `An answer of more than ${most} bytes`);
    }
    chunks.push(value);
  }
  return joined(chunks, size);
}

function asText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Trouble('not-our-endpoint', 'An answer that is not text', { cause });
  }
}
