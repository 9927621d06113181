import * as assert from 'uvu/assert';
import { createHandler } from '../../src/endpoint/handler.ts';
import { memoryStore } from '../support/memoryStore.ts';
import { suite } from '../support/suite.ts';

const test = suite('parcels for tablets that join');
const name = 'n'.repeat(22);
const token = 't'.repeat(43);
const space = 'class-oak-2026';

async function anEndpoint() {
  let now = 1_764_000_000_000;
  const handler = createHandler({
    store: memoryStore('life-1'),
    invite: undefined,
    now: () => now,
    newToken: () => token,
  });
  const ask = (method: string, path: string, { body, bearer }: { body?: string; bearer?: string } = {}) =>
    handler(
      new Request(`http://localhost/v1/${path}`, {
        method,
        ...(body !== undefined && { body }),
        headers: bearer ? { authorization: `Bearer ${bearer}` } : {},
      }),
      { loopback: true },
    );
  await ask('POST', 'spaces', { body: JSON.stringify({ space, token }) });
  const put = (at = name, body = 'sealed') =>
    ask('PUT', `joining/${at}?space=${space}`, { body, bearer: token });
  const elapse = (ms: number) => {
    now += ms;
  };
  return { ask, put, elapse };
}

test('a parcel is put with a token, fetched without one, and taken away with one', async () => {
  const { ask, put } = await anEndpoint();
  assert.is((await put()).status, 201);
  const got = await ask('GET', `joining/${name}`);
  assert.equal([got.status, await got.text()], [200, 'sealed']);
  assert.is((await ask('DELETE', `joining/${name}`)).status, 401);
  assert.is((await ask('DELETE', `joining/${name}?space=${space}`, { bearer: token })).status, 204);
  assert.is((await ask('GET', `joining/${name}`)).status, 404);
});

test('nobody puts a parcel without a space’s token, a good name, and little in it', async () => {
  const { ask, put } = await anEndpoint();
  const body = 'sealed';
  assert.is((await ask('PUT', `joining/${name}`, { body, bearer: token })).status, 401);
  assert.is((await ask('PUT', `joining/${name}?space=${space}`, { body, bearer: 'x' })).status, 401);
  assert.is((await put('short')).status, 400);
  assert.is((await put(`${name}/x`)).status, 400);
  assert.is((await put(name, 'x'.repeat(32 * 1024 + 1))).status, 413);
  assert.is((await ask('POST', `joining/${name}`)).status, 405);
  assert.is((await ask('GET', `joining/${name}`)).status, 404);
});

test('after a quarter of an hour it is gone by itself', async () => {
  const { ask, put, elapse } = await anEndpoint();
  await put();
  elapse(15 * 60_000);
  assert.is((await ask('GET', `joining/${name}`)).status, 200);
  elapse(1);
  assert.is((await ask('GET', `joining/${name}`)).status, 404);
});

test('whoever guesses is made to wait, and so is everybody for that minute', async () => {
  const { ask, put, elapse } = await anEndpoint();
  await put();
  for (let i = 0; i < 60; i++) {
    assert.is((await ask('GET', `joining/${String(i).padStart(22, 'x')}`)).status, 404);
  }
  const refused = await ask('GET', `joining/${name}`);
  assert.equal([refused.status, refused.headers.get('retry-after')], [429, '60']);
  elapse(60_000);
  assert.is((await ask('GET', `joining/${name}`)).status, 200);
});

test('five hundred tablets may join at once and no more', async () => {
  const { put } = await anEndpoint();
  for (let i = 0; i < 500; i++) assert.is((await put(String(i).padStart(22, 'y'))).status, 201);
  assert.is((await put()).status, 507);
  assert.is((await put('0'.padStart(22, 'y'))).status, 201);
});

test.run();
