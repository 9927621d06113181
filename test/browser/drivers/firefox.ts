import puppeteer, { type ElementHandle } from 'puppeteer-core';
import { found } from '../../support/browsers.ts';
import { type Browser, type Size, tablet } from './browser.ts';
import { browserOf, type Handle } from './finding.ts';
import { leftovers } from './leftovers.ts';

/** Firefox, over WebDriver BiDi. */
export async function firefox(size: Size = tablet): Promise<Browser> {
  const left = leftovers();
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: found.firefox() ?? 'firefox',
      headless: true,
      userDataDir: left.folder,
      defaultViewport: size,
      env: left.env,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    await page.setViewport(size);
    return browserOf({
      engine: 'Firefox',
      open: async (url) => void (await page.goto(url)),
      reload: async () => void (await page.reload()),
      evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
      async element(expression): Promise<Handle | null> {
        const handle = (await page.evaluateHandle(expression)).asElement() as ElementHandle<Element> | null;
        return (
          handle && {
            click: () => handle.click(),
            async type(text) {
              await handle.evaluate((field) => (field as HTMLInputElement).select());
              await handle.press('Delete');
              await handle.type(text);
            },
          }
        );
      },
      screenshot: () => page.screenshot(),
      close: () => browser.close().finally(() => left.clear()),
    });
  } catch (error) {
    left.clear();
    throw error;
  }
}
