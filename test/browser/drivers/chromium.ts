import { type BrowserContext, type JSHandle, type Page, chromium as playwright } from 'playwright-core';
import { found } from '../../support/browsers.ts';
import { type Browser, type Size, tablet } from './browser.ts';
import { browserOf } from './finding.ts';
import { leftovers } from './leftovers.ts';
import { wifi } from './wifi.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function mediaFlags({ camera, microphone }: ChromiumOptions): string[] {
  if (!camera && !microphone) return [];
  const fake = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
  return camera ? [...fake, `--use-file-for-fake-video-capture=${camera}`] : fake;
}

/** What only Chromium is asked for. */
export interface Chromium extends Browser {
  /** The page in front; another one after `relaunch`. */
  page(): Page;
  context(): BrowserContext;
  readonly profile: string;
  /** What the page threw or wrote as an error, refused content included. */
  readonly problems: string[];
  /** What pages and service workers asked for, newest last: "GET http://…". */
  readonly asked: readonly string[];
  /** How many times slower than this machine; 1 is full speed. */
  throttle(times: number): Promise<void>;
  /** No network, for pages and for the service worker. */
  offline(yes: boolean): Promise<void>;
  /** The battery dies: every process of the browser ends at once. */
  kill(): Promise<void>;
  /** Starts again on the same profile, as slow and as offline as before. */
  relaunch(): Promise<void>;
}

export interface ChromiumOptions extends Partial<Size> {
  /** A folder that outlives the browser; by default it gets one that does not. */
  profile?: string;
  /** Straight to the server, for measuring; then `offline` is not sure to reach the service worker. */
  direct?: boolean;
  /** A y4m film that the camera sees, over and over; without one there is no camera. */
  camera?: string;
  /** One that hears a beep each second, and a camera that sees a pattern; without this there is none. */
  microphone?: 'beeps';
}

export async function chromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const left = leftovers();
  const { width, height, profile } = { ...tablet, profile: left.folder, ...options };
  const air = await wifi();
  const problems: string[] = [];
  const asked: string[] = [];
  let slowness = 1;
  let offline = false;

  const launch = async () => {
    const context = await playwright.launchPersistentContext(profile, {
      executablePath: found.chromium() ?? 'chromium',
      args: [...flags, ...mediaFlags(options)],
      viewport: { width, height },
      env: left.env,
      ...(options.direct ? {} : { proxy: { server: air.address } }),
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    context.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
    });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    await context.setOffline(offline);
    return { context, page, devtools };
  };
  const clear = () => {
    air.close();
    left.clear();
  };
  const launchOrClear = () =>
    launch().catch((error: unknown) => {
      clear();
      throw error;
    });

  let now = await launchOrClear();
  const shape = browserOf({
    engine: 'Chromium',
    open: async (url) => void (await now.page.goto(url)),
    reload: async () => void (await now.page.reload()),
    evaluate: (expression) => now.page.evaluate(expression),
    async element(expression) {
      const value: JSHandle = await now.page.evaluateHandle(expression);
      const handle = value.asElement();
      return handle && { click: () => handle.click(), type: (text) => handle.fill(text) };
    },
    screenshot: () => now.page.screenshot(),
    close: () => now.context.close().finally(clear),
  });
  return {
    ...shape,
    page: () => now.page,
    context: () => now.context,
    profile,
    problems,
    asked,
    async throttle(times) {
      slowness = times;
      await now.devtools.send('Emulation.setCPUThrottlingRate', { rate: times });
    },
    async offline(yes) {
      offline = yes;
      air.cut(yes);
      await now.context.setOffline(yes);
    },
    async kill() {
      const gone = new Promise((resolve) => now.context.once('close', resolve));
      left.kill();
      await gone;
    },
    async relaunch() {
      await now.context.close();
      now = await launchOrClear();
    },
  };
}
