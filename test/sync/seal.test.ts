import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { importSealKey } from '../../src/device/cipher.ts';
import type { Envelope, Label } from '../../src/schema/envelope.ts';
import { open, pack, seal, sealedSize, unpackedMax } from '../../src/sync/seal.ts';
import { fakeIds } from '../support/fakeIds.ts';
import { suite } from '../support/suite.ts';

const test = suite('seal');
const random = fakeIds(1);
const label = {
  f: 'rdft1',
  s: 'aaaaaaaaaaaaaaaaaaaa',
  d: 'bbbbbbbbbbbbbbbbbbbb',
  n: 3,
  e: 1,
  prev: '0'.repeat(64),
} as Label;
const key = await importSealKey('A'.repeat(43));
const sealed = async (plain: unknown) => seal((await pack(plain)).packed, label, key, random);

test('what was sealed opens with its key, and is the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (plain) => {
      const envelope = JSON.parse(await sealed(plain)) as Envelope;
      assert.equal(await open(envelope, key), JSON.parse(JSON.stringify(plain)));
    }),
    { numRuns: 50 },
  );
});

test('the label is in the open, the words of a child are not', async () => {
  const text = await sealed({ text: 'The kite flew away.' });
  const { iv: _, ct: __, ...open } = JSON.parse(text) as Envelope;
  assert.equal(open, label);
  assert.not.ok(text.includes('kite'));
});

test('sealed twice it is never the same twice', async () => {
  const [one, two] = [JSON.parse(await sealed('x')), JSON.parse(await sealed('x'))] as [Envelope, Envelope];
  assert.is.not(one.iv, two.iv);
  assert.is.not(one.ct, two.ct);
});

test('a segment that was moved to another name, space, epoch or place in the chain does not open', async () => {
  const envelope = JSON.parse(await sealed(['event'])) as Envelope;
  const moved: Partial<Envelope>[] = [
    { f: 'rdfh1' },
    { s: 'aaaaaaaaaaaaaaaaaaab' as never },
    { d: 'bbbbbbbbbbbbbbbbbbba' as never },
    { n: 4 },
    { e: 2 },
    { prev: '1'.repeat(64) },
    { iv: 'A'.repeat(16) },
    { ct: envelope.ct.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) },
    { ct: envelope.ct.slice(0, -4) },
    { ct: 'A' },
  ];
  for (const change of moved) {
    assert.is(await open({ ...envelope, ...change }, key), undefined, JSON.stringify(change));
  }
  assert.is(await open(envelope, await importSealKey('B'.repeat(43))), undefined);
  assert.equal(await open(envelope, key), ['event']);
});

test('a small envelope that would fill the memory is unpacked no further than the limit', async () => {
  const bomb = new Uint8Array(gzipSync(`"${' '.repeat(60 * 1024 * 1024)}"`));
  const text = await seal(bomb, label, key, random);
  assert.ok(text.length < 100 * 1024);
  assert.is(await open(JSON.parse(text), key), undefined);
  const most = `"${' '.repeat(unpackedMax - 2)}"`;
  const whole = await seal(new Uint8Array(gzipSync(most)), label, key, random);
  assert.is(((await open(JSON.parse(whole), key)) as string).length, unpackedMax - 2);
});

test('the size of an envelope is known before it is sealed', async () => {
  for (const plain of ['', 'a', 'ab', 'abc', 'x'.repeat(5000)]) {
    const { packed } = await pack(plain);
    assert.is(sealedSize(packed.length, label), (await seal(packed, label, key, random)).length);
  }
});

test('a key that is not 32 bytes is refused', async () => {
  for (const text of ['', 'AAAA', 'A'.repeat(44)]) {
    await importSealKey(text).then(
      () => assert.unreachable(),
      (error) => assert.instance(error, Error),
    );
  }
});

test.run();
