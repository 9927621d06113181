import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { decrypt, encrypt, sharedKey } from '../../../src/device/cipher.ts';
import { fakeIds } from '../fakeIds.ts';
import { fakeTabletKey } from '../fakeTabletKey.ts';
import { suite } from '../suite.ts';
import { quickSubtle } from './cipher.ts';
import { QuickAborter, QuickRequest, QuickResponse } from './requests.ts';
import { QuickBlob, QuickCompression, QuickDecompression } from './streams.ts';

const test = suite('stand-ins for the platform');

const bytes = (length: { minLength?: number; maxLength?: number }) =>
  fc.uint8Array(length).map((array) => new Uint8Array(array));
const keyBytes = bytes({ minLength: 32, maxLength: 32 });
const ivBytes = bytes({ minLength: 12, maxLength: 12 });

async function keyIn(subtle: SubtleCrypto, raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

test('they seal and digest to the same bytes as the real ones, and open what those sealed', async () => {
  await fc.assert(
    fc.asyncProperty(keyBytes, ivBytes, bytes({}), bytes({}), async (raw, iv, additionalData, plain) => {
      const { subtle } = crypto;
      const [quick, real] = [await keyIn(quickSubtle, raw), await keyIn(subtle, raw)];
      const params = { name: 'AES-GCM', iv, additionalData };
      const sealed = await subtle.encrypt(params, real, plain);
      assert.equal(await quickSubtle.encrypt(params, quick, plain), sealed);
      assert.equal(await quickSubtle.decrypt(params, quick, sealed), plain.buffer);
      assert.equal(await quickSubtle.digest('SHA-256', plain), await subtle.digest('SHA-256', plain));
    }),
    { numRuns: 50 },
  );
});

test('two tablets make the same key as with the real ones', async () => {
  const [one, other] = [await fakeTabletKey(fakeIds(1)), await fakeTabletKey(fakeIds(2))];
  const iv = new Uint8Array(12);
  const sealed = await encrypt(await sharedKey(one.private, other.public, 'x'), iv, iv, new Uint8Array([7]));
  const real = crypto.subtle;
  try {
    Object.defineProperty(crypto, 'subtle', { value: quickSubtle, configurable: true });
    const key = await sharedKey(other.private, one.public, 'x');
    assert.equal(await decrypt(key, iv, iv, sealed), new Uint8Array([7]));
  } finally {
    Object.defineProperty(crypto, 'subtle', { value: real, configurable: true });
  }
});

test('they open nothing of which a bit was changed', async () => {
  const raw = new Uint8Array(32).fill(7);
  const params = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: new Uint8Array([1]) };
  const key = await keyIn(quickSubtle, raw);
  const sealed = new Uint8Array(await quickSubtle.encrypt(params, key, new Uint8Array([1, 2, 3])));
  for (let i = 0; i < sealed.length; i++) {
    const changed = sealed.slice();
    changed[i] = (changed[i] as number) ^ 1;
    assert.ok(await fails(() => quickSubtle.decrypt(params, key, changed)), `byte ${i}`);
  }
  const others = { ...params, additionalData: new Uint8Array([2]) };
  assert.ok(await fails(() => quickSubtle.decrypt(others, key, sealed)));
});

test('what they pack is unpacked by the real gzip, and the other way round; junk is refused', async () => {
  await fc.assert(
    fc.asyncProperty(bytes({ maxLength: 5000 }), async (plain) => {
      const quick = await through(new QuickBlob([plain]).stream(), new QuickCompression());
      const real = await through(new Blob([plain]).stream(), new CompressionStream('gzip'));
      assert.equal(await through(new Blob([quick]).stream(), new DecompressionStream('gzip')), plain);
      assert.equal(await through(new QuickBlob([real]).stream(), new QuickDecompression()), plain);
    }),
    { numRuns: 50 },
  );
  const junk = () => through(new QuickBlob([new Uint8Array([1, 2, 3])]).stream(), new QuickDecompression());
  assert.ok(await fails(junk));
});

test('a request and an answer carry what the real ones carry', async () => {
  for (const make of [Request, QuickRequest]) {
    const asked = new make('http://localhost:9/v1/a?b=1', {
      method: 'PUT',
      headers: { Authorization: 'Bearer x' },
      body: 'Füße',
    } as never);
    assert.is(asked.url, 'http://localhost:9/v1/a?b=1');
    assert.is(asked.method, 'PUT');
    assert.is(asked.headers.get('authorization'), 'Bearer x');
    assert.is(asked.headers.get('x-none'), null);
    assert.not.ok(asked.signal.aborted);
    const chunks = [];
    for await (const chunk of asked.body ?? ([] as Uint8Array[])) chunks.push(...chunk);
    assert.equal(chunks, [...new TextEncoder().encode('Füße')]);
  }
  for (const make of [Response, QuickResponse]) {
    const said = new make('{"a":1}', { status: 201, headers: { ETag: '"x"' } });
    assert.equal([said.status, said.ok, said.headers.get('etag')], [201, true, '"x"']);
    assert.equal(await said.json(), { a: 1 });
    assert.is(new make(null, { status: 304 }).body, null);
    assert.is(await new make(new Uint8Array([104, 105])).text(), 'hi');
  }
});

test('a signal tells each listener once, and gives the reason', () => {
  for (const make of [AbortController, QuickAborter]) {
    const aborter = new make();
    let heard = 0;
    const listener = () => {
      heard += 1;
    };
    const gone = () => {
      heard += 10;
    };
    aborter.signal.addEventListener('abort', listener);
    aborter.signal.addEventListener('abort', gone);
    aborter.signal.removeEventListener('abort', gone);
    aborter.abort();
    aborter.abort();
    assert.is(heard, 1);
    assert.is((aborter.signal.reason as Error).name, 'AbortError');
    assert.throws(() => aborter.signal.throwIfAborted());
  }
});

async function fails(work: () => Promise<unknown>): Promise<boolean> {
  return work().then(
    () => false,
    () => true,
  );
}

async function through(from: unknown, by: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const reader = (from as ReadableStream)
    .pipeThrough(by as ReadableWritablePair<Uint8Array, Uint8Array>)
    .getReader();
  const chunks: number[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(chunks);
    chunks.push(...value);
  }
}

test.run();
