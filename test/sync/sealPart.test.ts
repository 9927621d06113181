import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { importSealKey, sha256Hex } from '../../src/device/cipher.ts';
import type { DeviceId, SpaceId } from '../../src/schema/ids.ts';
import type { Keyring } from '../../src/sync/keyring.ts';
import { openPiece, pieceOf, sealPart } from '../../src/sync/sealPart.ts';
import { fakeIds } from '../support/fakeIds.ts';
import { suite } from '../support/suite.ts';

const test = suite('sealed pieces');
const random = fakeIds(7);
const space = 'a'.repeat(20) as SpaceId;
const key = await importSealKey('A'.repeat(43));
const keyring = { keyFor: async (_: SpaceId, epoch: number) => (epoch === 1 ? [key] : undefined) } as Keyring;
const sealing = { space, device: 'b'.repeat(20) as DeviceId, epoch: 1, key };

async function sealed(bytes: Uint8Array<ArrayBuffer>, most = 20_000) {
  const made = await sealPart(bytes, sealing, most, random);
  const bodies = await Promise.all(
    made.pieces.map((_, place) => pieceOf(bytes, { space, sealed: made }, place, [key])),
  );
  return { made, bodies: bodies as string[] };
}

const photos = fc
  .uint8Array({ minLength: 1, maxLength: 5000 })
  .map((bytes) => new Uint8Array(bytes) as Uint8Array<ArrayBuffer>);

test('whatever a part holds, its pieces are as small as asked, named by their hash, and open to the same', async () => {
  await fc.assert(
    fc.asyncProperty(photos, fc.integer({ min: 1700, max: 20_000 }), async (bytes, most) => {
      const { made, bodies } = await sealed(bytes, most);
      const opened: number[] = [];
      for (const [place, body] of bodies.entries()) {
        assert.ok(body.length <= most, `${body.length} of ${most}`);
        const name = made.pieces[place]?.name as string;
        assert.is(await sha256Hex(body), name);
        opened.push(...((await openPiece(body, { space, place }, keyring)) ?? []));
      }
      assert.equal(new Uint8Array(opened), bytes);
    }),
    { numRuns: 50 },
  );
});

test('sent again it is the same text to the last byte, and no two pieces share an iv', async () => {
  const bytes = random(new Uint8Array(9000));
  const { made, bodies } = await sealed(bytes, 3000);
  const again = await Promise.all(
    bodies.map((_, place) => pieceOf(bytes, { space, sealed: made }, place, [key])),
  );
  assert.equal(again, bodies);
  assert.is(new Set(made.pieces.map(({ iv }) => iv)).size, bodies.length);
});

test('other bytes never meet the iv of a piece that was sealed', async () => {
  const { made } = await sealed(new Uint8Array(100));
  assert.is(await pieceOf(new Uint8Array(100).fill(1), { space, sealed: made }, 0, [key]), undefined);
});

test('whatever comes in place of a piece, it does not open, and nothing is thrown', async () => {
  const { bodies } = await sealed(new Uint8Array(3000).fill(3), 3000);
  const [body, second] = bodies as [string, string];
  const spoilt = fc.oneof(
    fc.string(),
    fc.json(),
    fc.nat(body.length - 1).map((at) => body.slice(0, at)),
    fc
      // The last letter of all holds two bits that mean nothing.
      .tuple(fc.nat(body.length - 4), fc.constantFrom('A', '"', '0', '}'))
      .map(([at, c]) => body.slice(0, at) + c + body.slice(at + 1)),
    fc
      .dictionary(fc.string(), fc.jsonValue())
      .map((more) => JSON.stringify({ ...JSON.parse(body), ...more, f: 'rdfb1' })),
    fc.constant(second),
  );
  await fc.assert(
    fc.asyncProperty(spoilt, async (text) => {
      fc.pre(text !== body);
      assert.is(await openPiece(text, { space, place: 0 }, keyring), undefined);
    }),
    { numRuns: Number(process.env.REDRAFT_CASES ?? 300) },
  );
  assert.ok(await openPiece(body, { space, place: 0 }, keyring));
});

test('a piece of another place, space or epoch does not open', async () => {
  const { bodies } = await sealed(new Uint8Array(3000), 3000);
  const piece = { space, place: 1 };
  assert.ok(await openPiece(bodies[1] as string, piece, keyring));
  assert.is(await openPiece(bodies[1] as string, { ...piece, place: 0 }, keyring), undefined);
  assert.is(
    await openPiece(bodies[1] as string, { ...piece, space: 'c'.repeat(20) as SpaceId }, keyring),
    undefined,
  );
  const none = { keyFor: async () => undefined } as unknown as Keyring;
  assert.is(await openPiece(bodies[1] as string, piece, none), undefined);
});

test.run();
