import { connect, type Socket } from 'node:net';
import * as assert from 'uvu/assert';
import { aSpace, startEndpoint, type TestEndpoint, type TestSpace } from '../support/endpoint.ts';
import { suite } from '../support/suite.ts';

const test = suite('the endpoint and what nobody should send');
let endpoint: TestEndpoint;
let oak: TestSpace;

test.before.each(async () => {
  endpoint = await startEndpoint();
  oak = await aSpace(endpoint.url);
});
test.after.each(() => endpoint.stop());

/** A connection on which anything can be said, and what came back on it. */
function open(): Promise<{ socket: Socket; heard: (pattern: RegExp) => Promise<string> }> {
  const { hostname, port } = new URL(endpoint.url);
  const socket = connect(Number(port), hostname);
  let text = '';
  const listeners = new Set<() => void>();
  socket.on('data', (bytes) => {
    text += bytes;
    for (const listener of listeners) listener();
  });
  const heard = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      const look = () => pattern.test(text) && resolve(text);
      listeners.add(look);
      look();
    });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('connect', () => resolve({ socket, heard }));
  });
}

const put = (name: string, headers: string) =>
  `PUT /v1/${oak.space}/${name} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${oak.token}\r\n${headers}\r\n\r\n`;

async function pour(socket: Socket, bytes: number) {
  const chunk = new Uint8Array(256 * 1024);
  for (let sent = 0; sent < bytes; sent += chunk.length) {
    if (!socket.write(chunk)) await new Promise((resolve) => socket.once('drain', resolve));
  }
}

const theFeed = async () => ((await (await oak.ask('feed')).json()) as { items: unknown[] }).items;

test('a segment that stops half-way is not stored', async () => {
  const half: [string, string][] = [
    [put('s/tablet-1/1', 'Content-Length: 100'), 'x'.repeat(50)],
    [put('s/tablet-1/2', 'Transfer-Encoding: chunked'), `32\r\n${'x'.repeat(50)}\r\n`],
  ];
  for (const [head, body] of half) {
    for (const end of ['destroy', 'end'] as const) {
      const { socket } = await open();
      const closed = new Promise((resolve) => socket.once('close', resolve));
      await new Promise((resolve) => socket.write(head + body, resolve));
      await oak.ask('feed');
      socket[end]();
      await closed;
    }
  }
  assert.equal(await theFeed(), []);
  assert.is((await oak.put('s/tablet-1/1', 'whole')).status, 201);
});

test('200 MB are refused, announced or not, and the endpoint does not grow', async () => {
  const size = 200 * 1024 * 1024;
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 10);
  const { socket, heard } = await open();
  socket.write(put('b/aa', `Content-Length: ${size}`));
  await pour(socket, size);
  assert.match(await heard(/"too-large"/), /^HTTP\/1.1 413/);
  // The same connection still works, so a browser gets to see the refusal.
  socket.write(put('s/bb', 'Content-Length: 1').concat('x'));
  await heard(/201 Created/);
  socket.write(put('b/cc', 'Transfer-Encoding: chunked').concat(`${size.toString(16)}\r\n`));
  await pour(socket, size);
  socket.write('\r\n0\r\n\r\n');
  await heard(/"too-large".*"too-large"/s);
  socket.destroy();
  clearInterval(watch);
  // What was thrown away unread is collected in its own time; kept, it would be 400 MB.
  const grown = Math.round((peak - before) / 1e6);
  assert.ok(grown < 130, `it grew by ${grown} MB`);
  assert.is((await theFeed()).length, 1);
});

test('a body that is announced as too large is refused before any of it is sent', async () => {
  const { socket, heard } = await open();
  socket.write(put('b/aa', 'Content-Length: 1048577'));
  assert.match(await heard(/too-large/), /^HTTP\/1.1 413/);
  socket.destroy();
});

test('a stranger is refused before a byte of the body is read', async () => {
  const { socket, heard } = await open();
  socket.write(`PUT /v1/${oak.space}/b/aa HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n`);
  assert.match(await heard(/unauthorised/), /^HTTP\/1.1 401/);
  socket.destroy();
});

test('addresses that are no addresses get a refusal and no file', async () => {
  const targets: [string, number][] = [
    ['/../../etc/passwd', 400],
    ['/%2e%2e/%2e%2e/etc/passwd', 400],
    ['/..%2f..%2fetc/passwd', 404],
    ['/%', 404],
    ['//etc/passwd', 404],
    ['http://elsewhere.example/v1/spaces', 400],
    ['*', 400],
    ['/v1/../package.json', 400],
    [`/v1/${oak.space}/s/..%2f..%2fx`, 400],
    [`/v1/${oak.space}/s/%2e%2e/%2e%2e/x`, 400],
    [`/v1/${oak.space}/s/\\..\\x`, 400],
    [`/v1/${oak.space}/s/a%2fb`, 400],
  ];
  for (const [target, status] of targets) {
    const { socket, heard } = await open();
    socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${oak.token}\r\n\r\n`);
    assert.ok((await heard(/\r\n\r\n/)).startsWith(`HTTP/1.1 ${status} `), target);
    socket.destroy();
  }
});

test('bytes that are no request do not stop the endpoint', async () => {
  const { socket, heard } = await open();
  socket.write('\u0000\u0001 what is this\r\n\r\n');
  assert.match(await heard(/\r\n\r\n/), /^HTTP\/1.1 400/);
  socket.destroy();
  assert.is((await oak.put('s/tablet-1/1', 'x')).status, 201);
  assert.equal(endpoint.log, []);
});

test.run();
