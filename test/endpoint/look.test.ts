import * as assert from 'uvu/assert';
import {
  FEED_PAGE_BYTES,
  LookReply,
  type LookRequest,
  MAX_LOOK_BYTES,
  MAX_LOOK_SPACES,
} from '../../src/schema/wire.ts';
import { aSpace, startEndpoint, type TestEndpoint, type TestSpace } from '../support/endpoint.ts';
import { suite } from '../support/suite.ts';

const test = suite('a look at several spaces');
let endpoint: TestEndpoint;
let oak: TestSpace;
let elm: TestSpace;

test.before.each(async () => {
  endpoint = await startEndpoint();
  oak = await aSpace(endpoint.url, 'class-oak-2026');
  elm = await aSpace(endpoint.url, 'class-elm-2026');
});
test.after.each(() => endpoint.stop());

type One = LookRequest['spaces'][number];

const at = ({ space, token }: TestSpace, over: Partial<One> = {}): One => ({
  space,
  token,
  after: 0,
  limit: 50,
  ...over,
});

const ask = (body: string | undefined, method = 'POST') =>
  fetch(`${endpoint.url}/v1/look`, { method, ...(body !== undefined && { body }) });

async function look(...spaces: One[]) {
  const reply = await ask(JSON.stringify({ spaces }));
  assert.is(reply.status, 200);
  return LookReply.parse(await reply.json()).spaces;
}

test('one request shows what is new in each, with bodies, and whether the last segment is there', async () => {
  await oak.put('s/tablet-1/1', 'one');
  await oak.put('s/tablet-1/2', 'two');
  await elm.put('h/tablet-1', 'head');
  const check = 's/tablet-1/2';
  const [inOak, inElm] = await look(at(oak, { check }), at(elm, { check }));
  assert.equal(
    inOak?.page?.items.map(({ name, body }) => [name, body]),
    [
      ['s/tablet-1/1', 'one'],
      ['s/tablet-1/2', 'two'],
    ],
  );
  assert.is(inOak?.checked, inOak?.page?.items[1]?.sha256);
  assert.equal([inElm?.page?.items.length, inElm?.checked], [1, undefined]);
  const { epoch, next } = inOak?.page ?? {};
  const [again] = await look(at(oak, { epoch: epoch as string, after: next as number }));
  assert.equal(again?.page, { epoch, items: [], next, more: false });
});

test('a token opens its own space and no other, and the others are still looked at', async () => {
  await oak.put('s/tablet-1/1', 'one');
  const strangers = [
    at(oak, { token: elm.token }),
    at(oak, { token: '' }),
    at(oak, { space: 'nobody-knows-it' }),
    at(oak, { space: 'x' }),
  ];
  const looked = await look(...strangers, at(oak));
  for (const one of looked.slice(0, -1)) {
    assert.equal(one, { space: one.space, error: 'unauthorised' });
  }
  assert.is(looked.at(-1)?.page?.items.length, 1);
});

test('a place from another life is gone, and what is checked is checked all the same', async () => {
  await oak.put('s/tablet-1/1', 'one');
  const check = 's/tablet-1/1';
  const places = [{ epoch: 'another-life' }, { after: Number.MAX_SAFE_INTEGER }];
  for (const place of places) {
    const [looked] = await look(at(oak, { ...place, check }));
    assert.equal([looked?.error, looked?.page], ['gone', undefined]);
    assert.match(looked?.checked ?? '', /^[0-9a-f]{64}$/);
  }
});

test('several spaces share what one page may hold, and each gets on', async () => {
  const big = 'x'.repeat(1024 * 1024);
  for (const space of [oak, elm]) for (let n = 1; n <= 4; n++) await space.put(`p/${n}`, big);
  const looked = await look(at(oak), at(elm));
  const counts = looked.map(({ page }) => page?.items.length);
  assert.equal(counts, [2, 2]);
  assert.ok(looked.every(({ page }) => page?.more));
  assert.ok(counts.length * 2 * big.length <= FEED_PAGE_BYTES);
});

test('what is no look gets a reason, and nothing is looked at', async () => {
  const many = Array.from({ length: MAX_LOOK_SPACES + 1 }, () => at(oak));
  const wrong: unknown[] = [
    undefined,
    'null',
    '{"spaces":[]}',
    '{"spaces":"all"}',
    'not json',
    { spaces: many },
    { spaces: [at(oak, { after: -1 })] },
    { spaces: [at(oak, { after: 1.5 })] },
    { spaces: [at(oak, { limit: 0 })] },
    { spaces: [at(oak, { check: '../x' })] },
    { spaces: [at(oak, { check: 'feed' })] },
    { spaces: [{ ...at(oak), token: 7 }] },
    { spaces: [at(oak), null] },
  ];
  for (const body of wrong) {
    const reply = await ask(typeof body === 'object' ? JSON.stringify(body) : (body as string));
    assert.is(reply.status, 400, JSON.stringify(body));
    assert.is(((await reply.json()) as { error: string }).error, 'bad-request');
  }
  assert.is((await ask(`{"spaces":[${' '.repeat(MAX_LOOK_BYTES)}]}`)).status, 413);
  for (const method of ['GET', 'PUT', 'DELETE']) {
    assert.is((await ask(method === 'GET' ? undefined : '{}', method)).status, 405, method);
  }
});

test.run();
