import { pieceName, segmentName } from '../schema/objectNames.ts';
import { type OwnStream, segmentOf } from '../store/journey.ts';
import { pieceOf } from '../store/snapshots.ts';
import type { Store } from '../store/store.ts';

/** The last of ours that is home, a segment or the snapshot that stands for it; undefined while nothing is. */
export async function lastAtHome(
  store: Store,
  { space, device, n, hash, home, base }: OwnStream,
): Promise<{ name: string; hash: string | undefined } | undefined> {
  if (home.n === 0) return undefined;
  if (!base || home.n > base.through) {
    const held = home.n === n ? { hash } : await segmentOf(store, space, device, home.n);
    return { name: segmentName(device, home.n), hash: held?.hash };
  }
  if (!base.isHome) return { name: segmentName(device, base.through), hash: base.hash };
  const held = await pieceOf(store, space, device, base.last);
  return { name: pieceName(device, base.last), hash: held?.hash };
}
