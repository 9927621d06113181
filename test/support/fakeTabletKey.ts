import { createECDH } from 'node:crypto';
import type { Randomness } from '../../src/device/ids.ts';
import type { TabletKey } from '../../src/device/tabletKey.ts';

/**
 * A tablet's key pair from chance that can be had again, where the platform would take its own. What the stand-ins
 * for the platform make a shared key of has to be extractable.
 */
export async function fakeTabletKey(random: Randomness): Promise<TabletKey> {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(random(new Uint8Array(32)));
  const point = pair.getPublicKey();
  const [x, y, d] = [point.subarray(1, 33), point.subarray(33), pair.getPrivateKey()].map((part) =>
    part.toString('base64url'),
  ) as [string, string, string];
  const jwk = { kty: 'EC', crv: 'P-256', x, y, d };
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  return {
    public: point.toString('base64url'),
    private: await crypto.subtle.importKey('jwk', jwk, curve, true, ['deriveBits']),
  };
}
