import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { aSpace, startEndpoint, type TestEndpoint, type TestSpace } from '../support/endpoint.ts';
import { suite } from '../support/suite.ts';

const test = suite('names of the endpoint');
let endpoint: TestEndpoint;
let oak: TestSpace;

test.before.each(async () => {
  endpoint = await startEndpoint({ quota: 3_000_000 });
  oak = await aSpace(endpoint.url);
});
test.after.each(() => endpoint.stop());

const segment = 's/tablet-1/1';
const bytesOf = async (reply: Response) => new Uint8Array(await reply.arrayBuffer());
const errorOf = async (reply: Response) => ((await reply.json()) as { error: string }).error;
const everyByte = Uint8Array.from({ length: 512 }, (_, at) => at % 256);

test('a segment comes back byte for byte, whatever its bytes are', async () => {
  const put = await oak.put(segment, everyByte);
  assert.is(put.status, 201);
  const got = await oak.ask(segment);
  assert.is(got.status, 200);
  assert.equal(await bytesOf(got), everyByte);
  assert.is(got.headers.get('etag'), put.headers.get('etag'));
});

test('an empty body is a body', async () => {
  assert.is((await oak.put(segment, '')).status, 201);
  assert.equal(await bytesOf(await oak.ask(segment)), new Uint8Array(0));
});

test('the answer to a PUT carries the hash and the size of what arrived', async () => {
  const reply = await (await oak.put(segment, 'abc')).json();
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  assert.equal(reply, { size: 3, sha256 });
});

test('a tablet that missed the answer sends the same segment again and is told that it is there', async () => {
  assert.is((await oak.put(segment, 'monday')).status, 201);
  assert.is((await oak.put(segment, 'monday')).status, 200);
});

test('other bytes never take the place of a segment', async () => {
  await oak.put(segment, 'monday');
  const refused = await oak.put(segment, 'tuesday');
  assert.is(refused.status, 409);
  assert.is(await errorOf(refused), 'other-bytes');
  assert.is(await (await oak.ask(segment)).text(), 'monday');
});

test('a head is replaced', async () => {
  assert.is((await oak.put('h/tablet-1', 'at 1')).status, 201);
  assert.is((await oak.put('h/tablet-1', 'at 2')).status, 200);
  assert.is(await (await oak.ask('h/tablet-1')).text(), 'at 2');
});

test('of two tablets that claim one name at once, one is stored and the other is told', async () => {
  for (let round = 1; round <= 20; round++) {
    const name = `s/tablet-1/${round}`;
    const both = await Promise.all([oak.put(name, 'mine'), oak.put(name, 'ours')]);
    assert.equal(both.map((reply) => reply.status).sort(), [201, 409]);
    const winner = both[0].status === 201 ? 'mine' : 'ours';
    assert.is(await (await oak.ask(name)).text(), winner);
  }
});

test('HEAD tells the size and the tag without the body', async () => {
  await oak.put(segment, 'monday');
  const head = await oak.ask(segment, { method: 'HEAD' });
  assert.is(head.status, 200);
  assert.is(head.headers.get('content-length'), '6');
  assert.match(head.headers.get('etag') ?? '', /^"[0-9a-f]{64}"$/);
  assert.is(await head.text(), '');
});

test('a name that was never sent is not found', async () => {
  for (const method of ['GET', 'HEAD', 'DELETE']) {
    assert.is((await oak.ask(segment, { method })).status, 404);
  }
});

test('an erased segment is gone, and its name can be used again', async () => {
  await oak.put(segment, 'monday');
  assert.is((await oak.ask(segment, { method: 'DELETE' })).status, 204);
  assert.is((await oak.ask(segment)).status, 404);
  assert.is((await oak.put(segment, 'tuesday')).status, 201);
});

test('the words of an erased segment are in no file once the endpoint has stopped', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'redraft-'));
  const other = await startEndpoint({ dataDir });
  const elm = await aSpace(other.url);
  await elm.put(segment, 'what a child wrote '.repeat(4000));
  await elm.put('h/tablet-1', 'what is kept');
  await elm.ask(segment, { method: 'DELETE' });
  await other.stop();
  const files = readdirSync(dataDir).map((file) => readFileSync(join(dataDir, file)));
  rmSync(dataDir, { recursive: true });
  assert.ok(files.some((bytes) => bytes.includes('what is kept')));
  assert.not(files.some((bytes) => bytes.includes('what a child wrote')));
});

