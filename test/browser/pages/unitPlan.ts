import type { Page } from 'playwright-core';

export async function openNewUnit(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Make a unit' }).click();
  await page.getByRole('heading', { level: 1, name: 'Make a unit' }).waitFor();
}

export async function nameUnit(page: Page, title: string, coreText: string, genre: string): Promise<void> {
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Core text').fill(coreText);
  await page.getByLabel('Genre').selectOption({ label: genre });
}

/** Finds one by search and taps it; what follows is chosen, or asked first. */
export async function tapTarget(page: Page, words: string, pupilWording: string): Promise<void> {
  await page.getByLabel('Find a target').fill(words);
  await page.getByRole('list').getByRole('button', { name: pupilWording, pressed: false }).click();
}

/** The chosen focus targets, in their order. */
export function focusTargets(page: Page): Promise<string[]> {
  return page.getByRole('region', { name: 'Focus targets' }).locator('.chosen-pupil').allInnerTexts();
}

export async function makeUnit(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Make the unit' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}
