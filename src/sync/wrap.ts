import { sharedKey } from '../device/cipher.ts';
import type { SpaceKey } from '../device/keys.ts';
import { type Envelope, type Label, readEnvelope, Wrap, wrapFormat } from '../schema/envelope.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { wrapName } from '../schema/objectNames.ts';
import type { WrapRow } from '../store/streamRows.ts';
import type { Holder } from '../store/tablets.ts';
import type { Run } from './run.ts';
import { open, pack, seal } from './seal.ts';

/*
 * A space's key on its way to one tablet, which alone can open it. It says which public key it was sealed with, so
 * that it opens for a tablet that has read nothing yet of the one that sealed it; an older key of the space, or
 * another of the same epoch, is part of what it is sealed with, so only those who had the space can hand out its
 * next key.
 */

/** Who may have sealed one. */
export interface Maker {
  id: DeviceId;
  /** From its record; a stranger's is in what it sends. */
  key?: string;
}

/** An epoch's key, and the others of that epoch that were made apart. `shared` is one that both have. */
export async function wrapFor(
  run: Run,
  to: Holder,
  [key, ...others]: [SpaceKey, ...SpaceKey[]],
  shared = keysUpTo(run, key.space as SpaceId, key.epoch - 1).at(-1),
): Promise<WrapRow> {
  const { device, random } = run.store;
  const space = key.space as SpaceId;
  const label = labelOf(space, device, key.epoch);
  const contents: Wrap = {
    for: to.id,
    key: key.key,
    without: (key.without ?? []) as DeviceId[],
    ...(others.length > 0 && { also: others.map((other) => other.key) }),
  };
  const { packed } = await pack(contents);
  const own = await run.ownKey();
  const seals = await sharedKey(own.private, to.key, purpose(label, shared?.key ?? ''));
  const sealed = JSON.parse(await seal(packed, label, seals, random)) as Envelope;
  const name = wrapName(key.epoch, to.id, device);
  const body = JSON.stringify({ ...sealed, by: own.public } satisfies Envelope);
  return { key: `${space}/${name}`, space, name, body, isHome: false };
}

/** None where it is not what it should be. */
export async function unwrap(
  run: Run,
  space: SpaceId,
  epoch: number,
  { by, self, body }: { by: Maker; self: DeviceId; body: string },
): Promise<SpaceKey[]> {
  const envelope = readEnvelope(body);
  if (typeof envelope === 'string' || !isLabelled(envelope, labelOf(space, by.id, epoch))) return [];
  const theirs = by.key ?? envelope.by;
  if (theirs === undefined) return [];
  const own = await run.ownKey();
  for (const before of keysUpTo(run, space, epoch)) {
    const shared = await sharedKey(own.private, theirs, purpose(envelope, before.key));
    const read = Wrap.safeParse(await open(envelope, shared));
    if (!read.success || read.data.for !== self) continue;
    const { key, also = [], without } = read.data;
    return [key, ...also].map((each) => ({ space, epoch, key: each, without }));
  }
  return [];
}

function labelOf(space: SpaceId, by: DeviceId, epoch: number): Label {
  return { f: wrapFormat, s: space, d: by, n: 0, e: epoch, prev: '' };
}

function isLabelled(envelope: Envelope, { f, s, d, e }: Label): boolean {
  return envelope.f === f && envelope.s === s && envelope.d === d && envelope.e === e;
}

function purpose({ f, s, e }: Pick<Label, 'f' | 's' | 'e'>, before: string): string {
  return `redraft ${f} ${s} ${e} ${before}`;
}

function keysUpTo({ keyring }: Run, space: SpaceId, epoch: number): SpaceKey[] {
  return keyring.all(space).filter((key) => key.epoch <= epoch);
}
