import * as assert from 'uvu/assert';
import { keysOf } from '../../src/device/keys.ts';
import { attachedTo } from '../../src/schema/attached.ts';
import type { Attachment } from '../../src/schema/attachment.ts';
import { Contents, readEnvelope } from '../../src/schema/envelope.ts';
import type { AnyEvent } from '../../src/schema/event.ts';
import type { HandoverReport } from '../../src/schema/handover.ts';
import type { SpaceId } from '../../src/schema/ids.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { viewTables } from '../../src/store/database.ts';
import type { LedgerRow } from '../../src/store/rows.ts';
import type { SegmentRow, StreamRow } from '../../src/store/streamRows.ts';
import { type Keyring, openKeyring } from '../../src/sync/keyring.ts';
import { rebuildViews } from '../../src/sync/rebuildViews.ts';
import { open } from '../../src/sync/seal.ts';
import { puts } from '../support/memoryHome.ts';
import { tellsOf } from '../support/tells.ts';
import { isOfAForger } from './strangers.ts';
import type { SimTablet } from './tablet.ts';
import type { World } from './world.ts';

/** A report adds up, unless the database was too broken to count. */
export function checkReport(world: World, { name }: SimTablet, report: HandoverReport): void {
  if (report.wasCopy && !world.copied) throw new Error(`${name} takes itself for a copy, and is none`);
  if (report.outcome === 'broken') return;
  // What was sent of a child who is erased in the same handover is home no more, and what is found goes by a new name.
  const isAllHome = world.erased.size > 0 || world.hasNewKeys || report.home >= report.sent;
  const sane = report.sent >= 0 && report.home >= 0 && report.waiting >= 0 && isAllHome;
  if (!sane) throw new Error(`${name} reports ${JSON.stringify(report)}`);
  const isDone = report.outcome === 'home' || report.outcome === 'nothing-new';
  if (isDone && report.waiting > 0)
    throw new Error(`${name} says ${report.outcome}, and ${report.waiting} wait`);
}

/** Everybody shows the same, and the segments alone would show it again. */
export async function checkAllEqual({ tablets }: World): Promise<void> {
  const [first] = tablets as [SimTablet];
  const views = viewsOf(first);
  for (const tablet of tablets) {
    assert.equal(viewsOf(tablet), views, `${tablet.name} shows other things than ${first.name}`);
  }
  await rebuildViews(first.store, first.facts);
  assert.equal(viewsOf(first), views, `${first.name} shows other things when its views are rebuilt`);
}

function viewsOf(tablet: SimTablet): Record<string, unknown[]> {
  return Object.fromEntries(viewTables.map((name) => [name, tablet.rows(name)]));
}

/** Every page, long text and word told aloud is to be had whole on every tablet, but for what is gone for good. */
export async function checkAttachments({ home, tablets, lostParts }: World): Promise<void> {
  // Whoever looks for one in vain says so, whoever has it brings it, and then it is to be had.
  for (let [round, isMoving] = [0, true]; isMoving && round < 6; round++) {
    const before = home.asked.length;
    for (const { door } of tablets) await door.sendHome({ everything: true });
    isMoving = home.asked.slice(before).some(({ name }) => name.startsWith('b/'));
  }
  for (const tablet of tablets) {
    const { name, store } = tablet;
    for (const attachment of await attachmentsOn(tablet)) {
      if (attachment.parts.some((hash) => lostParts.has(hash))) continue;
      const bytes = await readAttachment(store, attachment);
      if (!bytes || (await store.sha256(bytes)) !== attachment.id)
        throw new Error(`${name} lacks ${attachment.type} ${attachment.id}`);
    }
  }
}

/** What its rows name. */
export async function attachmentsOn({ store }: SimTablet): Promise<Attachment[]> {
  const pieces = await store.db.pieces.toArray();
  const words = (await store.db.inMyWords.toArray()).flatMap(({ said }) => said);
  const facts = [...pieces.flatMap(({ drafts, pages = [] }) => [...drafts, ...pages]), ...words];
  const maps = (await store.db.unitTexts.toArray()).flatMap(({ mapPages = [] }) => mapPages);
  return [...facts.flatMap(attachedTo).map((each) => each.attachment), ...maps];
}

