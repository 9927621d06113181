import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { violations } from '../support/axe.ts';
import { pupilTouch, smallTargets } from './smallTargets.ts';

const sizes = [
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
];
/** As large as they are for somebody who has set the browser to 200 %. */
const zoomed = sizes.map(({ width, height }) => ({ width: width / 2, height: height / 2 }));

/** Nothing is wrong with the page as it is, at both sizes; with a child's screen at twice the zoom neither. */
export async function look(page: Page, state: string, touch?: number): Promise<void> {
  const wrong = await wrongWith(page, touch);
  assert.equal(
    wrong.map((what) => `${state}, ${what}`),
    [],
  );
}

export async function wrongWith(page: Page, touch?: number): Promise<string[]> {
  // A screen that is still being loaded has nothing on it.
  await page.locator('main[aria-busy="true"]').waitFor({ state: 'detached' });
  const wrong: string[] = [];
  for (const size of touch === pupilTouch ? [...sizes, ...zoomed] : sizes) {
    await page.setViewportSize(size);
    const found = [
      ...(await violations(page)),
      ...(await smallTargets(page, touch)),
      ...(await cutOff(page)),
    ];
    wrong.push(...found.map((what) => `${size.width} wide: ${what}`));
  }
  await page.setViewportSize(sizes[0] as (typeof sizes)[0]);
  return wrong;
}

/** No screen is wider than the tablet. */
export async function cutOff(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return wide > 0 ? [`${wide} px of the screen are beyond its right edge`] : [];
}
