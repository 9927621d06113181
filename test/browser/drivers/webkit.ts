import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { found } from '../../support/browsers.ts';
import { type Browser, type Size, tablet } from './browser.ts';
import { browserOf, type Handle, until } from './finding.ts';
import { leftovers } from './leftovers.ts';

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * WebKitGTK's small browser, over plain WebDriver. Its session is private: what it stores lasts until `close`.
 */
export async function webkit(size: Size = tablet): Promise<Browser> {
  const left = leftovers();
  try {
    const port = await freePort();
    spawn('xvfb-run', ['-a', 'WebKitWebDriver', '-p', String(port), '--host=127.0.0.1'], {
      env: left.env,
      stdio: 'ignore',
      detached: true,
    });
    const driver = caller(`http://127.0.0.1:${port}`);
    await until('WebKitWebDriver', () => driver<object>('GET', '/status'));
    const { sessionId } = await driver<{ sessionId: string }>('POST', '/session', wanted());
    const call: Call = (method, path, body) => driver(method, `/session/${sessionId}${path}`, body);
    await fit(call, size);
    return browserOf({
      engine: 'WebKitGTK',
      open: (url) => call('POST', '/url', { url }),
      reload: () => call('POST', '/refresh', {}),
      evaluate: (expression) => evaluate(call, expression),
      element: (expression) => element(call, expression),
      screenshot: async () => Buffer.from(await call<string>('GET', '/screenshot'), 'base64'),
      close: () => call<void>('DELETE', '').finally(() => left.clear()),
    });
  } catch (error) {
    left.clear();
    throw error;
  }
}

function wanted() {
  const options = { binary: found.miniBrowser(), args: ['--automation'] };
  return {
    capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
  };
}

function caller(address: string): Call {
  return async (method, path, body) => {
    const reply = await fetch(address + path, {
      method,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const { value } = (await reply.json()) as { value: never };
    if (!reply.ok) throw new Error(`WebKitWebDriver refused ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
}

async function evaluate<T>(call: Call, expression: string): Promise<T> {
  const script = `const done = arguments[0];
    (async () => (${expression}))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const { value, error } = await call<{ value: T; error?: string }>('POST', '/execute/async', {
    script,
    args: [],
  });
  if (error !== undefined) throw new Error(error);
  return value;
}

async function element(call: Call, expression: string): Promise<Handle | null> {
  const script = `return ${expression}`;
  const found = await call<Record<string, string> | null>('POST', '/execute/sync', { script, args: [] });
  if (!found) return null;
  const at = `/element/${found[elementKey]}`;
  return {
    click: () => call('POST', `${at}/click`, {}),
    async type(text) {
      await call('POST', `${at}/clear`, {});
      await call('POST', `${at}/value`, { text });
    },
  };
}

/** The window is larger than the page by its frame and its bars. */
async function fit(call: Call, { width, height }: Size): Promise<void> {
  const [innerWidth, innerHeight, outerWidth, outerHeight] = await evaluate<[number, number, number, number]>(
    call,
    '[innerWidth, innerHeight, outerWidth, outerHeight]',
  );
  const rect = { width: width + outerWidth - innerWidth, height: height + outerHeight - innerHeight };
  await call('POST', '/window/rect', rect);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
