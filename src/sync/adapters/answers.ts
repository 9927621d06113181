import type * as z from 'zod/mini';
import type { Login } from '../../schema/homeKind.ts';
import type { Reply } from '../ask.ts';
import { Trouble } from '../trouble.ts';
import type { Removed } from './adapter.ts';

/* What every adapter makes of an answer that is not the one it hoped for. */

/** A reply that says yes or no. */
export const wordsMax = 16 * 1024;

/** What the reply says, when it comes with one of these statuses and in the words that were agreed on. */
export function believed<T extends z.ZodMiniType>(
  reply: Reply,
  statuses: number[],
  schema: T,
  now: () => number,
): z.infer<T> {
  if (!statuses.includes(reply.status)) throw troubleOf(reply, now);
  const read = schema.safeParse(jsonIn(reply));
  if (!read.success) throw stranger(reply, 'Not the words of the endpoint');
  return read.data;
}

export function troubleOf(reply: Reply, now: () => number): Trouble {
  const { status } = reply;
  const said = `Status ${status}`;
  if (status === 401 || status === 403) return new Trouble('refused', said);
  if (status === 413) return new Trouble('too-large', said);
  if (status === 507) return new Trouble('full', said);
  if (status === 429 || status >= 500) return new Trouble('trouble', said, retryAfter(reply, now));
  return stranger(reply, said);
}

/** What a store answers to a DELETE counts for little: it is looked whether anything is there. */
export async function removedBy(
  reply: Reply,
  get: () => Promise<unknown>,
  now: () => number,
): Promise<Removed> {
  if (reply.status === 405 || reply.status === 501) return 'stays';
  if (![200, 202, 204, 404, 409, 410].includes(reply.status)) throw troubleOf(reply, now);
  return (await get()) === undefined ? 'gone' : 'stays';
}

export function stranger({ status }: Reply, why: string): Trouble {
  return new Trouble('not-our-endpoint', `${why} (status ${status})`);
}

function retryAfter(reply: Reply, now: () => number): { retryAfter?: number } {
  const said = reply.header('retry-after') ?? '';
  const seconds = /^\d{1,9}$/.test(said) ? Number(said) : Math.ceil((Date.parse(said) - now()) / 1000);
  return seconds > 0 ? { retryAfter: seconds } : {};
}

export function jsonIn({ text }: { text: string }): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether a body is one of ours, as far as can be seen without a key: `strange` is another program's page or JSON,
 * `cut` is neither, such as the first half of a parcel.
 */
export function looksLike(text: string): 'ours' | 'cut' | 'strange' {
  const read = jsonIn({ text });
  if (read === undefined) return /^\s*</.test(text) ? 'strange' : 'cut';
  const f = typeof read === 'object' && read !== null && 'f' in read ? read.f : undefined;
  return typeof f === 'string' && /^rdf[a-z]\d+$/.test(f) ? 'ours' : 'strange';
}

export function withLogin(login: Login | undefined): Record<string, string> {
  if (!login) return {};
  const bytes = new TextEncoder().encode(`${login.user}:${login.password}`);
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

export function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
