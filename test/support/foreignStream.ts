import { importSealKey, sha256Hex } from '../../src/device/cipher.ts';
import { homeOf, keysOf, type SpaceKey } from '../../src/device/keys.ts';
import type { Label } from '../../src/schema/envelope.ts';
import type { AnyEvent } from '../../src/schema/event.ts';
import type { DeviceId } from '../../src/schema/ids.ts';
import { newId } from '../../src/schema/newId.ts';
import { segmentName } from '../../src/schema/objectNames.ts';
import type { SpaceKind } from '../../src/schema/space.ts';
import { makeStamp } from '../../src/schema/stamp.ts';
import { type Store, spaceOf } from '../../src/store/store.ts';
import { pack, seal } from '../../src/sync/seal.ts';
import type { Connected } from './handover.ts';

/**
 * A tablet that the test plays itself: it seals what it likes, as it likes, and puts it into a space of that school.
 */
export async function aForeignStream(
  { store, facts }: Pick<Connected, 'facts'> & { store: Store },
  line: typeof fetch,
  kind: SpaceKind = 'class',
) {
  const device = newId<DeviceId>(store.random);
  const space = spaceOf(store, kind);
  const oldest = (await keysOf(facts)).find((key) => key.space === space) as SpaceKey;
  const home = await homeOf(facts);
  const hashes = new Map<number, string>();
  let made = 0;
  return {
    device,
    space,
    /** An event of the stream's own; `over` says what is different about it. */
    event(over: object): AnyEvent {
      made += 1;
      return {
        stamp: makeStamp(1_764_000_000_000 + made, 0, device),
        space,
        at: '2026-11-24T10:00:00+00:00',
        by: 'b'.repeat(20),
        kind: 'judgement',
        pupil: 'c'.repeat(20),
        unit: 'd'.repeat(20),
        task: 'e'.repeat(20),
        taskKind: 'cold',
        target: 'Y4.VGP.01',
        level: 'secure',
        schoolYear: 2026,
        ...over,
      } as unknown as AnyEvent;
    },
    /** The text of segment n, after what was first sealed as n - 1; `over` changes its label. */
    async sealed(n: number, events: unknown, over: Partial<Label> & { key?: string; more?: object } = {}) {
      const { key = oldest.key, more = {}, ...label } = over;
      const whole = {
        f: 'rdft1',
        s: space,
        d: device,
        n,
        e: oldest.epoch,
        prev: hashes.get(n - 1) ?? '',
        ...label,
      } as Label;
      const { packed } = await pack({ events, ...more });
      const text = await seal(packed, whole, await importSealKey(key), store.random);
      if (!hashes.has(n)) hashes.set(n, await sha256Hex(text));
      return text;
    },
    async put(n: number, body: string, name = segmentName(device, n)) {
      const reply = await line(`${home?.address}/v1/${space}/${name}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${home?.tokens[space]}` },
        body,
      });
      if (!reply.ok) throw new Error(`not put: ${reply.status}`);
    },
    /** An operator's repair: what was wrong is taken away. */
    async remove(n: number) {
      await line(`${home?.address}/v1/${space}/${segmentName(device, n)}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${home?.tokens[space]}` },
      });
    },
  };
}
