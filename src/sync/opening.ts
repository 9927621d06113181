import { firstEpoch } from '../device/keys.ts';
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
  const isNew = await fetchKeys(run, envelope.s, envelope.e, envelope.d);
  const again = isNew ? await openHere(run, envelope) : opened;
  // Two adults may have made an epoch's key apart: then it is the other one that opens it.
  return again === undefined && envelope.e > firstEpoch ? 'no-key' : again;
}

async function openHere({ keyring }: Run, envelope: Envelope): Promise<unknown | 'no-key'> {
  const keys = await keyring.keyFor(envelope.s, envelope.e);
  return keys ? open(envelope, keys) : 'no-key';
}
