import { createHash } from 'node:crypto';
import * as assert from 'uvu/assert';
import { type Envelope, readEnvelope } from '../../src/schema/envelope.ts';
import type { DeviceId } from '../../src/schema/ids.ts';
import type { SegmentRow } from '../../src/store/streamRows.ts';
import { openKeyring } from '../../src/sync/keyring.ts';
import { open } from '../../src/sync/seal.ts';
import { aForeignStream } from '../support/foreignStream.ts';
import type { Chance } from './chance.ts';
import type { SimTablet } from './tablet.ts';
import type { World } from './world.ts';

/* What others put into the school's spaces: a newer app, somebody who forges, and an endpoint whose bits rot. */

type Stream = Awaited<ReturnType<typeof aForeignStream>>;

/** A tablet with a later version of the app, and what it has sent: it sends again what the endpoint loses. */
export interface Newer {
  stream: Stream;
  bodies: string[];
  /** What is in each. */
  said: unknown[][];
}

/** A tablet whose app is newer sends events of which this version knows only some, and of some only a part. */
export async function newerAppSends(world: World, _: SimTablet, chance: Chance): Promise<void> {
  // It has neither record nor head, so nobody would wait for it before an older key goes.
  if (world.erased.size > 0 || world.hasNewKeys) return;
  const [first] = world.tablets as [SimTablet];
  world.newer ??= { stream: await aForeignStream(first, world.home.fetch), bodies: [], said: [] };
  const { stream, bodies, said } = world.newer;
  const known = { target: 'Y4.VGP.05', mood: { of: ['the', 'child', chance.below(9)] } };
  const events = [
    stream.event({ kind: 'sticker', pages: [1, 2], colour: null }),
    stream.event(known),
    stream.event({ kind: 'edit', changes: [{ record: 'kite', id: 'k', fields: { tail: chance.below(9) } }] }),
  ];
  const more = { later: { than: 'this version' } };
  said.push(events);
  bodies.push(await stream.sealed(bodies.length + 1, events, { more }));
  await newerAppSendsAgain(world);
}

export async function newerAppSendsAgain({ newer }: World): Promise<void> {
  for (const [i, body] of (newer?.bodies ?? []).entries()) await newer?.stream.put(i + 1, body);
}

/** Whatever it meant, every tablet keeps all that it said; under a new key it is sealed again. */
export async function checkPassedOn({ newer, tablets }: World): Promise<void> {
  if (!newer) return;
  const { device, space } = newer.stream;
  for (const { name, rows, facts } of tablets) {
    const keyring = await openKeyring(facts);
    const kept = rows<SegmentRow>('segments').filter(({ key }) => key.startsWith(`${space}/${device}/`));
    for (const [i, events] of newer.said.entries()) {
      const row = kept.find(({ n }) => n === i + 1);
      const envelope = row && readEnvelope(row.body);
      const keys = typeof envelope === 'object' && (await keyring.keyFor(space, envelope.e));
      const opened = keys && (await open(envelope as Envelope, keys));
      assert.equal(
        { ...(opened as object), was: undefined },
        { events, later: { than: 'this version' }, was: undefined },
        `${name} has not kept what the newer app sent`,
      );
    }
  }
}

/** Something under a name that nobody has, or another tablet's words under it. It stops nobody but itself. */
export async function isForged(world: World, _: SimTablet, chance: Chance): Promise<void> {
  if (world.forgers.size >= 2) return;
  const [first] = world.tablets as [SimTablet];
  const stream = await aForeignStream(first, world.home.fetch, chance.oneOf(['school', 'class', 'station']));
  world.forgers.add(stream.device);
  const wrongKey = 'A'.repeat(43);
  const event = stream.event({});
  const body = await chance.oneOf([
    async () => '{"f":"rdft1"}',
    async () => JSON.stringify({ f: 'rdft7', what: 'of the next version' }),
    () => stream.sealed(1, [event], { key: wrongKey }),
    () => stream.sealed(1, [event], { e: 9 }),
    () => stream.sealed(1, [event], { n: 2 }),
    () => stream.sealed(1, [event], { prev: 'f'.repeat(64) }),
    () => stream.sealed(1, [], { more: { bomb: 'x'.repeat(9 * 1024 * 1024) } }),
    async () => replayed(world, stream),
  ])();
  await stream.put(1, body);
}

/** The first segment of another tablet in that space, as it is. */
function replayed({ home }: World, { space }: Stream): string {
  for (const [name, { body }] of home.copy().get(space)?.items ?? []) {
    if (name.startsWith('s/')) return new TextDecoder().decode(body);
  }
  return '{}';
}

/** The endpoint's disk spoils a segment, which its operator puts right before the weather clears. */
export function rots(world: World, _: SimTablet, chance: Chance): void {
  const { home, tablets } = world;
  const data = home.copy();
  const space = chance.oneOf([...data.values()]);
  const long = tablets.filter(({ isShort }) => !isShort).map(({ store }) => `s/${store.device}/`);
  const segments = [...space.items.values()].filter(({ name }) => long.some((each) => name.startsWith(each)));
  if (segments.length === 0) return;
  const item = chance.oneOf(segments);
  const body = item.body.slice();
  const at = chance.below(body.length);
  body[at] = (body[at] as number) ^ 1;
  const sha256 = createHash('sha256').update(body).digest('hex');
  space.items.set(item.name, { ...item, body, sha256 });
  home.putBack(data);
  // Its own tablet may find other bytes than its own, and go on under another name.
  world.copied = true;
  world.spoilt.push(() => {
    const now = home.copy();
    for (const each of now.values()) {
      if (each.items.get(item.name)?.sha256 === sha256) each.items.set(item.name, item);
    }
    home.putBack(now);
  });
}

export function putRight({ spoilt }: World): void {
  for (const mend of spoilt.splice(0).reverse()) mend();
}

export function isOfAForger({ forgers }: World, name: string): boolean {
  return forgers.has((name.split('/')[1] ?? '') as DeviceId);
}
