import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A token is 256 random bits, so that one round of SHA-256 is enough to keep it. */
export function hashOf(secret: string): Uint8Array {
  return hash('sha256', secret, 'buffer');
}

export function sha256Hex(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** No secret has it, so that an unknown space takes the same time to refuse as a wrong token. */
const nobodys = new Uint8Array(32);

export function isBearerOf(request: Request, expected: Uint8Array | undefined): boolean {
  const given = /^bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  return isSecretOf(given, expected);
}

export function isSecretOf(given: string, expected: Uint8Array | undefined): boolean {
  return timingSafeEqual(hashOf(given), expected ?? nobodys);
}
