import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sheetOf } from '../../../src/curriculum/starter.ts';
import type { suite } from '../../support/suite.ts';
import { type Chromium, type ChromiumOptions, chromium } from '../drivers/chromium.ts';
import { type ServerProcess, serverProcess } from '../server.ts';
import { storedRows } from '../storedRows.ts';
import { bringIn, chooseFile, makeClass, openClassList } from './classes.ts';
import { setUpTablet } from './firstRun.ts';
import { joinAsStation } from './station.ts';
import { joiningLink, openSendHome, setUpHome } from './tablets.ts';
import { makeUnit, nameUnit, openNewUnit, tapTarget } from './unitPlan.ts';

const roster = join(import.meta.dirname, '../../support/rosters/sims-like.csv');

/** From the cover to a class of Year 3 with its list. */
export async function setUpClass(page: Page): Promise<void> {
  await setUpTablet(page);
  await makeClass(page, '3 Ash', 'Year 3');
  await openClassList(page);
  await chooseFile(page, roster);
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

/** A teacher's tablet with a class and a unit of one target, a station that has joined it, and two of the children. */
export interface Room {
  server: ServerProcess;
  teacher: Chromium;
  blue: Chromium;
  amy: string;
  ben: string;
}

/** The room that all tests of a file share. What of it was there by the end is closed. */
export function inOneRoom(
  test: ReturnType<typeof suite>,
  begin: (room: Room) => unknown,
  options: ChromiumOptions = {},
): void {
  const open: (() => Promise<void>)[] = [];
  const launched = async () => {
    const browser = await chromium(options);
    open.unshift(() => browser.close());
    return browser;
  };
  test.before(async () => {
    const server = await serverProcess();
    open.push(() => server.clear());
    const [teacher, blue] = [await launched(), await launched()];
    await joinUp(teacher, blue, server);
    const [amy = '', ben = ''] = await namesAt(blue.page());
    await begin({ server, teacher, blue, amy, ben });
  });
  test.after(async () => {
    for (const close of open) await close();
  });
}

async function joinUp(teacher: Chromium, station: Chromium, { url }: ServerProcess): Promise<void> {
  const page = teacher.page();
  await teacher.open(url);
  await setUpClass(page);
  await planUnit(page);
  await openSendHome(page);
  await setUpHome(page);
  const link = await joiningLink(page, 'Station for children');
  await station.open(url);
  await joinAsStation(station.page(), link);
}

/** Children whose given names nobody shares, by name. */
export async function namesAt(page: Page): Promise<string[]> {
  const { faces = [] } = await storedRows(page, ['faces']);
  const names = (faces as { given: string }[]).map(({ given }) => given);
  return names.filter((name) => names.filter((other) => other === name).length === 1).sort();
}
