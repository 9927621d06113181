import { fromBase64url } from './keys.ts';

/*
 * The two primitives that sealing needs: AES-256-GCM and SHA-256. Whole segments at a time: WebKit manages about
 * 5,000 small calls a second, and one of 64 KiB costs hardly more than a small one.
 */

type Bytes = Uint8Array<ArrayBuffer>;
export type SealKey = CryptoKey;

export const ivBytes = 12;

/** Throws when the text is not base64url of 32 bytes. */
export async function importSealKey(text: string): Promise<SealKey> {
  const bytes = fromBase64url(text);
  if (bytes.length !== 32) throw new Error('A space key has 32 bytes');
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/**
 * The key that only these two tablets can make: this one's private half and the other's public one give the same
 * secret on both sides. `what` keeps one use of it apart from every other.
 */
export async function sharedKey(own: CryptoKey, other: string, what: string): Promise<SealKey> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const theirs = await crypto.subtle.importKey('raw', fromBase64url(other), curve, false, []);
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(what);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

export async function encrypt(key: SealKey, iv: Bytes, authenticated: Bytes, plain: Bytes): Promise<Bytes> {
  const params = { name: 'AES-GCM', iv, additionalData: authenticated };
  return new Uint8Array(await crypto.subtle.encrypt(params, key, plain));
}

/** Throws when a bit of it, or of what was authenticated with it, is not what was sealed. */
export async function decrypt(key: SealKey, iv: Bytes, authenticated: Bytes, sealed: Bytes): Promise<Bytes> {
  const params = { name: 'AES-GCM', iv, additionalData: authenticated };
  return new Uint8Array(await crypto.subtle.decrypt(params, key, sealed));
}

/** A secret that a person can type, stretched into so many bytes: PBKDF2, made slow on purpose. */
export async function stretched(secret: string, salt: string, rounds: number, bytes: number): Promise<Bytes> {
  const [plain, salted] = [secret, salt].map((text) => new TextEncoder().encode(text)) as [Bytes, Bytes];
  const key = await crypto.subtle.importKey('raw', plain, 'PBKDF2', false, ['deriveBits']);
  const params = { name: 'PBKDF2', hash: 'SHA-256', salt: salted, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(params, key, bytes * 8));
}

export function sha256Hex(text: string): Promise<string> {
  return sha256HexOf(new TextEncoder().encode(text));
}

export async function sha256HexOf(bytes: Bytes): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
