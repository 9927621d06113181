import { sharedKey } from '../device/cipher.ts';
import { newSpaceKey, type SpaceKey } from '../device/keys.ts';
import { type Envelope, type Label, readEnvelope, Wrap, wrapFormat } from '../schema/envelope.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { wrapName } from '../schema/objectNames.ts';
import { headsOf } from '../store/heads.ts';
import { type Due, keepWraps, keysDue, markWrap, noteMade, wrapsOf } from '../store/newKeys.ts';
import type { WrapRow } from '../store/rows.ts';
import { adultTablets, holdersOf, keptOut, reportedHere } from '../store/tablets.ts';
import { kindOfSpace } from '../store/tally.ts';
import { deliver, isCut } from './deliver.ts';
import { hashOfKey } from './keyring.ts';
import { adapterOf, checkCancelled, type Run, trying } from './run.ts';
import { open, pack, seal } from './seal.ts';
import { Trouble } from './trouble.ts';

/*
 * A space's new key, when a child was erased or a tablet was lost: made once, kept, and sealed for every tablet that
 * remains. It promises that a key is kept before anything is sealed with it, and that what was sealed for the others
 * is kept before it is sent. Two adults may do this apart: then an epoch has two keys, and everybody gets both.
 */

/** Makes the keys that are due. False when none was. */
export async function makeKeys(run: Run): Promise<boolean> {
  const due = await allDue(run);
  for (const one of due) {
    checkCancelled(run);
    await makeKey(run, one);
  }
  return due.length > 0;
}

/** What was asked for, and spaces whose newest key a tablet that was reported lost here may have. */
async function allDue({ store, keyring, adapters }: Run): Promise<Due[]> {
  const due = await keysDue(store);
  for (const { id, role } of await reportedHere(store)) {
    for (const space of adapters.keys()) {
      const hadIt = role !== 'station' || kindOfSpace(store, space) === 'station';
      const isOut = keyring.all(space).at(-1)?.without?.includes(id);
      if (hadIt && !isOut && due.every((one) => one.space !== space)) due.push({ space });
    }
  }
  return due;
}

async function makeKey(run: Run, due: Due): Promise<void> {
  const { store, keyring } = run;
  const { space } = due;
  const out = await keptOut(store);
  let key = await keptKey(run, due);
  let { made } = due;
  if (!key || !made) {
    const epoch = (keyring.all(space).at(-1)?.epoch ?? 0) + 1;
    key = { ...newSpaceKey(space, store.random), epoch, without: out };
    made = { epoch, hash: await hashOfKey(key) };
    await noteMade(store, { space, made });
    await keyring.learn([key]);
  }
  const wraps: WrapRow[] = [];
  for (const holder of await holdersOf(store, space)) wraps.push(await wrapFor(run, holder, key));
  await keepWraps(store, { space, made }, wraps);
}

/** The one that was made when the battery died. */
async function keptKey({ keyring }: Run, { space, made }: Due): Promise<SpaceKey | undefined> {
  for (const key of keyring.all(space)) {
    if (made && (await hashOfKey(key)) === made.hash) return key;
  }
  return undefined;
}

async function wrapFor(run: Run, to: { id: DeviceId; key: string }, key: SpaceKey): Promise<WrapRow> {
  const { device, random } = run.store;
  const space = key.space as SpaceId;
  const label = labelOf(space, device, key.epoch);
  const contents: Wrap = { for: to.id, key: key.key, without: (key.without ?? []) as DeviceId[] };
  const { packed } = await pack(contents);
  const own = await run.ownKey();
  const before = olderKeys(run, space, key.epoch).at(-1)?.key ?? '';
  const shared = await sharedKey(own.private, to.key, purpose(label, before));
  const sealed = JSON.parse(await seal(packed, label, shared, random)) as Envelope;
  const body = JSON.stringify({ ...sealed, by: own.public } satisfies Envelope);
  const name = wrapName(key.epoch, to.id, device);
  return { key: `${space}/${name}`, space, name, body, isHome: false };
}

function labelOf(space: SpaceId, by: DeviceId, epoch: number): Label {
  return { f: wrapFormat, s: space, d: by, n: 0, e: epoch, prev: '' };
}

/** An older key of the space is part of it, so that only those who had the space can hand out its next key. */
function purpose({ f, s, e }: Pick<Label, 'f' | 's' | 'e'>, before: string): string {
  return `redraft ${f} ${s} ${e} ${before}`;
}

function olderKeys({ keyring }: Run, space: SpaceId, epoch: number): SpaceKey[] {
  return keyring.all(space).filter((key) => key.epoch < epoch);
}

