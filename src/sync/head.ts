import { sha256Hex } from '../device/cipher.ts';
import { type Head, headFormat, headName, type Label } from '../schema/envelope.ts';
import type { SpaceId } from '../schema/ids.ts';
import { keepSentHead, ownStream, sentHead, streamsOf } from '../store/journey.ts';
import { adapterOf, type Run, trying } from './run.ts';
import { pack, seal } from './seal.ts';

/** Tells the other tablets how far we are, when that has changed. A hint: nothing of the data depends on it. */
export async function sendHead(run: Run, space: SpaceId): Promise<void> {
  const { store } = run;
  const [own, streams, newest] = await Promise.all([
    ownStream(store, space),
    streamsOf(store, space),
    run.keyring.newest(space),
  ]);
  const applied = Object.fromEntries(
    streams.filter(({ device }) => device !== own.device).map(({ device, n }) => [device, n]),
  );
  const isSilent = own.n === 0 && Object.keys(applied).length === 0;
  if (isSilent || !newest) return;
  const head: Head = { applied, app: run.version };
  const label = {
    f: headFormat,
    s: space,
    d: own.device,
    n: own.n,
    e: newest.epoch,
    prev: own.hash,
  } satisfies Label;
  const state = await sha256Hex(JSON.stringify([label, head]));
  if (state === (await sentHead(store, space))) return;
  const { packed } = await pack(head);
  const body = await seal(packed, label, newest.key, store.random);
  await trying(run, () => adapterOf(run, space).put(headName(own.device), body));
  await keepSentHead(store, space, state);
}
