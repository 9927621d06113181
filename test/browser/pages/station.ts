import type { Page } from 'playwright-core';
import { storedRows } from '../storedRows.ts';

/** "Join a class" by link, for a station: its name is in the link, and there is no PIN. */
export async function joinAsStation(page: Page, link: string): Promise<void> {
  await page.getByRole('button', { name: 'Join a class' }).click();
  await page.getByLabel('Joining link').fill(link);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('button', { name: 'Fetch the class' }).click();
  await whoAreYou(page);
}

export async function whoAreYou(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Who are you?' }).waitFor();
}

export function chooseFace(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

export async function tapPictures(page: Page, pictures: readonly string[]): Promise<void> {
  for (const picture of pictures) await page.getByRole('button', { name: picture, exact: true }).click();
}

/** From the face to the child's own page, with the pictures that the teacher has handed out. */
export async function signIn(page: Page, given: string): Promise<void> {
  await chooseFace(page, given);
  await tapPictures(page, await codeOf(page, given));
  await page.getByRole('heading', { level: 1, name: `Hello ${given}` }).waitFor();
}

export async function codeOf(page: Page, given: string): Promise<string[]> {
  const { faces = [] } = await storedRows(page, ['faces']);
  const face = (faces as { given: string; code: string[] }[]).find((each) => each.given === given);
  if (!face) throw new Error(`There is no ${given}`);
  return face.code;
}

export async function startWriting(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Start|Go on) writing$/ }).click();
}

/** Types, and waits until it is said to be kept. */
export async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel('My writing').fill(text);
  await page.getByText('Kept on this tablet').waitFor();
}

export async function done(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I’m done' }).click();
  await whoAreYou(page);
}

/** The adult's corner, and what is said of the handover. */
export async function sendHomeFromStation(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'For adults' }).click();
  await page.getByRole('button', { name: 'Send home', exact: true }).click();
  const said = page.locator('.notice-title');
  await said.waitFor();
  const words = (await said.textContent()) ?? '';
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await whoAreYou(page);
  return words;
}
