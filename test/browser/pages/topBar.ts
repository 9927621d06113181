import type { Page } from 'playwright-core';

type Place = 'Today' | 'Class' | 'Send home' | 'School';

export async function goTo(page: Page, place: Place): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Redraft' })
    .getByRole('link', { name: new RegExp(`^${place}`) })
    .click();
}

export async function lockNow(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Redraft' }).getByRole('button', { name: 'Lock' }).click();
  await isLocked(page);
}

export async function isLocked(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Redraft is locked' }).waitFor();
}

/** How many changes are said to be on this tablet only. */
export async function toSend(page: Page): Promise<number> {
  const link = page.getByRole('navigation', { name: 'Redraft' }).getByRole('link', { name: /^Send home/ });
  const [, count = '0'] = /([\d,]+) to send/.exec((await link.textContent()) ?? '') ?? [];
  return Number(count.replaceAll(',', ''));
}
