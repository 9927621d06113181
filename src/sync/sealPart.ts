import { decrypt, ivBytes, type SealKey, sha256Hex } from '../device/cipher.ts';
import type { Randomness } from '../device/ids.ts';
import { fromBase64url, toBase64url } from '../device/keys.ts';
import { authenticated, type Label, partFormat, readEnvelope } from '../schema/envelope.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import type { ParcelRow } from '../store/streamRows.ts';
import type { Keyring } from './keyring.ts';
import { sealBytes, sealedSize, tagBytes } from './seal.ts';

/*
 * Attachments, sealed piece by piece. The sealed text is not kept: with the same key, iv and bytes it comes out the
 * same each time, and its hash, which is its name at home, shows that it did. So a photo takes its room on a tablet
 * once, and still nothing is ever sealed in two ways under one name. Photos do not pack, so nothing is packed.
 */

type Bytes = Uint8Array<ArrayBuffer>;
type Sealed = NonNullable<ParcelRow['sealed']>;

function labelOf(space: SpaceId, { device, epoch }: Pick<Sealed, 'device' | 'epoch'>, place: number): Label {
  return { f: partFormat, s: space, d: device, n: place, e: epoch, prev: '' };
}

/** Cuts and seals, one piece at a time, so that no body is larger than `most`; says how, for `pieceOf` to do again. */
export async function sealPart(
  bytes: Bytes,
  { space, device, epoch, key }: { space: SpaceId; device: DeviceId; epoch: number; key: SealKey },
  most: number,
  random: Randomness,
): Promise<Sealed> {
  const empty = sealedSize(0, labelOf(space, { device, epoch }, 9999));
  const atOnce = Math.max(1024, Math.floor(((most - empty - 8) * 3) / 4) - tagBytes);
  const pieces: Sealed['pieces'] = [];
  for (let at = 0; at < bytes.length; at += atOnce) {
    const piece = bytes.slice(at, at + atOnce);
    const iv = random(new Uint8Array(ivBytes));
    const body = await sealBytes(piece, labelOf(space, { device, epoch }, pieces.length), key, iv);
    pieces.push({ name: await sha256Hex(body), iv: toBase64url(iv), size: piece.length });
  }
  return { device, epoch, pieces };
}

/** The body of one piece, as it always was; undefined when none of the keys is the one that it was sealed with. */
export async function pieceOf(
  bytes: Bytes,
  { space, sealed }: { space: SpaceId; sealed: Sealed },
  place: number,
  keys: readonly SealKey[],
): Promise<string | undefined> {
  const { iv, size, name } = sealed.pieces[place] as Sealed['pieces'][number];
  const at = sealed.pieces.slice(0, place).reduce((sum, piece) => sum + piece.size, 0);
  const piece = bytes.slice(at, at + size);
  for (const key of keys) {
    const body = await sealBytes(piece, labelOf(space, sealed, place), key, fromBase64url(iv));
    if ((await sha256Hex(body)) === name) return body;
  }
  return undefined;
}

/** Undefined when it is not a piece of this space with this place, or does not open. */
export async function openPiece(
  body: string,
  { space, place }: { space: SpaceId; place: number },
  keyring: Keyring,
): Promise<Bytes | undefined> {
  const envelope = readEnvelope(body);
  if (typeof envelope === 'string') return undefined;
  const { f, s, n, e, iv, ct } = envelope;
  if (f !== partFormat || s !== space || n !== place) return undefined;
  const label = new TextEncoder().encode(authenticated(envelope));
  for (const key of (await keyring.keyFor(space, e)) ?? []) {
    try {
      return await decrypt(key, fromBase64url(iv), label, fromBase64url(ct));
    } catch {
      // Two adults can have made a key of one number apart: it may be the other one.
    }
  }
  return undefined;
}
