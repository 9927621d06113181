import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { aCasePackage } from '../support/aCasePackage.ts';
import { suite } from '../support/suite.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { look } from './look.ts';
import { chooseFile, makeClass, openClassList, pasteList } from './pages/classes.ts';
import { fetchClass, joinClass, lookRound, okafor, setUpTablet } from './pages/firstRun.ts';
import { openCell } from './pages/grid.ts';
import { inviteTablet, joiningLink, openSendHome, sendHome, setUpHome } from './pages/tablets.ts';
import { goTo, lockNow } from './pages/topBar.ts';
import { type ServerProcess, serverProcess } from './server.ts';

/** Every screen and main state, both ways up: nothing that axe-core finds, nothing too small for a finger. */
const test = suite('for everybody', { timeoutMs: 240_000 });

let server: ServerProcess;
let browser: Chromium;
test.before(async () => {
  server = await serverProcess();
});
test.before.each(async () => {
  browser = await chromium();
  await browser.open(server.url);
});
test.after.each(() => browser.close());
test.after(() => server.clear());

const at = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

test('the cover, setting up, and a tablet that has nothing yet', () =>
  watched(browser, async () => {
    const page = browser.page();
    await page.getByRole('button', { name: 'This is my tablet' }).waitFor();
    await look(page, 'cover');
    await page.getByRole('button', { name: 'Join a class' }).click();
    await page.getByLabel('Joining link').fill('not a link');
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await look(page, 'joining, refused');
    await page.getByRole('button', { name: 'Scan the code' }).click();
    await page.getByText('This tablet has no camera').waitFor();
    await look(page, 'scanning without a camera');
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Type a code' }).click();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByText('A code has sixteen').waitFor();
    await look(page, 'typing a code, refused');
    await browser.reload();
    await page.getByRole('button', { name: 'I have a recovery sheet' }).click();
    await page.getByLabel('Letters on the sheet').fill('ABCD');
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await look(page, 'a slip in the letters of the sheet');
    await browser.reload();
    await page.getByRole('button', { name: 'This is my tablet' }).click();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await look(page, 'setting up, name missing');
    await browser.reload();
    await setUpTablet(page, okafor);
    await look(page, 'Today without a class');
    await makeClass(page, '4B', 'Year 4');
    await look(page, 'class without pupils');
    await goTo(page, 'Send home');
    await at(page, 'Send home');
    await look(page, 'no home yet');
    await goTo(page, 'School');
    await at(page, 'School');
    await look(page, 'School');
    await page.locator('a[href="#/sheets"]').click();
    await at(page, 'Mastery sheets');
    await look(page, 'sheets');
    await page.getByRole('link', { name: 'Bring in a CASE package' }).click();
    const choose = (text: string) =>
      page
        .getByLabel('Choose the file')
        .setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await choose('{}');
    await page.getByText('This is no CASE package').waitFor();
    await look(page, 'a CASE package, refused');
    await choose(JSON.stringify(aCasePackage(20)));
    await page.getByRole('button', { name: 'See the targets' }).first().click();
    await look(page, 'what a CASE package would change');
    await page.getByRole('button', { name: /^Bring in 2 sheets/ }).click();
    await page.getByText('Brought in.').waitFor();
    await look(page, 'brought in');
    await page.getByRole('link', { name: 'Sheets' }).click();
    await page.getByRole('button', { name: /^Save as CASE/ }).waitFor();
    await look(page, 'sheets with a CASE package');
    await page
      .getByRole('link', { name: /^Reading/ })
      .first()
      .click();
    await at(page, 'Year 1 reading');
    await look(page, 'a sheet');
    await page.getByRole('link', { name: 'Change this sheet' }).click();
    await at(page, 'Change Year 1 reading');
    await page.getByRole('button', { name: 'Add a target' }).click();
    await page.getByRole('button', { name: 'Add it' }).click();
    await look(page, 'a new target, refused');
    await page.getByRole('button', { name: 'Leave it' }).click();
    await look(page, 'a sheet as its next version');
    await page.getByRole('link', { name: 'Sheet', exact: true }).click();
    await page.locator('.sheet-line').first().click();
    await page.getByRole('heading', { level: 2, name: 'Leads to' }).waitFor();
    await look(page, 'a target and its years');
    await page.getByRole('button', { name: 'Add an example' }).click();
    await look(page, 'an example of a target');
    await page.getByLabel('A sentence or two that shows it').fill('At midnight, the clock began to stir.');
    await page.getByRole('button', { name: 'Keep the words' }).click();
    await page.getByText('At midnight').waitFor();
    await look(page, 'a target with an example');
    await page.getByRole('link', { name: 'Draw it across the years' }).click();
    await page.getByRole('link', { name: 'Read it as a list' }).waitFor();
    await look(page, 'a target drawn across the years');
    await goTo(page, 'School');
    await lockNow(page);
    await look(page, 'locked');
  }));

