import { keysOf } from '../../src/device/keys.ts';
import { partName } from '../../src/schema/attachment.ts';
import type { AnyEvent } from '../../src/schema/event.ts';
import type { Stamp } from '../../src/schema/stamp.ts';
import type { ParcelRow, SegmentRow, StreamRow } from '../../src/store/streamRows.ts';
import { openKeyring } from '../../src/sync/keyring.ts';
import { stampsOf } from './checks.ts';
import type { SimTablet } from './tablet.ts';
import type { World } from './world.ts';

type Acknowledged = Map<Stamp, AnyEvent>;

/**
 * What a tap was acknowledged for on this tablet and is at the endpoint now. Undefined while the endpoint lacks
 * something that it had of this tablet, which nobody else would send again, or has not heard whom it erased; and
 * while nobody else has its keys, for a school that has one tablet goes by its recovery sheet.
 */
export async function homeOf({ home, tablets }: World, tablet: SimTablet): Promise<Acknowledged | undefined> {
  const keyring = await openKeyring(tablet.facts);
  const others = tablets.filter((each) => each !== tablet);
  const shared = new Set(
    (await Promise.all(others.map(({ facts }) => keysOf(facts)))).flat().map(({ key }) => key),
  );
  if ((await keysOf(tablet.facts)).some(({ key }) => !shared.has(key))) return undefined;
  const { device } = tablet.store;
  const data = home.copy();
  const there = new Set<string>();
  for (const { key, space, body, n } of tablet.rows<SegmentRow>('segments')) {
    if (!key.startsWith(`${space}/${device}/`)) continue;
    const item = data.get(space)?.items.get(nameOf(key));
    const isThere = item !== undefined && new TextDecoder().decode(item.body) === body;
    if (isThere) for (const stamp of await stampsOf(body, space, keyring)) there.add(stamp);
    else if (isPiece(key) || n <= sentIn(tablet, space)) return undefined;
  }
  for (const { space, told, sealed } of tablet.rows<ParcelRow>('parcels')) {
    const items = data.get(space)?.items;
    if (told && !sealed?.pieces.every(({ name }) => items?.has(partName(name)))) return undefined;
  }
  const found = [...tablet.acknowledged].filter(([stamp]) => there.has(stamp));
  const waits = [...tablet.acknowledged.values()].filter(({ stamp }) => !there.has(stamp));
  const isHeard = waits.every(({ kind, stamp }) => kind !== 'erase' || !stamp.endsWith(device));
  return isHeard ? new Map(found) : undefined;
}

const isPiece = (key: string) => /\/p\d+$/.test(key);

function nameOf(key: string): string {
  const [, device, n = ''] = key.split('/');
  return n.startsWith('p') ? `p/${device}/${n.slice(1)}` : `s/${device}/${n}`;
}

/** As far as others may have read it, whatever became of it since. */
function sentIn({ rows, store }: SimTablet, space: string): number {
  const own = rows<StreamRow>('streams').find(({ key }) => key === `${space}/${store.device}`);
  return Math.max(own?.tried ?? 0, own?.shown ?? 0);
}
