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

/** The face, the place and the reason for the first target, and a face for each of the others. */
export async function checkOwn(page: Page, place: string): Promise<void> {
  await page.getByRole('button', { name: 'Check my writing' }).click();
  await page.getByRole('button', { name: 'Nearly' }).click();
  await page.getByRole('button', { name: 'Show me where' }).click();
  await page.getByRole('button', { name: place, exact: true }).click();
  await page.getByRole('button', { name: 'Say why' }).click();
  await page.getByRole('button', { name: 'I had some help.' }).click();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  while (await page.getByText('How is it going?').isVisible()) {
    await page.getByRole('button', { name: 'I’ve got it' }).click();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
  await page.getByText('You looked at it all.').waitFor();
}

/** As far as the sentence can be given. The first time the example comes before it. */
export async function buildCritique(page: Page, friend: string, place: string): Promise<void> {
  await page.getByRole('button', { name: 'Help a friend' }).click();
  await page.getByRole('button', { name: /^(Read it|Next)$/ }).waitFor();
  if (await page.getByRole('heading', { name: 'How to help' }).isVisible()) {
    for (let i = 0; i < 2; i += 1) await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('button', { name: 'Now you' }).click();
  }
  await page.getByRole('button', { name: 'Read it' }).waitFor();
  if (!(await page.getByText(`Read what ${friend} wrote`).isVisible())) {
    await page.getByRole('button', { name: 'My friend is here' }).click();
    await page.getByRole('button', { name: friend, exact: true }).click();
  } else await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByText(`This is by ${friend}`).waitFor();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: place, exact: true }).click();
  await page.getByRole('button', { name: 'I really like', exact: true }).click();
  // Kept, and not only tapped.
  await page.getByRole('button', { name: 'I really like', exact: true, pressed: true }).waitFor();
}

export async function giveCritique(page: Page): Promise<void> {
  await page.locator('.critique-stems').last().getByRole('button').first().click();
  await page.getByRole('button', { name: 'Give it' }).click();
  await page.getByText('Thank you! You helped a friend.').waitFor();
}
