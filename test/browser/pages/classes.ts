import type { Page } from 'playwright-core';

/** On Today, where no class is yet. */
export async function makeClass(page: Page, name: string, year: string): Promise<void> {
  await page.getByLabel('Name of the class').fill(name);
  await page.getByLabel('Year group').selectOption({ label: year });
  await page.getByRole('button', { name: 'Make the class' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** On the screen of a class. */
export async function makeAnotherClass(page: Page, name: string, year: string): Promise<void> {
  await page.getByRole('button', { name: 'Make another class' }).click();
  await makeClass(page, name, year);
}

/** From the class to where a list is chosen. */
export async function openClassList(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Bring in (the class|a newer) list$/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Bring in a class list' }).waitFor();
}

export async function chooseFile(page: Page, ...paths: string[]): Promise<void> {
  await page.getByLabel('Choose the file').setInputFiles(paths);
}

export async function pasteList(page: Page, text: string): Promise<void> {
  await page.getByLabel('Or paste it here').fill(text);
  await page.getByRole('button', { name: 'Read what I pasted' }).click();
}

/** The parts of the preview by their heads: "New: 30", "Left: nobody". */
export async function previewOf(page: Page): Promise<string[]> {
  await page.locator('.preview').waitFor();
  const heads = page.locator('.preview').locator('summary, .preview-none');
  return (await heads.allInnerTexts()).map((text) => text.trim());
}

/** The one button of the preview; the class follows. */
export async function bringIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Bring in \d+ pupils?|Make these changes)$/ }).click();
  await page.getByRole('heading', { level: 2, name: /^\d+ pupils?$/ }).waitFor();
}

/** The register of the class on the screen. */
export async function pupilNames(page: Page): Promise<string[]> {
  const register = page.getByRole('region', { name: /pupils?$/ });
  await register.waitFor();
  return register.locator('.class-pupil-name').allTextContents();
}
