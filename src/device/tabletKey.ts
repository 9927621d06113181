import type { DeviceFacts } from './facts.ts';
import { toBase64url } from './keys.ts';

/** This tablet's own key pair. The public half is in its record; the other never leaves the browser's keeping. */
export interface TabletKey {
  /** Raw P-256 point, base64url: 87 characters. */
  public: string;
  private: CryptoKey;
}

/** Under which name it is kept among the device's facts. */
export const tabletKeyFact = 'tablet-key';

/** Made when it is first asked for. */
export async function tabletKeyOf(facts: DeviceFacts): Promise<TabletKey> {
  const kept = await facts.get<TabletKey>(tabletKeyFact);
  if (kept) return kept;
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const made: TabletKey = { public: toBase64url(raw), private: pair.privateKey };
  await facts.set(tabletKeyFact, made);
  return made;
}
