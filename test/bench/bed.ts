import type { Page } from 'playwright-core';
import { type Chromium, chromium } from '../browser/drivers/chromium.ts';
import { startEndpoint } from '../support/endpoint.ts';
import { type Built, buildAll } from './build.ts';
import type { Jobs } from './page/main.ts';

/** What every figure is measured on: one build, one real endpoint that serves it, one browser. */
export interface Bed {
  built: Built;
  browser: Chromium;
  page: Page;
  /** The browser's. */
  version: string;
  invite: string;
  /** An address at this machine that shares no storage with those of other names. */
  at(name: string, path: string): string;
  /** Runs one of the page's jobs; the page is at `bench/` of some name. */
  run<Name extends keyof Jobs>(
    name: Name,
    ...asked: Parameters<Jobs[Name]>
  ): Promise<Awaited<ReturnType<Jobs[Name]>>>;
  stopServer(): Promise<void>;
  clear(): Promise<void>;
}

export async function makeBed(): Promise<Bed> {
  const invite = 'an-invite-for-the-bench';
  const built = await buildAll();
  const endpoint = await startEndpoint({ dist: built.folder, invite });
  const browser = await chromium({ direct: true });
  const page = browser.page();
  let serving = true;
  const stopServer = async () => {
    if (serving) await endpoint.stop();
    serving = false;
  };
  return {
    built,
    browser,
    page,
    version: await page.evaluate(() => /Chrome\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? ''),
    invite,
    at: (name, path) => `http://${name}.localhost:${new URL(endpoint.url).port}/${path}`,
    run: (name, ...asked) =>
      page.evaluate(
        ([job, args]) => (window.jobs[job as keyof Jobs] as (...given: unknown[]) => Promise<never>)(...args),
        [name, asked] as [string, unknown[]],
      ),
    stopServer,
    async clear() {
      await browser.close();
      await stopServer();
      built.clear();
    },
  };
}
