import type { Envelope } from '../schema/envelope.ts';
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
  return (await fetchKeys(run, envelope.s, envelope.e, envelope.d)) ? openHere(run, envelope) : opened;
}

async function openHere({ keyring }: Run, envelope: Envelope): Promise<unknown | 'no-key'> {
  const keys = await keyring.keyFor(envelope.s, envelope.e);
  return keys ? open(envelope, keys) : 'no-key';
}
