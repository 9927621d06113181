import type { Locator, Page } from 'playwright-core';

export const words = ['Not yet', 'Approaching', 'Secure', 'Deeper'] as const;
export type Word = (typeof words)[number];

/** The row of one target: its words, its levels and its help. */
export function targetRow(page: Page, pupilWording: string): Locator {
  return page.getByRole('group', { name: pupilWording, exact: true });
}

export function levelButton(page: Page, pupilWording: string, level: Word): Locator {
  return targetRow(page, pupilWording).getByRole('button', { name: level, exact: true });
}

/** Taps, and waits until the tap is acknowledged. */
export async function judge(page: Page, pupilWording: string, level: Word): Promise<void> {
  await levelButton(page, pupilWording, level).click();
  await isPressed(levelButton(page, pupilWording, level));
}

/** One word a target, in the order of the rows. */
export async function judgeAll(page: Page, targets: string[], levels: Word[]): Promise<void> {
  for (const [i, level] of levels.entries()) await judge(page, targets[i] as string, level);
}

/** The levels that are pressed, in the order of the rows; nothing for a row without one. */
export async function judged(page: Page): Promise<(string | undefined)[]> {
  const rows = await page.locator('[data-target]').all();
  return Promise.all(
    rows.map(async (row) => (await row.getByRole('button', { pressed: true }).allInnerTexts())[0]?.trim()),
  );
}

export async function isPressed(button: Locator): Promise<void> {
  await button.and(button.page().getByRole('button', { pressed: true })).waitFor();
}

export async function pupilIs(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

export async function pupilNow(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
}

/** To the next pupil of the register. */
export async function nextPupil(page: Page): Promise<void> {
  const before = await pupilNow(page);
  await page.getByRole('button', { name: /^Next: / }).click();
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: before }).waitFor();
}

export async function markRestSecure(page: Page): Promise<void> {
  const rest = page.getByRole('button', { name: 'Mark the rest secure' });
  await rest.click();
  await rest.and(page.getByRole('button', { disabled: true })).waitFor();
}

export async function setPiece(page: Page, what: 'Alone' | 'With help' | 'Guided' | 'Absent'): Promise<void> {
  await page.getByRole('button', { name: what, exact: true }).click();
  await isPressed(page.getByRole('button', { name: what, exact: true }));
}

export const childsWords = (page: Page) => page.getByRole('textbox', { name: 'The child’s words' });
export const note = (page: Page) => page.getByRole('textbox', { name: 'Note' });

/** Typed and left, so that it is kept. */
export async function type(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.pressSequentially(text);
  await field.blur();
  await field.page().getByText('Kept on this tablet').first().waitFor();
}

export const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });

export async function openTask(page: Page, task: 'Cold task' | 'Hot task'): Promise<void> {
  await page.getByRole('navigation', { name: 'Task' }).getByRole('link', { name: task }).click();
}
