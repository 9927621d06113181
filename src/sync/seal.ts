import { decrypt, encrypt, ivBytes, type SealKey } from '../device/cipher.ts';
import { gunzip, gzip } from '../device/gzip.ts';
import type { Randomness } from '../device/ids.ts';
import { fromBase64url, toBase64url } from '../device/keys.ts';
import { authenticated, type Envelope, type Label } from '../schema/envelope.ts';

/*
 * From plain data to the exact text that travels, and back. Sealing the same thing twice gives different texts, so
 * what was sealed once is kept and sent as it is. Opening promises that the bytes are what a holder of the key
 * sealed for this very place (space, device, number, epoch, predecessor); nothing about what they say.
 */

type Bytes = Uint8Array<ArrayBuffer>;

/** What unpacks to more than this is not ours: a segment is cut long before (see cut.ts). */
export const unpackedMax = 8 * 1024 * 1024;

const utf8 = new TextEncoder();

export async function pack(plain: unknown): Promise<{ packed: Bytes; plainSize: number }> {
  const bytes = utf8.encode(JSON.stringify(plain));
  return { packed: await gzip(bytes), plainSize: bytes.length };
}

export function seal(packed: Bytes, label: Label, key: SealKey, random: Randomness): Promise<string> {
  return sealBytes(packed, label, key, random(new Uint8Array(ivBytes)));
}

/** The same bytes, label, key and iv always give the same text; other bytes must never meet the same iv. */
export async function sealBytes(plain: Bytes, label: Label, key: SealKey, iv: Bytes): Promise<string> {
  const { f, s, d, n, e, prev } = label;
  const open = { f, s, d, n, e, prev, iv: toBase64url(iv) };
  const sealed = await encrypt(key, iv, utf8.encode(authenticated(open)), plain);
  return JSON.stringify({ ...open, ct: toBase64url(sealed) } satisfies Envelope);
}

export const tagBytes = 16;

/** The length of the text that `seal` will give. */
export function sealedSize(packedSize: number, label: Label): number {
  const empty = { ...label, iv: 'x'.repeat((ivBytes / 3) * 4), ct: '' } satisfies Envelope;
  return JSON.stringify(empty).length + Math.ceil(((packedSize + tagBytes) * 4) / 3);
}

/** Undefined when none of the keys opens it. */
export async function open(envelope: Envelope, keys: SealKey | readonly SealKey[]): Promise<unknown> {
  for (const key of [keys].flat()) {
    const plain = await openWith(envelope, key);
    if (plain !== undefined) return plain;
  }
  return undefined;
}

async function openWith(envelope: Envelope, key: SealKey): Promise<unknown> {
  try {
    const { iv, ct } = envelope;
    const packed = await decrypt(
      key,
      fromBase64url(iv),
      utf8.encode(authenticated(envelope)),
      fromBase64url(ct),
    );
    const bytes = await gunzip(packed, unpackedMax);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
