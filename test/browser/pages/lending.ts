import type { Page } from 'playwright-core';
import { whoAreYou } from './station.ts';
import { goTo } from './topBar.ts';

export async function openStations(page: Page): Promise<void> {
  await goTo(page, 'Class');
  await page.getByRole('link', { name: 'Stations' }).click();
}

/** On the screen Stations. */
export async function lend(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lend it for ten minutes' }).click();
  await whoAreYou(page);
}
