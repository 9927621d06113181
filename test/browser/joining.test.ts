import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { type Film, filmOf } from './film.ts';
import { makeClass } from './pages/classes.ts';
import { fetchClass, okafor, setUpTablet } from './pages/firstRun.ts';
import { inviteTablet, openSendHome, setUpHome } from './pages/tablets.ts';
import { type ServerProcess, serverProcess } from './server.ts';
import { storedRows } from './storedRows.ts';

/** One tablet lets others in, by what one shows and the other's camera sees. */
const test = suite('joining in the browser', { timeoutMs: 240_000 });

let server: ServerProcess;
let mine: Chromium;
let theirs: Chromium | undefined;
let film: Film | undefined;

test.before.each(async () => {
  server = await serverProcess();
  mine = await chromium();
  await mine.open(server.url);
  await setUpTablet(mine.page(), okafor);
  await makeClass(mine.page(), '4B', 'Year 4');
  await openSendHome(mine.page());
  await setUpHome(mine.page());
});
test.after.each(async () => {
  await theirs?.close();
  theirs = undefined;
  film?.clear();
  await mine.close();
  await server.clear();
});

const toScan = async (browser: Chromium) => {
  await browser.open(server.url);
  await browser.page().getByRole('button', { name: 'Join a class' }).click();
  await browser.page().getByRole('button', { name: 'Scan the code' }).click();
};

test('a station scans the code that the teacher’s tablet shows, fetches, and is on the teacher’s list by its name', async () => {
  const name = await inviteTablet(mine.page(), 'Station for children');
  assert.is(name, 'Blue 1');
  film = await filmOf(mine.page().getByRole('img', { name: 'Joining code, to be scanned' }));
  theirs = await chromium({ camera: film.path });
  const other = theirs;
  await watched(other, async () => {
    await toScan(other);
    const page = other.page();
    await page.getByRole('heading', { name: 'A station of Elm Bank Primary' }).waitFor();
    assert.is(await page.getByLabel('Name of this tablet').inputValue(), 'Blue 1');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByRole('button', { name: 'Fetch the class' }).click();
    await page.getByRole('button', { name: 'For adults' }).waitFor();
    await page.getByText('Blue 1', { exact: true }).waitFor();
    assert.is((await storedRows(page, ['classes'])).classes?.length, 1);
    assert.is(await cameraIsOn(other), false);
    assert.equal(await storedRows(page, ['adults', 'schools']), { adults: [], schools: [] });
    assert.equal(other.problems, []);
  });
  await watched(mine, async () => {
    await mine.page().getByRole('button', { name: 'Look for it' }).click();
    await mine.page().getByText('Blue 1 has joined.').waitFor();
  });
});

/** The camera's light: what the page still holds of it. */
function cameraIsOn(browser: Chromium): Promise<boolean> {
  return browser.page().evaluate(() => document.querySelector('video') !== null);
}

test('a colleague’s tablet scans the code of another teacher’s', async () => {
  await inviteTablet(mine.page(), 'Another teacher');
  film = await filmOf(mine.page().getByRole('img', { name: 'Joining code, to be scanned' }));
  theirs = await chromium({ camera: film.path });
  const other = theirs;
  await watched(other, async () => {
    await toScan(other);
    const page = other.page();
    await page.getByLabel('Your name').fill('Mx Blackwood');
    assert.is(await page.getByLabel('Name of this tablet').inputValue(), 'Teacher 2');
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByLabel('New PIN').fill('2580');
    await page.getByLabel('The same PIN again').fill('2580');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await fetchClass(page);
  });
});

test('without a camera the code is typed, and it is gone when the dialog closes', async () => {
  const page = mine.page();
  await inviteTablet(page, 'Station for children');
  await page.getByRole('button', { name: 'Show a code to type' }).click();
  const code = (await page.locator('.typed-code').textContent()) ?? '';
  theirs = await chromium();
  const other = theirs;
  const type = async (typed: string) => {
    await other.open(server.url);
    await other.reload();
    await other.page().getByRole('button', { name: 'Join a class' }).click();
    await other.page().getByRole('button', { name: 'Type a code' }).click();
    await other.page().getByLabel('Code').fill(typed);
    await other.page().getByRole('button', { name: 'Next', exact: true }).click();
  };
  await watched(other, async () => {
    await type(code.toLowerCase());
    await other.page().getByRole('heading', { name: 'A station of Elm Bank Primary' }).waitFor();
  });
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await inviteTablet(page, 'Station for children');
  await page.getByRole('button', { name: 'Show a code to type' }).click();
  const next = (await page.locator('.typed-code').textContent()) ?? '';
  assert.is.not(next, code);
  const takenBack = page.waitForResponse((response) => response.request().method() === 'DELETE');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  assert.is((await takenBack).status(), 204);
  await watched(other, async () => {
    await type(next);
    await other.page().getByText('Nothing was found for this code.').waitFor();
  });
});

test('without a camera a picture of the code does, and another code is not taken for ours', async () => {
  await inviteTablet(mine.page(), 'Station for children');
  const code = await mine.page().getByRole('img', { name: 'Joining code, to be scanned' }).screenshot();
  theirs = await chromium();
  const other = theirs;
  await watched(other, async () => {
    await toScan(other);
    const page = other.page();
    await page.getByText('This tablet has no camera that Redraft can use.').waitFor();
    const choose = (name: string, mimeType: string, buffer: Buffer) =>
      page.getByLabel('Picture of the code').setInputFiles({ name, mimeType, buffer });
    await choose('letter.txt', 'text/plain', Buffer.from('Dear Miss Okafor'));
    await page.getByText('There is no code to be read in this picture.').waitFor();
    await choose('code.png', 'image/png', code);
    await page.getByRole('heading', { name: 'A station of Elm Bank Primary' }).waitFor();
  });
});

test.run();
