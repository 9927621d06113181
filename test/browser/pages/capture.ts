import type { Page } from 'playwright-core';

/** From the screen of a unit. */
export async function openCapture(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Photograph pages' }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Photograph pages' }).waitFor();
}

export async function cameraIsOn(page: Page): Promise<void> {
  await page.getByLabel('What the camera sees').waitFor();
}

export async function bySticker(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'By book sticker' }).click();
}

export async function takePage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take the page' }).click();
}

export async function choosePhotos(
  page: Page,
  ...files: (string | { name: string; mimeType: string; buffer: Buffer })[]
): Promise<void> {
  await page.getByLabel('Photos of pages').setInputFiles(files as string[]);
}

/** How many photos the screen says are kept, filed and in the tray; each pupil counts once. */
export async function keptCount(page: Page): Promise<{ done: number; tray: number }> {
  const [register, tray] = await Promise.all([
    page.locator('.capture-register h2').textContent(),
    page
      .locator('.capture-tray h2')
      .allTextContents()
      .then(([text = '0']) => text),
  ]);
  const number = (text: string | null) => Number(/\d+/.exec(text ?? '')?.[0] ?? 0);
  return { done: number(register), tray: number(tray) };
}

/** The n-th photo is kept, wherever. */
export async function untilKept(page: Page, n: number): Promise<void> {
  await page.waitForFunction((wanted) => {
    const number = (selector: string) =>
      Number(/\d+/.exec(document.querySelector(selector)?.textContent ?? '0')?.[0]);
    return number('.capture-register h2') + number('.capture-tray h2') >= wanted;
  }, n);
}
