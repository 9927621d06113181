import type { Page } from 'playwright-core';

export interface Tablet {
  school: string;
  adult: string;
  pin: string;
}

export const okafor: Tablet = { school: 'Elm Bank Primary', adult: 'Miss Okafor', pin: '2580' };

/** "This is my tablet", from the cover to Today. */
export async function setUpTablet(page: Page, { school, adult, pin }: Tablet = okafor): Promise<void> {
  await page.getByRole('button', { name: 'This is my tablet' }).click();
  await page.getByLabel('Name of the school').fill(school);
  await next(page);
  await page.getByLabel('Your name').fill(adult);
  await next(page);
  await choosePin(page, pin);
  await page.getByRole('button', { name: 'Start' }).click();
  await onToday(page);
}

/** "Join a class", from the cover until the class is asked for. */
export async function joinClass(
  page: Page,
  link: string,
  { adult, pin }: Omit<Tablet, 'school'>,
): Promise<void> {
  await page.getByRole('button', { name: 'Join a class' }).click();
  await page.getByLabel('Joining link').fill(link);
  await next(page);
  await page.getByLabel('Your name').fill(adult);
  await next(page);
  await choosePin(page, pin);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
}

export async function fetchClass(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fetch the class' }).click();
  await onToday(page);
}

/** The invented class, from the cover. */
export async function lookRound(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look round with a sample class' }).click();
  await onToday(page);
}

export async function onToday(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
}

/** The whole app is in the browser's own keeping. */
export async function keptForOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
}

/** On the number pad. */
export async function unlock(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

async function choosePin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('New PIN').fill(pin);
  await page.getByLabel('The same PIN again').fill(pin);
}

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next', exact: true }).click();
}
