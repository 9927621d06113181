// What a school may choose to have sent readable, to a system of its own. Never home, never the default.
import type { AnyEvent } from './event.ts';
import type { DeviceId } from './ids.ts';
import type { SpaceKind } from './space.ts';

/** The body of one request; its `Idempotency-Key` is the hash of the sealed bytes that the same events travel in. */
export interface OpenBatch {
  redraft: 1;
  space: SpaceKind;
  tablet: DeviceId;
  events: AnyEvent[];
}

/** Readable data goes by https, or stays on this very machine. */
export function openAddressIn(text: string): string | undefined {
  const typed = text.trim();
  if (!URL.canParse(typed)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(typed);
  const isHere = protocol === 'http:' && /^(localhost|127(\.\d+){3})$/.test(hostname);
  return (protocol === 'https:' || isHere) && username + password === '' ? href : undefined;
}
