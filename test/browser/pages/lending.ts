import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sheetOf } from '../../../src/curriculum/starter.ts';
import { storedRows } from '../storedRows.ts';
import { bringIn, chooseFile, makeClass, openClassList } from './classes.ts';
import { okafor, setUpTablet } from './firstRun.ts';
import { whoAreYou } from './station.ts';
import { goTo } from './topBar.ts';
import { makeUnit, nameUnit, openNewUnit, tapTarget } from './unitPlan.ts';

/** From the cover to a class of Year 3 with its list. */
export async function setUpClass(page: Page): Promise<void> {
  await setUpTablet(page, okafor);
  await makeClass(page, '3 Ash', 'Year 3');
  await openClassList(page);
  await chooseFile(page, join(import.meta.dirname, '../../support/rosters/sims-like.csv'));
  await bringIn(page);
}

/** A unit with one target, in which the cold task is open. */
export async function planUnit(page: Page): Promise<void> {
  await openNewUnit(page);
  await nameUnit(page, 'Stone Age Boy', 'Stone Age Boy by Satoshi Kitamura', 'Portal story');
  const wording = (await sheetOf(3, 'writing')).targets[0]?.pupil as string;
  await tapTarget(page, wording, wording);
  await makeUnit(page, 'Stone Age Boy');
}

export async function openStations(page: Page): Promise<void> {
  await goTo(page, 'Class');
  await page.getByRole('link', { name: 'Stations' }).click();
}

/** On the screen Stations. */
export async function lend(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lend it for ten minutes' }).click();
  await whoAreYou(page);
}

/** Given names that only one child of the class has. */
export async function childrenHere(page: Page): Promise<[string, string, string]> {
  const { faces = [] } = await storedRows(page, ['faces']);
  const names = (faces as { given: string }[]).map(({ given }) => given);
  const [first = '', second = '', third = ''] = names.filter(
    (name) => names.filter((each) => each === name).length === 1,
  );
  return [first, second, third];
}