test('a body of one MiB is taken and one byte more is refused', async () => {
  assert.is((await oak.put(segment, new Uint8Array(1024 * 1024))).status, 201);
  const refused = await oak.put('s/tablet-1/2', new Uint8Array(1024 * 1024 + 1));
  assert.is(refused.status, 413);
  assert.is(await errorOf(refused), 'too-large');
  assert.is((await oak.ask('s/tablet-1/2')).status, 404);
});

test('a full space takes nothing more until something is erased', async () => {
  const part = new Uint8Array(1_000_000);
  const parts = ['b/aa', 'b/bb', 'b/cc'];
  for (const name of parts) assert.is((await oak.put(name, part)).status, 201);
  const refused = await oak.put('b/dd', 'one more');
  assert.is(refused.status, 507);
  assert.is(await errorOf(refused), 'full');
  assert.is((await oak.put('b/aa', part)).status, 200, 'what is there already costs nothing');
  await oak.ask('b/bb', { method: 'DELETE' });
  assert.is((await oak.put('b/dd', 'one more')).status, 201);
});

test('a replaced head counts once', async () => {
  for (let n = 0; n < 5; n++) await oak.put('h/tablet-1', new Uint8Array(900_000).fill(n));
  assert.is((await oak.put('b/aa', new Uint8Array(1_000_000))).status, 201);
});

test('one space cannot see or fill another', async () => {
  const elm = await aSpace(endpoint.url, 'class-elm-2026');
  await oak.put('b/aa', new Uint8Array(1_000_000));
  await oak.put(segment, 'oak');
  assert.is((await elm.ask(segment)).status, 404);
  assert.is((await elm.put(segment, 'elm')).status, 201);
  assert.is(await (await oak.ask(segment)).text(), 'oak');
});

test('the conditions of a request are kept, not ignored', async () => {
  const first = await oak.put('h/tablet-1', 'one', { 'if-none-match': '*' });
  assert.is(first.status, 201);
  const etag = first.headers.get('etag') ?? '';
  const conditional: [Record<string, string>, number][] = [
    [{ 'if-none-match': '*' }, 412],
    [{ 'if-match': '"another"' }, 412],
    [{ 'if-match': etag }, 200],
    [{ 'if-match': etag }, 412],
  ];
  for (const [headers, status] of conditional) {
    const reply = await oak.put('h/tablet-1', 'two', headers);
    assert.is(reply.status, status, JSON.stringify(headers));
  }
  const erased = await oak.ask('h/tablet-1', { method: 'DELETE', headers: { 'if-match': etag } });
  assert.is(erased.status, 412);
});

test('a copy that is still the same is not sent again', async () => {
  const etag = (await oak.put(segment, 'monday')).headers.get('etag') ?? '';
  const again = await oak.ask(segment, { headers: { 'if-none-match': etag } });
  assert.is(again.status, 304);
  assert.is((await oak.ask(segment, { headers: { 'if-none-match': '"other"' } })).status, 200);
});

test('names have one to four plain parts, and nothing else is stored', async () => {
  const long = 'x'.repeat(80);
  const good = ['a', 'h/tablet-1', 's/tablet_1/1', `k/a/b/${long}`, 'feed/1'];
  for (const name of good) assert.is((await oak.put(name, 'x')).status, 201, name);
  const bad = ['', 's//1', 's/a/', 'a/b/c/d/e', `s/${long}x`, 's/a%20b', 's/a%2Fb', 's/é', 's/a.b'];
  for (const name of bad) {
    const reply = await oak.put(name, 'x');
    assert.ok(reply.status >= 400, `${name} was taken`);
    assert.ok(await errorOf(reply), `${name} was refused without a reason`);
  }
  assert.is((await oak.put('feed', 'x')).status, 405);
});

test('methods that mean nothing here are refused in JSON', async () => {
  const reply = await oak.ask(segment, { method: 'PATCH', body: 'x' });
  assert.is(reply.status, 405);
  assert.is(await errorOf(reply), 'not-allowed');
});

test.run();
