import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import {
  bringIn,
  chooseFile,
  makeClass,
  openClassList,
  pasteList,
  previewOf,
  pupilNames,
} from './pages/classes.ts';
import { setUpTablet } from './pages/firstRun.ts';
import { goTo } from './pages/topBar.ts';
import { type ServerProcess, serverProcess } from './server.ts';
import { eventCount } from './storedRows.ts';

/** What should never have been brought in as a class list, and what the teacher is told who tries. */
const test = suite('bad lists', { timeoutMs: 120_000 });
const rosters = join(import.meta.dirname, '../support/rosters/bad');
const megabyte = 1024 * 1024;
const made = mkdtempSync(join(tmpdir(), 'redraft-lists-'));

let server: ServerProcess;
let browser: Chromium;

test.before(async () => {
  server = await serverProcess();
  browser = await chromium();
  await watched(browser, async () => {
    const page = browser.page();
    await browser.open(server.url);
    await setUpTablet(page);
    await makeClass(page, '3 Ash', 'Year 3');
    await openClassList(page);
    await pasteList(page, 'Surname,Forename\nDubois,Chloé\nKing,George\n');
    await bringIn(page);
  });
});
test.after(async () => {
  await browser?.close();
  await server?.clear();
  rmSync(made, { recursive: true, force: true });
});

/** As long as it says, and almost nothing on the disk. */
function aHugeFile(): string {
  const path = join(made, 'film.csv');
  writeFileSync(path, 'Surname,Forename\n');
  truncateSync(path, 200 * megabyte);
  return path;
}

function aBomb(): string {
  const path = join(made, 'bomb.zip');
  writeFileSync(path, zipSync({ 'list.csv': new Uint8Array(200 * megabyte) }));
  return path;
}

/** A bomb whose directory says that a kilobyte is in it. */
function aLyingBomb(): string {
  const path = join(made, 'lying.zip');
  const bytes = zipSync({ 'list.csv': new Uint8Array(200 * megabyte) });
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, 1024, true);
  writeFileSync(path, bytes);
  return path;
}

const refused: [what: string, file: () => string, sentence: RegExp][] = [
  ['an empty file', () => join(rosters, 'empty.csv'), /^empty\.csv: This file is empty\./],
  [
    'a file of 200 MB',
    aHugeFile,
    /^film\.csv: This is 200 MB in all, and a class list is never over 30 MB\./,
  ],
  ['a zip bomb', aBomb, /^bomb\.zip: This zip unpacks to more than a class list ever is/],
  ['a zip bomb that lies about its size', aLyingBomb, /^lying\.zip/],
  ['XML with entities of its own', () => join(rosters, 'entities.xml'), /For safety it was not read\./],
  ['a list of numbers', () => join(rosters, 'only-numbers.csv'), /There are no pupils’ names in this\./],
  ['XML of another kind', () => join(rosters, 'other.xml'), /not a Common Transfer File/],
];

for (const [what, file, sentence] of refused) {
  test(`${what} is refused in plain words, and nothing is written`, () =>
    onTheListScreen(async () => {
      const page = browser.page();
      await chooseFile(page, file());
      const said = page.getByRole('alert');
      await said.waitFor();
      assert.match((await said.textContent()) ?? '', sentence);
      assert.match((await said.textContent()) ?? '', /Nothing was changed\.$/);
    }));
}

test('a file of the wrong thing is asked about, and nothing can be brought in from it', () =>
  onTheListScreen(async () => {
    const page = browser.page();
    await chooseFile(page, join(rosters, 'wrong-thing.csv'));
    await page.getByRole('heading', { name: 'Which column is which?' }).waitFor();
    await page.getByText('wrong-thing.csv does not say where the names are.').waitFor();
    await page.getByText('If it is not a class list, choose another file.').waitFor();
    await page.getByRole('button', { name: 'Choose another file' }).click();
  }));

const halfGood: [what: string, file: string, sentence: string, added: number][] = [
  [
    'a row with no name',
    'no-name.csv',
    'no-name.csv, line 4: There is no name on this line, so it was left out.',
    4,
  ],
  ['two rows with one UPN', 'one-upn-two-names.csv', 'stands beside another name too', 5],
];

for (const [what, file, sentence, added] of halfGood) {
  test(`${what} is named by file and line, and nothing is written before the button`, () =>
    onTheListScreen(async () => {
      const page = browser.page();
      await chooseFile(page, join(rosters, file));
      assert.is((await previewOf(page))[0], `New: ${added}`);
      await page.getByText(sentence).first().waitFor();
    }));
}

/** Tries a list, then looks that the class is as it was and that nothing was written down or broke. */
function onTheListScreen(story: () => Promise<void>): Promise<void> {
  return watched(browser, async () => {
    const page = browser.page();
    const before = await eventCount(page);
    await openClassList(page);
    await story();
    await goTo(page, 'Class');
    assert.equal(await pupilNames(page), ['Chloé Dubois', 'George King']);
    assert.is(await eventCount(page), before);
    assert.equal(browser.problems, []);
  });
}

test.run();
