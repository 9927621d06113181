import { importSealKey, type SealKey } from '../device/cipher.ts';
import type { DeviceFacts } from '../device/facts.ts';
import { keysOf, type SpaceKey } from '../device/keys.ts';
import type { SpaceId } from '../schema/ids.ts';

export interface Keyring {
  /** Undefined for an epoch that this tablet was given no key for. */
  keyFor(space: SpaceId, epoch: number): Promise<SealKey | undefined>;
  /** What this tablet seals with. */
  newest(space: SpaceId): Promise<{ epoch: number; key: SealKey } | undefined>;
}

export async function openKeyring(facts: DeviceFacts): Promise<Keyring> {
  const all = await keysOf(facts);
  const imported = new Map<SpaceKey, Promise<SealKey>>();
  const keyOf = (kept: SpaceKey) => {
    const key = imported.get(kept) ?? importSealKey(kept.key);
    imported.set(kept, key);
    return key;
  };
  return {
    async keyFor(space, epoch) {
      const kept = all.find((k) => k.space === space && k.epoch === epoch);
      return kept && keyOf(kept);
    },
    async newest(space) {
      const kept = newestKey(all, space);
      return kept && { epoch: kept.epoch, key: await keyOf(kept) };
    },
  };
}

export function newestKey(keys: SpaceKey[], space: SpaceId): SpaceKey | undefined {
  return keys
    .filter((k) => k.space === space)
    .reduce<SpaceKey | undefined>((newest, k) => (newest && newest.epoch > k.epoch ? newest : k), undefined);
}