test('letting tablets in, and the recovery sheet', () =>
  watched(browser, async () => {
    const page = browser.page();
    await setUpTablet(page, okafor);
    await openSendHome(page);
    await setUpHome(page);
    await page.getByRole('button', { name: 'Add a tablet' }).click();
    await look(page, 'whose tablet');
    await page.keyboard.press('Escape');
    await inviteTablet(page, 'Another teacher');
    await page.getByRole('button', { name: 'Show a code to type' }).click();
    await page.locator('.typed-code').waitFor();
    await page.getByRole('button', { name: 'Show a link instead' }).click();
    await look(page, 'the ways in');
    // Colours that are still on their way from light to dark say nothing.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await look(page, 'the ways in, dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await page.getByRole('link', { name: 'recovery sheet' }).click();
    await page.getByRole('button', { name: 'Show the sheet' }).click();
    await page.getByText('That is not the PIN').waitFor();
    await look(page, 'the recovery sheet asks for the PIN');
    await page.getByLabel('Your PIN').fill(okafor.pin);
    await page.getByRole('button', { name: 'Show the sheet' }).click();
    await page.getByRole('img', { name: 'Recovery code, to be scanned' }).waitFor();
    await look(page, 'the recovery sheet');
  }));

test('a goal, and the year’s turn', () =>
  watched(browser, async () => {
    const page = browser.page();
    await lookRound(page);
    await goTo(page, 'Class');
    await page.getByRole('button', { name: 'Change name or year' }).click();
    await look(page, 'changing a class');
    await page.keyboard.press('Escape');
    await page.locator('.class-pupil').first().click();
    await page.getByRole('button', { name: 'Set a goal' }).click();
    await page.getByRole('button', { name: 'Keep the goal' }).click();
    await look(page, 'a goal, nothing chosen');
    await page.getByLabel('Target', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('One step towards it').fill('I read each sentence aloud.');
    await page.getByRole('button', { name: 'Keep the goal' }).click();
    await page.getByRole('button', { name: 'Change the goal' }).waitFor();
    await look(page, 'a pupil with a goal');
    await goTo(page, 'Class');
    await page.getByRole('link', { name: 'Go up to the next year' }).click();
    await page.getByRole('button', { name: 'Take 30 pupils up' }).click();
    await look(page, 'going up, the name missing');
    await page.getByLabel('Name of the class').fill('Herons');
    await page.getByLabel('Who teaches it').fill('Mr Bell');
    await page.getByRole('button', { name: 'Take 30 pupils up' }).click();
    await at(page, 'What came with the children');
    await look(page, 'what came with the children');
    await goTo(page, 'Class');
    await page.getByText('1 past class').click();
    await look(page, 'a class that came up');
    await page.getByRole('link', { name: 'Kingfishers, Year 4' }).click();
    await at(page, 'Kingfishers');
    await look(page, 'a past class');
  }));

test('bringing in a class list', () =>
  watched(browser, async () => {
    const page = browser.page();
    await setUpTablet(page, okafor);
    await makeClass(page, '3 Ash', 'Year 3');
    await openClassList(page);
    await look(page, 'choosing a list');
    await chooseFile(page, join(import.meta.dirname, '../support/rosters/bad/empty.csv'));
    await page.getByRole('alert').waitFor();
    await look(page, 'list refused');
    await pasteList(page, 'Oak\tElm\tAsh\nBirch\tFir\tYew');
    await page.getByRole('heading', { name: 'Which column is which?' }).waitFor();
    await look(page, 'asking for columns');
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await chooseFile(page, join(import.meta.dirname, '../support/rosters/oneroster-1.2.zip'));
    await page.getByText('All 2 of them').click();
    await page.locator('.preview').waitFor();
    await look(page, 'preview of two classes');
  }));

test('a class in its second unit', () =>
  watched(browser, async () => {
    const page = browser.page();
    await lookRound(page);
    await look(page, 'Today');
    await goTo(page, 'Class');
    await look(page, 'Class');
    await page.getByRole('link', { name: 'Make a unit' }).click();
    await page.getByLabel('Find a target').fill('comma');
    await page.getByRole('list').getByRole('button', { pressed: false }).first().click();
    await look(page, 'making a unit');
    await goTo(page, 'Class');
    await page.getByRole('link', { name: /^Doorways/ }).click();
    await at(page, 'Doorways');
    await page.getByRole('grid').waitFor();
    await look(page, 'unit grid');
    await openCell(page, 'Oscar Bickerdale', 0);
    await look(page, 'what a cell rests on');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Tell the children where they are' }).click();
    await page.getByRole('dialog', { name: 'Tell the children where they are' }).waitFor();
    await look(page, 'what children are told of where they are');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /Mark hot task/ }).click();
    await page.locator('.target-row').first().waitFor();
    await look(page, 'marking the hot task');
    await page.locator('.mark-count').click();
    await page.getByRole('dialog').waitFor();
    await look(page, 'whose piece');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Absent', exact: true }).click();
    await look(page, 'marking a child who is absent');
    await goTo(page, 'Class');
    await page.getByRole('link', { name: /Ruby-Mae/ }).click();
    await at(page, /Ruby-Mae/);
    await page.getByText(/^For the next teacher/).click();
    await look(page, 'pupil');
    await page.getByRole('button', { name: 'Erase this child’s work' }).click();
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText(/Nothing was erased/).waitFor();
    await look(page, 'erasing a child, not sure enough');
    await page.keyboard.press('Escape');
    await goTo(page, 'Class');
    await page.getByRole('link', { name: 'Picture codes' }).click();
    await at(page, 'Picture codes');
    await look(page, 'picture codes');
    await goTo(page, 'School');
    await page.getByRole('link', { name: 'Read or change it' }).click();
    await at(page, 'What counts as mastery');
    await look(page, 'what counts as mastery');
    await page.getByRole('button', { name: 'Change what counts' }).click();
    await page.getByText('One piece, alone', { exact: true }).click();
    await page.getByRole('button', { name: 'Add a time' }).click();
    await page.getByText(/standings would change/).waitFor();
    await look(page, 'changing what counts');
    await goTo(page, 'Send home');
    await look(page, 'sample stays here');
  }));

