import type { Locator, Page } from 'playwright-core';

export async function lookAs(page: Page, view: 'Type' | 'Mark' | 'Feedback'): Promise<void> {
  const button = page
    .getByRole('group', { name: 'What to do with the page' })
    .getByRole('button', { name: view, exact: true });
  await button.click();
  await button.and(page.getByRole('button', { pressed: true })).waitFor();
}

/** The words of a typed draft that can be marked, by what they begin with. */
export function phrase(page: Page, begins: string): Locator {
  return page.locator('.marked-phrase').filter({ hasText: begins }).first();
}

/** What the mark at the chosen place is to be. */
export async function putMark(page: Page, sort: string): Promise<void> {
  await page.getByRole('group', { name: 'What is it?' }).getByRole('button', { name: sort }).click();
  await page.locator('.mark-editor').waitFor();
}

/** The lines of the list of marks. */
export function marksListed(page: Page): Promise<string[]> {
  return page.locator('.mark-list button').allInnerTexts();
}

/** The photographed page itself, as what a place is chosen on. */
export const pagePlace = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name });

export async function doneWithMark(page: Page): Promise<void> {
  await page.locator('.mark-editor').getByRole('button', { name: 'Done' }).click();
  await page.locator('.mark-list').waitFor();
}
