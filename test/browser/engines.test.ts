import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import type { Browser } from './drivers/browser.ts';
import { chromium } from './drivers/chromium.ts';
import { until } from './drivers/finding.ts';
import { firefox } from './drivers/firefox.ts';
import { webkit } from './drivers/webkit.ts';
import { withBrowser } from './drivers/withBrowser.ts';

/** The drivers, proved on a page of a few lines; the app's own stories use the same drivers. */
const test = suite('engines');

const page = `<!doctype html><html lang="en"><title>Attendance</title>
<h1>Not loaded</h1>
<label for="name">My name</label><input id="name" value="old">
<button type="button" hidden>Say hello</button><button type="button">Say hello to all</button><button type="button" id="hello">Say hello</button>
<p></p>
<script src="page.js"></script></html>`;

const script = `
document.querySelector('h1').textContent = 'Loaded ' + (navigator.serviceWorker.controller ? 'again' : 'once');
document.querySelector("#hello").onclick = () => {
  document.querySelector('p').textContent = 'Hello  ' + document.querySelector('input').value;
};
window.ready = navigator.serviceWorker.register('worker.js').then(() => navigator.serviceWorker.ready);`;

const worker = `
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open('all').then((cache) => cache.addAll(['./', 'page.js'])));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  event.respondWith(caches.match(event.request).then((kept) => kept || fetch(event.request)));
});`;

const bodies: Record<string, [type: string, body: string]> = {
  '/': ['text/html', page],
  '/page.js': ['text/javascript', script],
  '/worker.js': ['text/javascript', worker],
  '/live': ['text/plain', 'live'],
  '/favicon.ico': ['image/png', ''],
};

const open: Server[] = [];
test.after.each(async () => {
  for (const server of open.splice(0)) await stop(server);
});

const engines: [string, () => Promise<Browser>][] = [
  ['Chromium', chromium],
  ['Firefox', firefox],
  ['WebKitGTK', webkit],
];

for (const [name, launch] of engines) {
  test(`${name} loads a page, loses its server, and still has it after a reload`, async () => {
    const { server, url } = await serve();
    await withBrowser(launch, async (browser) => {
      await browser.open(url);
      assert.is(await browser.text('h1'), 'Loaded once');
      assert.ok(await browser.evaluate('ready.then(() => true)'));
      await stop(server);
      await browser.reload();
      assert.is(await browser.text('h1'), 'Loaded again');

      await browser.type('input "My name"', 'Zoë');
      await browser.click('button "Say hello"');
      await browser.waitFor('p "Hello Zoë"');
      assert.is(await browser.text('p'), 'Hello Zoë');
      assert.equal(await browser.evaluate('[innerWidth, innerHeight]'), [1024, 768]);
      const png = await browser.screenshot();
      assert.is(Buffer.from(png).toString('latin1', 1, 4), 'PNG');
    });
  });
}

test('a Chromium whose battery dies has its pages and its stored words after it starts again', async () => {
  const { server, url } = await serve();
  await withBrowser(chromium, async (browser) => {
    await browser.open(url);
    await browser.evaluate("ready.then(() => localStorage.setItem('word', 'kept'))");
    await browser.evaluate("caches.open('more').then((cache) => cache.add('live'))");
    await stop(server);
    await browser.kill();
    await browser.relaunch();
    await browser.open(url);
    assert.is(await browser.text('h1'), 'Loaded again');
    assert.ok(await browser.evaluate("caches.has('more')"));
  });
});

test('without network the service worker of Chromium has none either, and a new start changes nothing', async () => {
  const { url } = await serve();
  await withBrowser(chromium, async (browser) => {
    const live = "fetch('live').then((reply) => reply.text(), () => 'no network')";
    await browser.open(url);
    await browser.evaluate('ready.then(() => true)');
    await browser.reload();
    assert.is(await browser.evaluate(live), 'live');
    await browser.offline(true);
    assert.is(await browser.evaluate(live), 'no network');
    await browser.relaunch();
    await browser.open(url);
    assert.is(await browser.text('h1'), 'Loaded again');
    assert.is(await browser.evaluate(live), 'no network');
    await browser.offline(false);
    assert.is(await browser.evaluate(live), 'live');
  });
});

test('a slow tablet is imitated, and full speed comes back', async () => {
  await withBrowser(chromium, async (browser) => {
    // Long enough that a busy machine does not make it twenty times as long.
    const job = `(() => {
      const start = performance.now();
      for (let i = 0, sum = 0; i < 6e7; i += 1) sum += Math.sqrt(i);
      return performance.now() - start;
    })()`;
    const fast = await browser.evaluate<number>(job);
    await browser.throttle(20);
    const slow = await browser.evaluate<number>(job);
    await browser.throttle(1);
    const again = await browser.evaluate<number>(job);
    assert.ok(slow > 2 * fast && slow > 2 * again, `${fast}, ${slow}, ${again} ms`);
  });
});

test('what Chromium refuses or a page throws is on record', async () => {
  const { url } = await serve();
  await withBrowser(chromium, async (browser) => {
    await browser.open(url);
    assert.equal(browser.problems, []);
    await browser.evaluate("document.querySelector('p').innerHTML = '<b style=\"color: red\">red</b>'");
    await browser.evaluate("setTimeout(() => { throw new Error('in the page'); })");
    await until('both', async () => (browser.problems.length === 2 ? true : null));
    assert.match(browser.problems.join(), /Content Security Policy.*in the page/s);
  });
});

test('what never comes is named, with what the page showed instead', async () => {
  const inVain = until(
    'button "Send home"',
    async () => null,
    async () => 'Sign in',
    40,
  );
  const failure = await inVain.catch((error: Error) => error);
  assert.is(failure?.message, 'waited 0.04 s for button "Send home"; the page showed: Sign in');
});

test('a test that is stopped half-way leaves no process and no folder of a browser', async () => {
  const scene = mkdtempSync(join(tmpdir(), 'redraft-scene-'));
  const start = ['chromium', 'firefox', 'webkit'].map((name) => {
    return `await (await import(${JSON.stringify(new URL(`drivers/${name}.ts`, import.meta.url).href)})).${name}();`;
  });
  const code = `${start.join('\n')}\nconsole.log('all three are up');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, TMPDIR: scene },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  assert.ok(running(scene).length > 3);
  child.kill('SIGTERM');
  await once(child, 'exit');
  assert.equal(running(scene), []);
  assert.equal(readdirSync(scene), []);
  rmSync(scene, { recursive: true });
});

/** The commands that run with that folder as their place for temporary files. */
function running(scene: string): string[] {
  const read = (path: string) => {
    try {
      return readFileSync(path, 'latin1').replaceAll('\0', ' ');
    } catch {
      // Gone in the meantime, or not ours to read.
      return '';
    }
  };
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .filter(
      (pid) => read(`/proc/${pid}/environ`).includes(scene) || read(`/proc/${pid}/cmdline`).includes(scene),
    )
    .map((pid) => read(`/proc/${pid}/cmdline`));
}

async function serve(): Promise<{ server: Server; url: string }> {
  const server = createServer(({ url }, reply) => {
    const [type, body] = bodies[url ?? ''] ?? [];
    // As strict as the app's own, which must not keep a driver from looking.
    reply.setHeader('content-security-policy', "default-src 'self'");
    reply.writeHead(type ? 200 : 404, { 'content-type': type ?? 'text/plain' }).end(body);
  });
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

test.run();
