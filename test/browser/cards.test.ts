import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { type Film, filmOf } from './film.ts';
import { namesAt, setUpClass } from './pages/aStation.ts';
import * as station from './pages/station.ts';
import { joiningLink, openSendHome, sendHome, setUpHome } from './pages/tablets.ts';
import { goTo } from './pages/topBar.ts';
import { type ServerProcess, serverProcess } from './server.ts';
import { storedRows } from './storedRows.ts';

/** A child who cannot remember pictures: a card for the camera, or the teacher. Each test goes on from the last. */
const test = suite('sign-in cards', { timeoutMs: 120_000 });

let server: ServerProcess;
let teacher: Chromium;
let blue: Chromium | undefined;
let film: Film | undefined;
test.before(async () => {
  server = await serverProcess();
  teacher = await chromium();
});
test.after(async () => {
  await teacher.close();
  await blue?.close();
  await server.clear();
  film?.clear();
});

test('the teacher makes cards for the class, and pictures of their own', () =>
  watched(teacher, async () => {
    const page = teacher.page();
    await teacher.open(server.url);
    await setUpClass(page);
    await goTo(page, 'Class');
    await page.getByRole('link', { name: 'Picture codes' }).click();
    await page.getByRole('button', { name: 'Make cards for everybody' }).click();
    await page
      .getByRole('img', { name: /^Card of / })
      .first()
      .waitFor();
    film = await filmOf(page.getByRole('img', { name: /^Card of / }).first());
    await page.getByRole('button', { name: 'Make four pictures' }).click();
    await page.getByRole('button', { name: 'Other pictures' }).waitFor();
    await openSendHome(page);
    await setUpHome(page);
  }));

test('at a station the child holds the card up, and their own page is there', async () => {
  const link = await joiningLink(teacher.page(), 'Station for children');
  blue = await chromium({ camera: film?.path ?? '' });
  const browser = blue;
  await watched(browser, async () => {
    const page = browser.page();
    await browser.open(server.url);
    await station.joinAsStation(page, link);
    await page.getByRole('button', { name: 'I have a card' }).click();
    await page.getByRole('heading', { level: 1, name: /^Hello / }).waitFor();
    assert.is(await page.locator('video').count(), 0);
    await station.done(page);
  });
});

test('a child who has forgotten everything is let in by the teacher’s four pictures, and by no others', () =>
  watched(teacher, async () => {
    const page = (blue as Chromium).page();
    const { stations = [] } = await storedRows(page, ['stations']);
    const [given = ''] = await namesAt(page);
    const [{ adultCode } = { adultCode: [] as string[] }] = stations as { adultCode: string[] }[];
    await station.chooseFace(page, given);
    await page.getByRole('button', { name: 'My teacher lets me in' }).click();
    const wrong = [...adultCode.slice(1), adultCode[0] === 'sun' ? 'cat' : 'sun'];
    await station.tapPictures(page, wrong.join() === adultCode.join() ? ['cat', 'cat', 'cat', 'cat'] : wrong);
    await page.getByText('Not those. Try again.').waitFor();
    await station.tapPictures(page, adultCode);
    await page.getByRole('heading', { level: 1, name: `Hello ${given}` }).waitFor();
    await station.done(page);
  }));

test('once there is a new card, the old one that was lost opens nothing', () =>
  watched(blue as Chromium, async () => {
    const page = teacher.page();
    await goTo(page, 'Class');
    await page.getByRole('link', { name: 'Picture codes' }).click();
    const newCards = page.getByRole('button', { name: /^New card for / });
    // The page comes when it is first opened, and "all" waits for nothing.
    await newCards.first().waitFor();
    for (const button of await newCards.all()) await button.click();
    await goTo(page, 'Send home');
    await page.getByText(/^All \d+ changes are home/).waitFor();
    await sendHome(page);
    await page.getByText('Nothing is waiting on this tablet').waitFor();
    const there = (blue as Chromium).page();
    await station.sendHomeFromStation(there);
    await there.getByRole('button', { name: 'I have a card' }).click();
    await there.getByText('That card is old. Ask your teacher.').waitFor();
    await there.getByRole('button', { name: 'Back', exact: true }).click();
    await station.whoAreYou(there);
    assert.equal([...teacher.problems, ...(blue as Chromium).problems], []);
  }));

test.run();
