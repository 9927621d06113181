import { partName } from '../../src/schema/attachment.ts';
import { readEnvelope } from '../../src/schema/envelope.ts';
import type { SpaceId } from '../../src/schema/ids.ts';
import { readPieceName, readSegmentName } from '../../src/schema/objectNames.ts';
import { waysTo } from '../../src/store/parts.ts';
import { openKeyring } from '../../src/sync/keyring.ts';
import type { Copy } from '../support/memoryStore.ts';
import type { Chance } from './chance.ts';
import { attachmentsOn, eventsOf, stampsIn } from './checks.ts';
import type { World } from './world.ts';

/**
 * An operator keeps a copy of the home, or puts one back. What of tablets that have left was only there, and on none
 * that is left, is gone for good then; everything else has to come back.
 */
export async function forgets(world: World, _: unknown, chance: Chance): Promise<void> {
  const { home, backups } = world;
  if (backups.length === 0 || !chance.percent(50)) {
    backups.push(home.copy());
    return;
  }
  home.putBack(chance.oneOf(backups));
  await noteLost(world);
}

/** What is neither at home now, as far as any tablet that is left can open it, nor on one of them. */
export async function noteLost(world: World): Promise<void> {
  const copy = world.home.copy();
  await noteLostChanges(world, copy);
  await noteLostParts(world, copy);
}

async function noteLostChanges(world: World, copy: Copy): Promise<void> {
  const { kept, orders, tablets, away } = world;
  if (kept.size === 0 && orders.size === 0) return;
  const left = await stampsAt(world, copy);
  for (const tablet of [...tablets, ...away]) {
    for (const stamp of await stampsIn(tablet, new Map())) left.add(stamp);
    for (const { stamp } of tablet.rows<{ stamp: string }>('tail')) left.add(stamp);
  }
  for (const said of [kept, orders])
    for (const stamp of said.keys()) if (!left.has(stamp)) said.delete(stamp);
}

/** What any tablet that is left can open there. */
async function stampsAt({ tablets, away }: World, copy: Copy): Promise<Set<string>> {
  const keyrings = await Promise.all([...tablets, ...away].map(({ facts }) => openKeyring(facts)));
  const stamps = new Set<string>();
  for (const [space, { items }] of copy) {
    for (const { name, body } of items.values()) {
      if (!readSegmentName(name) && !readPieceName(name)) continue;
      const text = new TextDecoder().decode(body);
      if (typeof readEnvelope(text) === 'string') continue;
      for (const keyring of keyrings) {
        for (const { stamp } of (await eventsOf(text, space as SpaceId, keyring)) ?? []) stamps.add(stamp);
      }
    }
  }
  return stamps;
}

async function noteLostParts({ tablets, away, lostParts }: World, copy: Copy): Promise<void> {
  const left = [...tablets, ...away];
  const here = new Set(left.flatMap(({ rows }) => rows<{ hash: string }>('parts').map(({ hash }) => hash)));
  const named = new Set<string>();
  for (const tablet of left)
    for (const { parts } of await attachmentsOn(tablet)) for (const hash of parts) named.add(hash);
  for (const hash of named) {
    if (!here.has(hash) && !(await isAt(left, copy, hash))) lostParts.add(hash);
  }
}

async function isAt(tablets: World['tablets'], copy: Copy, hash: string): Promise<boolean> {
  for (const [space, { items }] of copy) {
    for (const { store } of tablets) {
      const ways = await waysTo(store, space as SpaceId, hash);
      if (ways.some((names) => names.every((name) => items.has(partName(name))))) return true;
    }
  }
  return false;
}
