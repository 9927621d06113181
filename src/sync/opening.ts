import { firstEpoch } from '../device/keys.ts';
import { Contents, type Envelope, readEnvelope } from '../schema/envelope.ts';
import { type AnyEvent, readEvent } from '../schema/event.ts';
import type { SegmentRow } from '../store/streamRows.ts';
import { fetchKeys } from './fetchKeys.ts';
import type { Run } from './run.ts';
import { open } from './seal.ts';

/**
 * What another tablet sealed. A key that is not here, or not the right one of two, is asked for at the endpoint first.
 * `no-key`: it is not to be had. Undefined: it does not open.
 */
export async function openOther(run: Run, envelope: Envelope): Promise<unknown | 'no-key'> {
  const opened = await openHere(run, envelope);
  if (opened !== undefined && opened !== 'no-key') return opened;
  const isNew = await fetchKeys(run, envelope.s, envelope.e, envelope.d);
  const again = isNew ? await openHere(run, envelope) : opened;
  // Two adults may have made an epoch's key apart: then it is the other one that opens it.
  return again === undefined && envelope.e > firstEpoch ? 'no-key' : again;
}

async function openHere({ keyring }: Run, envelope: Envelope): Promise<unknown | 'no-key'> {
  const keys = await keyring.keyFor(envelope.s, envelope.e);
  return keys ? open(envelope, keys) : 'no-key';
}

/** What was kept of a stream, without a request; undefined where it does not open. */
export async function contentsOf(
  { keyring }: Run,
  { space, body }: SegmentRow,
): Promise<Contents | undefined> {
  const envelope = readEnvelope(body);
  const keys = typeof envelope === 'object' ? await keyring.keyFor(space, envelope.e) : undefined;
  if (typeof envelope !== 'object' || !keys) return undefined;
  return Contents.safeParse(await open(envelope, keys)).data;
}

/** Its events, with all of their fields. One that this version calls broken stays in its segment alone. */
export function eventsIn({ events }: Contents): AnyEvent[] {
  return events.filter((raw): raw is AnyEvent => readEvent(raw).is !== 'broken');
}
