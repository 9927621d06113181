import type { Locator, Page } from 'playwright-core';

const farthest = 120;

/** Presses Tab until it has focus, as somebody does who cannot point. */
export async function tabTo(page: Page, what: Locator): Promise<void> {
  await what.waitFor();
  for (let i = 0; i < farthest; i++) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${what} was not reached by ${farthest} presses of Tab`);
}

/** Tabs there and presses Enter. */
export async function press(page: Page, what: Locator): Promise<void> {
  await tabTo(page, what);
  await page.keyboard.press('Enter');
}
