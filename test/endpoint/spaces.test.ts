import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { createHandler } from '../../src/endpoint/handler.ts';
import type { Store } from '../../src/endpoint/store.ts';
import { aSpace, knownSpace, startEndpoint, type TestEndpoint } from '../support/endpoint.ts';
import { suite } from '../support/suite.ts';

const test = suite('spaces of the endpoint');
let endpoint: TestEndpoint;
test.after.each(() => endpoint.stop());

type Reply = { error?: string; message?: string; token?: string; space?: string };

async function make(body: string, headers: Record<string, string> = {}) {
  const reply = await fetch(`${endpoint.url}/v1/spaces`, { method: 'POST', headers, body });
  return { status: reply.status, ...((await reply.json()) as Reply) };
}

/** fetch will not lie about where it comes from; a plain request can. */
function makeRaw(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${endpoint.url}/v1/spaces`, { method: 'POST', headers }, (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end(JSON.stringify({ space: 'class-oak-2026' }));
  });
}

test('on the computer itself a space is made without an invite', async () => {
  endpoint = await startEndpoint();
  const made = await make('{"space":"class-oak-2026"}');
  assert.is(made.status, 201);
  assert.is(made.space, 'class-oak-2026');
  assert.match(made.token ?? '', /^[A-Za-z0-9_-]{43}$/);
});

test('a space that is there is not made again, and its token stays good', async () => {
  endpoint = await startEndpoint();
  const oak = await aSpace(endpoint.url);
  const again = await make(`{"space":"${oak.space}"}`);
  assert.is(again.status, 409);
  assert.is(again.error, 'taken');
  assert.is(again.token, undefined);
  assert.is((await oak.put('h/tablet-1', 'x')).status, 201);
});

test('a tablet that chose its token and lost the answer asks again and is in', async () => {
  endpoint = await startEndpoint();
  const token = 'k'.repeat(43);
  const body = JSON.stringify({ space: 'class-oak-2026', token });
  assert.is((await make(body)).status, 201);
  const again = await make(body);
  assert.is(again.status, 200);
  assert.is(again.token, token);
  assert.is((await make(body.replace(token, 'j'.repeat(43)))).status, 409);
  assert.is((await make(body.replace(token, 'short'))).status, 400);
  assert.is((await knownSpace(endpoint.url, 'class-oak-2026', token).put('h/tablet-1', 'x')).status, 201);
});

test('with an invite, only those who have it make spaces', async () => {
  endpoint = await startEndpoint({ invite: 'apple-tree-on-the-hill' });
  const body = '{"space":"class-oak-2026"}';
  assert.is((await make(body)).status, 401);
  assert.is((await make(body, { authorization: 'Bearer apple' })).status, 401);
  assert.is((await make(body, { authorization: 'apple-tree-on-the-hill' })).status, 401);
  assert.is((await make(body, { authorization: 'Bearer apple-tree-on-the-hill' })).status, 201);
});

test('without an invite, whatever may come from elsewhere makes no space', async () => {
  endpoint = await startEndpoint();
  const elsewhere: Record<string, string>[] = [
    { 'x-forwarded-for': '203.0.113.9' },
    { forwarded: 'for=203.0.113.9' },
    { via: '1.1 proxy' },
    { 'x-real-ip': '203.0.113.9' },
    { origin: 'https://stranger.example' },
    { origin: 'null' },
    { host: 'stranger.example' },
    { host: 'redraft.school.example:8080' },
  ];
  for (const headers of elsewhere) assert.is(await makeRaw(headers), 403, JSON.stringify(headers));
  assert.is(await makeRaw({ origin: 'http://localhost:5173', host: 'localhost:8080' }), 201);
});

test('a request from another computer makes no space without an invite', async () => {
  endpoint = await startEndpoint();
  const handler = createHandler({
    store: {} as Store,
    invite: undefined,
    now: () => 0,
    newToken: () => 'token',
  });
  const asked = new Request('http://localhost/v1/spaces', {
    method: 'POST',
    body: '{"space":"class-oak-2026"}',
  });
  assert.is((await handler(asked, { loopback: false })).status, 403);
});

test('what is not a space request is refused in plain words', async () => {
  endpoint = await startEndpoint();
  const bodies = [
    '',
    '{',
    '[]',
    'null',
    '"class-oak-2026"',
    '{"space":7}',
    '{"space":"short"}',
    '{"space":"with spaces in it"}',
    '{"space":"../../../etc/passwd"}',
    JSON.stringify({ space: 'x'.repeat(81) }),
    JSON.stringify({ space: 'class-oak-2026', padding: 'x'.repeat(100_000) }),
  ];
  for (const body of bodies) {
    const { status, error, message } = await make(body);
    assert.equal([status, error], [400, 'bad-request'], body.slice(0, 80));
    assert.ok(message);
  }
  assert.is((await fetch(`${endpoint.url}/v1/spaces`)).status, 405);
});

test('a wrong token learns nothing, not even whether the space is there', async () => {
  endpoint = await startEndpoint();
  const oak = await aSpace(endpoint.url);
  await oak.put('s/tablet-1/1', 'monday');
  const tokens = [oak.token.slice(1), `${oak.token}x`, oak.token.toLowerCase(), 'x', ''];
  const strangers = [
    ...tokens.map((token) => knownSpace(endpoint.url, oak.space, token)),
    knownSpace(endpoint.url, 'class-elm-2026', oak.token),
    knownSpace(endpoint.url, 'x', oak.token),
  ];
  const answers = new Set<string>();
  for (const stranger of strangers) {
    for (const path of ['s/tablet-1/1', 's/tablet-1/2', 'feed', 'no.name']) {
      const reply = await stranger.ask(path);
      answers.add(`${reply.status} ${await reply.text()}`);
    }
    assert.is((await stranger.put('s/tablet-1/9', 'forged')).status, 401);
    assert.is((await stranger.ask('s/tablet-1/1', { method: 'DELETE' })).status, 401);
  }
  assert.is(answers.size, 1);
  assert.match([...answers][0] ?? '', /^401 \{"error":"unauthorised"/);
  assert.is((await oak.ask('s/tablet-1/9')).status, 404);
});

test('the data folder never holds a token', async () => {
  endpoint = await startEndpoint();
  const oak = await aSpace(endpoint.url);
  for (const file of ['redraft.sqlite', 'redraft.sqlite-wal']) {
    assert.not(readFileSync(join(endpoint.dataDir, file)).includes(oak.token));
  }
});

test('an app from another address may ask, refusals included', async () => {
  endpoint = await startEndpoint();
  const oak = await aSpace(endpoint.url);
  const origin = 'https://redraft.school.example';
  const preflight = await fetch(`${endpoint.url}/v1/${oak.space}/s/tablet-1/1`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'authorization',
    },
  });
  assert.is(preflight.status, 204);
  assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /PUT.*DELETE/);
  assert.is(
    preflight.headers.get('access-control-allow-headers'),
    'authorization, content-type, if-match, if-none-match',
  );
  const replies = [
    preflight,
    await oak.put('s/tablet-1/1', 'x', { origin }),
    await oak.ask('s/tablet-1/1', { headers: { origin } }),
    await oak.ask('s/tablet-1/2', { headers: { origin } }),
    await oak.put('s/tablet-1/1', 'y', { origin }),
    await oak.put('s/tablet-1/3', new Uint8Array(1024 * 1024 + 1), { origin }),
    await knownSpace(endpoint.url, oak.space, 'x').ask('feed', { headers: { origin } }),
    await fetch(`${endpoint.url}/v1/`, { headers: { origin } }),
    await fetch(`${endpoint.url}/v1`, { headers: { origin } }),
  ];
  for (const { status, headers } of replies) {
    assert.is(headers.get('access-control-allow-origin'), '*', String(status));
    assert.is(headers.get('access-control-expose-headers'), 'etag', String(status));
    assert.is(headers.get('cache-control'), 'no-store', String(status));
    assert.is(headers.get('x-content-type-options'), 'nosniff', String(status));
    assert.is(headers.get('access-control-allow-credentials'), null, String(status));
  }
});

test('a failure of the endpoint itself is JSON, and its log names no child and no token', async () => {
  endpoint = await startEndpoint();
  const log: string[] = [];
  const broken = {
    tokenHashOf: () => Promise.reject(new Error('disk I/O error')),
  } as unknown as Store;
  const handler = createHandler({
    store: broken,
    invite: undefined,
    now: () => 0,
    newToken: () => 'token',
    log: (sentence) => log.push(sentence),
  });
  const asked = new Request('http://localhost/v1/class-oak-2026/s/tablet-1/1', {
    headers: { authorization: 'Bearer hush' },
  });
  const reply = await handler(asked, { loopback: true });
  assert.is(reply.status, 500);
  assert.is(reply.headers.get('access-control-allow-origin'), '*');
  assert.is(((await reply.json()) as Reply).error, 'broken');
  assert.equal(log, ['A GET failed: disk I/O error.']);
});

test.run();