/** Sends what was sealed for the other tablets, before anything that only opens with it. */
export async function bringWraps(run: Run, space: SpaceId): Promise<'done' | 'copy'> {
  for (const wrap of await wrapsOf(run.store, space)) {
    if (wrap.isHome) continue;
    checkCancelled(run);
    if ((await deliver(run, wrap)) === 'other-bytes') return 'copy';
    const there = await trying(run, () => adapterOf(run, space).get(wrap.name));
    if (there === undefined || isCut(there)) throw new Trouble('trouble', 'A key was taken and is not there');
    if (there !== wrap.body) return 'copy';
    await markWrap(run.store, wrap);
  }
  return 'done';
}

/** Fetches the key that another tablet says it has, so that this one seals with it from now on. */
export async function learnNewest(run: Run, space: SpaceId): Promise<void> {
  const { store, keyring } = run;
  const kind = kindOfSpace(store, space);
  const epochs = (await headsOf(store)).map(({ epoch }) => epoch?.[kind] ?? 1);
  const newest = Math.max(1, ...epochs);
  if (newest > (keyring.all(space).at(-1)?.epoch ?? 0)) await fetchKeys(run, space, newest);
}

/** No space gets to this epoch in the life of a school; whoever says so is not to keep us asking. */
const mostEpochs = 50;

/**
 * Asks for this epoch's key, and for those before it that it builds on, because of what that tablet has sealed. True
 * when a new one was found.
 */
export async function fetchKeys(
  run: Run,
  space: SpaceId,
  epoch: number,
  sealedBy?: DeviceId,
): Promise<boolean> {
  const newest = run.keyring.all(space).at(-1)?.epoch ?? 0;
  if (epoch > newest + mostEpochs) return false;
  const stranger = epoch > newest ? await asStranger(run, sealedBy) : undefined;
  let isNew = false;
  for (let each = Math.min(newest + 1, epoch); each <= epoch; each++) {
    // Of a tablet that nobody has heard of, any number may stand there: until a key of its own opens it is asked alone.
    const known = stranger && !isNew ? [] : await adultTablets(run.store);
    if (!(await fetchEpoch(run, space, each, stranger ? [...known, stranger] : known))) break;
    isNew = true;
  }
  return isNew;
}

/** Who may have made a key. */
interface Maker {
  id: DeviceId;
  /** From its record; a stranger's is in what it sends. */
  key?: string;
}

/** It may have made new keys before anything that it said could be read here, its own public key included. */
async function asStranger({ store }: Run, id: DeviceId | undefined): Promise<Maker | undefined> {
  const record = id && (await store.db.tablets.get(id));
  return id && record?.key === undefined && record?.place !== 'lost' ? { id } : undefined;
}

/** Asks for what each of them may have made, once in a run. */
async function fetchEpoch(run: Run, space: SpaceId, epoch: number, makers: Maker[]): Promise<boolean> {
  if (epoch === 1) return false;
  const found: SpaceKey[] = [];
  for (const by of makers) {
    for (const self of [run.store.device, ...run.formerly]) {
      const name = wrapName(epoch, self, by.id);
      if (run.askedFor.has(`${space}/${name}`)) continue;
      run.askedFor.add(`${space}/${name}`);
      checkCancelled(run);
      const body = await trying(run, () => adapterOf(run, space).get(name));
      const key = body === undefined ? undefined : await unwrap(run, space, epoch, { by, self, body });
      if (key) found.push(key);
    }
  }
  return run.keyring.learn(found);
}

async function unwrap(
  run: Run,
  space: SpaceId,
  epoch: number,
  { by, self, body }: { by: Maker; self: DeviceId; body: string },
): Promise<SpaceKey | undefined> {
  const envelope = readEnvelope(body);
  if (typeof envelope === 'string' || !isLabelled(envelope, labelOf(space, by.id, epoch))) return undefined;
  const theirs = by.key ?? envelope.by;
  if (theirs === undefined) return undefined;
  const own = await run.ownKey();
  for (const before of olderKeys(run, space, epoch)) {
    const shared = await sharedKey(own.private, theirs, purpose(envelope, before.key));
    const read = Wrap.safeParse(await open(envelope, shared));
    if (!read.success || read.data.for !== self) continue;
    return { space, epoch, key: read.data.key, without: read.data.without };
  }
  return undefined;
}

function isLabelled(envelope: Envelope, { f, s, d, e }: Label): boolean {
  return envelope.f === f && envelope.s === s && envelope.d === d && envelope.e === e;
}
