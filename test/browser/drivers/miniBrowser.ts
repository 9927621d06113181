import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { found } from '../../support/browsers.ts';
import type { Browser } from './browser.ts';
import { browserOf } from './finding.ts';
import { leftovers } from './leftovers.ts';

export interface MiniBrowser extends Browser {
  /** The app's address in this browser. */
  readonly url: string;
  /** Ends the process that holds the network and every database, under the open page; says how many there were. */
  loseStorage(): number;
}

/*
 * WebKitGTK without automation: its storage is on disk and it outlives the end of its network process, which ends
 * a WebDriver session. It is reached through the page itself: between it and the app's server stands one that adds
 * a small script, which asks what to run and tells what came of it.
 */
export async function miniBrowser(app: string): Promise<MiniBrowser> {
  const left = leftovers();
  const desk = openDesk();
  const server = createServer(async (asked, reply) => {
    if (!(await desk.serve(asked, reply))) await pass(app, asked, reply);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const folders = { HOME: left.folder, XDG_DATA_HOME: left.folder, XDG_CACHE_HOME: left.folder };
  const opened = desk.opened();
  spawn('xvfb-run', ['-a', found.miniBrowser() ?? 'MiniBrowser', '--geometry=1024x868', url], {
    env: { ...left.env, ...folders },
    stdio: 'ignore',
    detached: true,
  });
  await opened;
  const go = async (script: string) => {
    const there = desk.opened();
    await desk.run(`setTimeout(() => { ${script} }, 50)`);
    await there;
  };
  const browser = browserOf({
    engine: 'WebKitGTK',
    open: (address) => go(`location.href = ${JSON.stringify(address)}; location.reload()`),
    reload: () => go('location.reload()'),
    evaluate: (expression) => desk.run(expression),
    element: async (expression) => {
      if (!(await desk.run(`(${expression}) !== null`))) return null;
      return {
        click: () => desk.run(`(${expression}).click()`),
        type: (text) => desk.run(`(${typeInto})(${expression}, ${JSON.stringify(text)})`),
      };
    },
    screenshot: () => Promise.reject(new Error('A browser without automation shows its screen to nobody')),
    async close() {
      server.closeAllConnections();
      server.close();
      left.clear();
    },
  });
  return Object.assign(browser, { url, loseStorage: () => left.crash('WebKitNetworkProcess') });
}

/** Runs in the page. */
function typeInto(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

interface Order {
  script: string;
  done(answer: { value?: unknown; error?: string }): void;
}

/** What the page is asked to run, one after the other. */
function openDesk() {
  const orders = new Map<number, Order>();
  let last = 0;
  let waiting: ServerResponse | undefined;
  const watchers: (() => void)[] = [];
  const hand = () => {
    const [next] = orders.keys();
    if (next === undefined || !waiting) return;
    waiting.end(String(next));
    waiting = undefined;
  };
  return {
    opened: () => new Promise<void>((resolve) => watchers.push(resolve)),
    run<T>(expression: string): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        last += 1;
        const done: Order['done'] = ({ value, error }) =>
          error === undefined ? resolve(value as T) : reject(new Error(error));
        orders.set(last, { script: answering(last, expression), done });
        hand();
      });
    },
    /** False for what is the app's own. */
    async serve(asked: IncomingMessage, reply: ServerResponse): Promise<boolean> {
      const [, what, which] = /^\/driver\/(\w+)\/?(\d*)/.exec(asked.url ?? '') ?? [];
      const order = orders.get(Number(which));
      reply.setHeader('cache-control', 'no-store');
      if (what === 'page') reply.setHeader('content-type', 'text/javascript').end(pageScript);
      else if (what === 'run') reply.setHeader('content-type', 'text/javascript').end(order?.script ?? '');
      else if (what === 'next') {
        waiting = reply;
        hand();
      } else if (what === 'hello') {
        reply.end();
        for (const watcher of watchers.splice(0)) watcher();
      } else if (what === 'answer') {
        orders.delete(Number(which));
        order?.done(JSON.parse(await textOf(asked)));
        reply.end();
      } else return false;
      return true;
    },
  };
}

// Asked again for ever, as the network goes with the storage. What was run and not told is not run twice.
const pageScript = `
const ran = new Set();
const pause = () => new Promise((done) => setTimeout(done, 50));
const reach = async (path, init) => {
  for (;;) {
    try {
      const reply = await fetch('/driver/' + path, init);
      return await reply.text();
    } catch {
      await pause();
    }
  }
};
window.answer = (n, body) => reach('answer/' + n, { method: 'POST', body: JSON.stringify(body) });
await reach('hello');
for (;;) {
  const n = await reach('next');
  if (ran.has(n)) { await pause(); continue; }
  ran.add(n);
  const script = document.createElement('script');
  script.type = 'module';
  script.src = '/driver/run/' + n;
  await new Promise((done) => { script.onload = done; script.onerror = () => { ran.delete(n); done(); }; document.head.append(script); });
}`;

function answering(n: number, expression: string): string {
  return `(async () => (${expression}))().then(
    (value) => answer(${n}, { value }),
    (error) => answer(${n}, { error: String(error) }),
  );`;
}

async function pass(app: string, asked: IncomingMessage, reply: ServerResponse): Promise<void> {
  const path = new URL(asked.url ?? '/', app);
  const got = await fetch(path).catch(() => undefined);
  if (!got) return void reply.writeHead(502).end();
  const type = got.headers.get('content-type') ?? '';
  for (const name of ['content-type', 'content-security-policy']) {
    const value = got.headers.get(name);
    if (value) reply.setHeader(name, value);
  }
  reply.writeHead(got.status);
  if (!type.startsWith('text/html')) return void reply.end(Buffer.from(await got.arrayBuffer()));
  const added = '<script type="module" src="/driver/page.js"></script></head>';
  reply.end((await got.text()).replace('</head>', added));
}

async function textOf(asked: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
