import { importSealKey, type SealKey, sha256Hex } from '../device/cipher.ts';
import type { DeviceFacts } from '../device/facts.ts';
import { dropKeys, keepKeys, keysOf, type SpaceKey } from '../device/keys.ts';
import type { SpaceId } from '../schema/ids.ts';

/** Two adults may have made an epoch's key apart: then there are several, and each is tried. */
export interface Keyring {
  /** Undefined for an epoch that this tablet was given no key for. */
  keyFor(space: SpaceId, epoch: number): Promise<readonly SealKey[] | undefined>;
  /** What this tablet seals with. */
  newest(space: SpaceId): Promise<{ epoch: number; key: SealKey } | undefined>;
  /** All of a space, as they are kept, the newest last. */
  all(space: SpaceId): SpaceKey[];
  /** Keeps them for good. False when it had all of them. */
  learn(keys: SpaceKey[]): Promise<boolean>;
  /** Lets go of those from before that epoch, for good. */
  drop(space: SpaceId, before: number): Promise<void>;
}

export async function openKeyring(facts: DeviceFacts): Promise<Keyring> {
  let kept = await keysOf(facts);
  const imported = new Map<string, Promise<SealKey>>();
  const keyOf = ({ key: text }: SpaceKey) => {
    const key = imported.get(text) ?? importSealKey(text);
    imported.set(text, key);
    return key;
  };
  const all = (space: SpaceId) => kept.filter((each) => each.space === space).sort(byAge);
  return {
    all,
    async keyFor(space, epoch) {
      const keys = all(space).filter((each) => each.epoch === epoch);
      return keys.length > 0 ? Promise.all(keys.map(keyOf)) : undefined;
    },
    async newest(space) {
      const newest = all(space).at(-1);
      return newest && { epoch: newest.epoch, key: await keyOf(newest) };
    },
    async learn(keys) {
      const before = kept.length;
      await keepKeys(facts, keys);
      kept = await keysOf(facts);
      return kept.length > before;
    },
    async drop(space, before) {
      await dropKeys(facts, space, before);
      kept = await keysOf(facts);
    },
  };
}

// Of two that were made apart, every tablet takes the same one.
function byAge(a: SpaceKey, b: SpaceKey): number {
  return a.epoch - b.epoch || (a.key < b.key ? -1 : 1);
}

/** Shows which of two keys it is, and nothing of it. */
export async function markOfKey(key: SpaceKey): Promise<string> {
  return (await hashOfKey(key)).slice(0, 16);
}

export function hashOfKey({ key }: SpaceKey): Promise<string> {
  return sha256Hex(key);
}
