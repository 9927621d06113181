import type { DeviceFacts } from './facts.ts';
import type { Randomness } from './ids.ts';

/** One space's key of one epoch, as text (base64url of 32 bytes) so that a joining link can carry it. */
export interface SpaceKey {
  space: string;
  epoch: number;
  key: string;
  /** Tablets that it was made to keep out; unknown of a key that came with a joining link. */
  without?: string[];
}

/** A space has no older key than of this one. */
export const firstEpoch = 1;

export function newSpaceKey(space: string, random: Randomness): SpaceKey {
  return { space, epoch: firstEpoch, key: toBase64url(random(new Uint8Array(32))) };
}

/** Where the school's endpoint is and what opens it. */
export interface Home {
  address: string;
  /** What opens each space, where spaces have tokens. */
  tokens: Record<string, string>;
  /** What kind of store it is: `redraft` when nothing is said. */
  kind?: string;
  login?: { user: string; password: string };
  /** What was found out about it when it was set up. */
  found?: object;
  /** The largest body that it takes, in bytes, where it has refused a larger one. */
  largest?: number;
}

export async function keepKeys(facts: DeviceFacts, keys: SpaceKey[]): Promise<void> {
  const kept = await keysOf(facts);
  const all = [...kept];
  for (const key of keys) {
    if (!all.some((held) => held.space === key.space && held.key === key.key)) all.push(key);
  }
  await facts.set('keys', all);
}

/** Lets go of the keys of a space from before that epoch. */
export async function dropKeys(facts: DeviceFacts, space: string, before: number): Promise<void> {
  const kept = await keysOf(facts);
  await facts.set(
    'keys',
    kept.filter((key) => key.space !== space || key.epoch >= before),
  );
}

export async function keysOf(facts: DeviceFacts): Promise<SpaceKey[]> {
  return (await facts.get<SpaceKey[]>('keys')) ?? [];
}

export function homeOf(facts: DeviceFacts): Promise<Home | undefined> {
  return facts.get<Home>('home');
}

export function keepHome(facts: DeviceFacts, home: Home): Promise<void> {
  return facts.set('home', home);
}

/** What newer browsers do by themselves, many times faster. */
interface Native {
  toBase64?(how: { alphabet: 'base64url'; omitPadding: true }): string;
}
interface NativeMaker {
  fromBase64?(text: string, how: { alphabet: 'base64url' }): Uint8Array<ArrayBuffer>;
}

export function toBase64url(bytes: Uint8Array): string {
  const native = (bytes as Native).toBase64?.({ alphabet: 'base64url', omitPadding: true });
  if (native !== undefined) return native;
  // Chunked: String.fromCharCode takes its bytes as arguments, and stacks are finite.
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(chunks.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws at what is none. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as NativeMaker).fromBase64?.(text, { alphabet: 'base64url' });
  if (native) return native;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
