import type { Page } from 'playwright-core';

/** What a page of Chromium holds once nothing is left to be thrown away, in MB; bytes of pictures count. */
export async function heapOf(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  return async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const used = await devtools.send('Runtime.getHeapUsage');
    return (used.usedSize + (used.embedderHeapUsedSize ?? 0) + (used.backingStorageSize ?? 0)) / 2 ** 20;
  };
}
