import type { Page } from 'playwright-core';
import { goTo } from './topBar.ts';

export async function openSendHome(page: Page): Promise<void> {
  await goTo(page, 'Send home');
  await page.getByRole('heading', { level: 1, name: 'Send home' }).waitFor();
}

/** The first time: home is where the app came from. What came of it is answered. */
export async function setUpHome(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Set up and send home' }).click();
  return outcome(page);
}

/** Another kind of store than Redraft's own: what was found out about it. */
export async function tryStore(page: Page, kind: string, address: string): Promise<string> {
  await page.getByRole('button', { name: 'Another kind of store' }).click();
  await page.getByRole('radio', { name: kind }).check();
  await page.getByLabel(/^Address of/).fill(address);
  await page.getByRole('button', { name: 'Try this store' }).click();
  const found = page.locator('.set-up-home .notice');
  await found.waitFor();
  return (await found.textContent()) ?? '';
}

/** In vain: what is said beside the address. */
export async function tryToSetUpHome(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Set up and send home' }).click();
  const error = page.locator('.field-error');
  await error.waitFor();
  return (await error.textContent()) ?? '';
}

/** Presses the one button and answers with what is said of it when it is over. */
export async function sendHome(page: Page): Promise<string> {
  const button = page.getByRole('button', { name: 'Send home', exact: true });
  // On a slow machine the screen, and what was said of the last time with it, is not there yet.
  await button.waitFor();
  // What was said of the last time goes away and comes back, perhaps word for word.
  await said(page).evaluateAll((old) => old.map((notice) => notice.setAttribute('data-old', '')));
  await button.click();
  return outcome(page);
}

export async function stopSending(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Send home', exact: true }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  return outcome(page);
}

async function outcome(page: Page): Promise<string> {
  const now = said(page).and(page.locator(':not([data-old])'));
  await now.waitFor();
  return (await now.locator('> *').allTextContents()).join(' ').trim();
}

const said = (page: Page) => page.getByRole('region', { name: 'This tablet' }).locator('.notice');

export type NewTablet = 'Station for children' | 'Teaching assistant' | 'Another teacher';

/** Up to the code and the other ways in; the name that it is offered is answered. */
export async function inviteTablet(page: Page, whose: NewTablet): Promise<string> {
  await page.getByRole('button', { name: 'Add a tablet' }).click();
  await page.getByRole('radio', { name: whose }).check();
  const name = await page.getByLabel('What to call it').inputValue();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'Show a link instead' }).waitFor();
  return name;
}

export async function joiningLink(page: Page, whose: NewTablet = 'Another teacher'): Promise<string> {
  await inviteTablet(page, whose);
  await page.getByRole('button', { name: 'Show a link instead' }).click();
  const link = await page.getByLabel('Joining link').inputValue();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  return link;
}
