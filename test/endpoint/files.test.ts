import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import * as assert from 'uvu/assert';
import { startEndpoint, type TestEndpoint } from '../support/endpoint.ts';
import { suite } from '../support/suite.ts';

const test = suite('the files of the app');
let folder: string;
let endpoint: TestEndpoint;

const script = 'console.log("a page of Redraft");'.repeat(200);
const files: Record<string, string> = {
  'dist/index.html': '<!doctype html><title>Redraft</title>',
  'dist/sw.js': script,
  'dist/manifest.webmanifest': '{}',
  'dist/assets/index-a1b2c3.js': script,
  'dist/assets/index-a1b2c3.css': 'body{}',
  'dist/assets/andika-a1b2c3.woff2': 'a font',
  'dist/icons/icon 192.png': 'a picture',
  'dist/.built': '',
  'secret.txt': 'not for serving',
};

test.before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redraft-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist', 'link.txt'));
  endpoint = await startEndpoint({ dist: join(folder, 'dist') });
});
test.after(async () => {
  await endpoint.stop();
  rmSync(folder, { recursive: true });
});

interface Raw {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  bytes: Buffer;
}

/** Unlike fetch, leaves the body as it came. */
function raw(path: string, headers: Record<string, string> = {}): Promise<Raw> {
  return new Promise((resolve, reject) => {
    get(`${endpoint.url}${path}`, { headers }, async (reply) => {
      const chunks = await reply.toArray();
      resolve({ status: reply.statusCode, headers: reply.headers, bytes: Buffer.concat(chunks) });
    }).on('error', reject);
  });
}

test('each file comes with its type, and is kept for ever only when its name says what is in it', async () => {
  const rows: [string, string, string][] = [
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/?from=home-screen', 'text/html; charset=utf-8', 'no-cache'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
    ['/assets/index-a1b2c3.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/index-a1b2c3.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/andika-a1b2c3.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/icons/icon%20192.png', 'image/png', 'no-cache'],
  ];
  for (const [path, type, cache] of rows) {
    const { status, headers } = await raw(path);
    assert.equal([status, headers['content-type'], headers['cache-control']], [200, type, cache], path);
  }
});

test('the app may speak to the endpoint that the school chose, and load nothing from elsewhere', async () => {
  for (const path of ['/', '/assets/index-a1b2c3.js', '/nothing']) {
    const { headers } = await raw(path);
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'self'",
      "connect-src 'self' https: http:",
      "script-src 'self'",
      "style-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ]) {
      assert.ok(policy.split('; ').includes(part), part);
    }
    assert.is(headers['x-content-type-options'], 'nosniff');
    assert.is(headers['referrer-policy'], 'no-referrer');
    assert.is(headers['permissions-policy'], 'camera=(self), microphone=(self)');
  }
});

test('text travels packed when the browser can unpack it', async () => {
  const path = '/assets/index-a1b2c3.js';
  const [br, gzip, plain] = [
    await raw(path, { 'accept-encoding': 'gzip, deflate, br, zstd' }),
    await raw(path, { 'accept-encoding': 'gzip' }),
    await raw(path),
  ];
  assert.is(br.headers['content-encoding'], 'br');
  assert.is(gzip.headers['content-encoding'], 'gzip');
  assert.is(plain.headers['content-encoding'], undefined);
  assert.is(brotliDecompressSync(br.bytes).toString(), script);
  assert.is(gunzipSync(gzip.bytes).toString(), script);
  assert.is(plain.bytes.toString(), script);
  assert.ok(br.bytes.length < script.length / 10);
  assert.is(br.headers.vary, 'accept-encoding');
  assert.is(new Set([br.headers.etag, gzip.headers.etag, plain.headers.etag]).size, 3);
  const font = await raw('/assets/andika-a1b2c3.woff2', { 'accept-encoding': 'gzip, br' });
  assert.is(font.headers['content-encoding'], undefined);
});

test('what the browser has already is not sent again', async () => {
  const { headers } = await raw('/');
  const again = await raw('/', { 'if-none-match': headers.etag ?? '' });
  assert.is(again.status, 304);
  assert.is(again.bytes.length, 0);
});

test('HEAD tells the length and sends nothing', async () => {
  const head = await fetch(`${endpoint.url}/sw.js`, {
    method: 'HEAD',
    headers: { 'accept-encoding': 'identity' },
  });
  assert.is(head.headers.get('content-length'), String(script.length));
  assert.is(await head.text(), '');
});

test('only the files of the app are there', async () => {
  for (const path of [
    '/nothing',
    '/assets/',
    '/assets',
    '/.built',
    '/link.txt',
    '/..%2fsecret.txt',
    '/index.html/',
  ]) {
    assert.is((await raw(path)).status, 404, path);
  }
  assert.is((await fetch(`${endpoint.url}/`, { method: 'POST', body: 'x' })).status, 405);
});

test('an app that is not built yet says how to build it', async () => {
  const empty = await startEndpoint({ dist: join(folder, 'nowhere') });
  const reply = await fetch(empty.url);
  assert.is(reply.status, 404);
  assert.match(await reply.text(), /npm start/);
  await empty.stop();
});

test.run();