test('several tablets at the end of the day', () =>
  watched(browser, async () => {
    const page = browser.page();
    await setUpTablet(page, okafor);
    await makeClass(page, '4B', 'Year 4');
    await openSendHome(page);
    await setUpHome(page);
    await look(page, 'only this tablet');
    await anotherTablet(await joiningLink(page));
    await openSendHome(page);
    await sendHome(page);
    await page.getByRole('heading', { name: 'All 2 tablets home' }).waitFor();
    await look(page, 'tablets by name');
    await page.getByRole('button', { name: /^More about (?!Miss Okafor)/ }).click();
    await page.getByRole('button', { name: 'Put it away' }).click();
    await page.getByRole('button', { name: 'Back in use' }).waitFor();
    await look(page, 'a tablet put away');
    await page.getByRole('button', { name: 'Back in use' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show it large' }).click();
    await page.getByRole('dialog', { name: '1 of 2 tablets home' }).waitFor();
    await look(page, 'tablets for the projector');
    await page.keyboard.press('Escape');
    await goTo(page, 'Today');
    await page.getByRole('link', { name: '1 of 2 tablets home' }).waitFor();
    await look(page, 'Today with several tablets');
    await openSendHome(page);
    await page.getByRole('button', { name: /^More about (?!Miss Okafor)/ }).click();
    await page.getByRole('button', { name: 'This tablet is lost' }).click();
    await look(page, 'is it lost?');
    await page.getByRole('button', { name: 'Report it lost' }).click();
    await page.getByText(/^Reported lost/).waitFor();
    await look(page, 'a lost tablet');
  }));

async function anotherTablet(link: string): Promise<void> {
  const another = await chromium();
  try {
    await another.open(server.url);
    await joinClass(another.page(), link, { adult: 'Ms Blackwood', pin: '1470' });
    await fetchClass(another.page());
  } finally {
    await another.close();
  }
}

test.run();