/** Every tablet holds everything that any tap on any tablet was acknowledged for. */
export async function checkNothingLost({ tablets, erased, kept }: World): Promise<void> {
  const acknowledged = new Map([...kept, ...tablets.flatMap((tablet) => [...tablet.acknowledged])]);
  const isErased = (stamp: string) => {
    if (erased.size === 0) return false;
    const written = JSON.stringify(acknowledged.get(stamp as never));
    return [...erased].some((pupil) => written.includes(pupil));
  };
  const read = new Map<string, string[]>();
  for (const tablet of tablets) {
    const held = await stampsIn(tablet, read);
    const lost = [...acknowledged.keys()].filter((stamp) => !held.has(stamp) && !isErased(stamp));
    assert.equal(lost, [], `${tablet.name} lacks what was acknowledged`);
  }
}

/** A segment that several tablets hold is opened once. */
export async function stampsIn(tablet: SimTablet, read: Map<string, string[]>): Promise<Set<string>> {
  const keyring = await openKeyring(tablet.facts);
  const stamps = new Set<string>();
  for (const { body, space } of tablet.rows<SegmentRow>('segments')) {
    const found = read.get(body) ?? (await stampsOf(body, space, keyring));
    read.set(body, found);
    for (const stamp of found) stamps.add(stamp);
  }
  return stamps;
}

export async function stampsOf(body: string, space: SpaceId, keyring: Keyring): Promise<string[]> {
  const events = await eventsOf(body, space, keyring);
  if (!events) throw new Error('a kept segment does not open');
  return events.map(({ stamp }) => stamp);
}

/** Undefined for what does not open with these keys. */
export async function eventsOf(
  body: string,
  space: SpaceId,
  keyring: Keyring,
): Promise<AnyEvent[] | undefined> {
  const envelope = readEnvelope(body);
  const key = typeof envelope === 'object' ? await keyring.keyFor(space, envelope.e) : undefined;
  const opened = typeof envelope === 'object' && key ? await open(envelope, key) : undefined;
  return Contents.safeParse(opened).data?.events as AnyEvent[] | undefined;
}

/** However often something came, and under whatever names, it counts once. */
export function checkOnce({ tablets }: World): void {
  for (const { name, rows } of tablets) {
    for (const { key, judgements } of rows<LedgerRow>('ledger')) {
      const stamps = judgements.map(({ stamp }) => stamp);
      if (new Set(stamps).size < stamps.length) throw new Error(`${name} counts a judgement twice in ${key}`);
    }
  }
}

/** What counts as read is kept, to its last segment. */
export function checkCursors({ tablets }: World): void {
  for (const { name, rows } of tablets) {
    const kept = new Map(rows<SegmentRow>('segments').map(({ key, hash }) => [key, hash]));
    for (const { key, n, hash } of rows<StreamRow>('streams')) {
      const last = kept.get(`${key}/${n}`);
      if (last !== undefined && last !== hash) throw new Error(`${name} has another segment ${n} of ${key}`);
    }
  }
}

/** What the line saw: no name with two contents, no key and iv used twice, not one word in the open. */
export function checkTraffic(world: World): void {
  const { home, copied } = world;
  const bodies = new Map<string, string>();
  const sealedWith = new Map<string, string>();
  for (const { space, name, body } of home.asked.filter(puts(/./))) {
    if (isOfAForger(world, name)) continue;
    const held = bodies.get(`${space}/${name}`) ?? body;
    if (!copied && name.startsWith('s/') && held !== body) throw new Error(`${name} was sealed twice`);
    bodies.set(`${space}/${name}`, body);
    const envelope = readEnvelope(body);
    if (typeof envelope === 'string') throw new Error(`${name} is ${envelope}`);
    const { s, e, iv, ct } = envelope;
    if ((sealedWith.get(`${s}${e}${iv}`) ?? ct) !== ct) throw new Error(`one iv was used twice in ${name}`);
    sealedWith.set(`${s}${e}${iv}`, ct);
    if (/Given\d|Family|The kite|word\d\d|"stamp"/.test(bytesOf(ct)))
      throw new Error(`${name} can be read by anybody`);
  }
}

/** In the letters of base64url a short word turns up by chance; in the bytes one of six does not. */
function bytesOf(ct: string): string {
  return Buffer.from(ct, 'base64url').toString('latin1');
}

/** Nothing on any tablet, sealed or not, says anything of a child who was erased. */
export async function checkErased({ tablets, orders, copied }: World): Promise<void> {
  if (orders.size === 0) return;
  for (const tablet of tablets) {
    const found = await tellsOf(tablet, [...new Set(orders.values())]);
    assert.equal(found, [], `${tablet.name} still has something of an erased child`);
    // The name that a copy has given up keeps the older keys until an adult puts it away.
    const epochs = new Set((await keysOf(tablet.facts)).map(({ space, epoch }) => `${space}/${epoch}`));
    if (!copied && epochs.size > 3) throw new Error(`${tablet.name} still has older keys: ${[...epochs]}`);
  }
}
