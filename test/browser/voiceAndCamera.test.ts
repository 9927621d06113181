import type { Locator, Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import type { Recording } from '../../src/schema/childEvents.ts';
import { suite } from '../support/suite.ts';
import type { Chromium } from './drivers/chromium.ts';
import { until } from './drivers/finding.ts';
import { watched } from './drivers/withBrowser.ts';
import { look } from './look.ts';
import { inOneRoom } from './pages/aStation.ts';
import { doneWithMark, lookAs, pagePlace, putMark } from './pages/marking.ts';
import * as station from './pages/station.ts';
import { sendHome } from './pages/tablets.ts';
import { goTo } from './pages/topBar.ts';
import type { ServerProcess } from './server.ts';
import { pupilTouch } from './smallTargets.ts';
import { anyBlob, storedRows } from './storedRows.ts';

/** A station with a camera and a microphone: children write without writing. Each test goes on from the last. */
const test = suite('a child’s voice and photos', { timeoutMs: 120_000 });

let server: ServerProcess;
let teacher: Chromium;
let blue: Chromium;
let amy: string;
let ben: string;
inOneRoom(
  test,
  (room) => {
    ({ server, teacher, blue, amy, ben } = room);
  },
  { microphone: 'beeps' },
);

async function recordings(page: Page): Promise<Recording[]> {
  const { pieces = [] } = await storedRows(page, ['pieces']);
  const said = (pieces as { said?: Recording[] }[]).flatMap((row) => row.said ?? []);
  return said.filter(({ kind }) => kind === 'recording');
}

async function secondsKept(page: Page): Promise<number> {
  return (await storedRows(page, ['takes'])).takes?.length ?? 0;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function moreSeconds(page: Page): Promise<void> {
  const before = await secondsKept(page);
  await until('more seconds kept', async () => ((await secondsKept(page)) > before ? true : null));
}

/** Talks until that many seconds are safe. */
async function talk(page: Page, seconds: number): Promise<void> {
  await button(page, 'Say it').click();
  await page.getByText('I can hear you.').waitFor();
  await until('seconds kept', async () => ((await secondsKept(page)) >= seconds ? true : null));
}

/** To the end, however long it is. */
async function playToTheEnd(where: Page | Locator): Promise<void> {
  const press = (name: string) => where.getByRole('button', { name, exact: true });
  await press('Play it').click();
  await press('Stop').waitFor();
  await press('Play it').waitFor();
  assert.is(await where.getByText('This tablet can’t play it.').count(), 0);
}

test('a child tells the story to the tablet, and hears it', () =>
  watched(blue, async () => {
    const page = blue.page();
    await station.signIn(page, amy);
    await station.startWriting(page);
    await talk(page, 1);
    await button(page, 'Stop').click();
    await playToTheEnd(page);
    const [told] = await recordings(page);
    assert.equal(
      [told?.is, told?.version, told?.sound.type.split(';')[0]?.split('/')[0]],
      ['draft', 1, 'audio'],
    );
    assert.is(await secondsKept(page), 0);
    await station.done(page);
  }));

test('the battery dies in the middle of a recording: what was said until then is there', () =>
  watched(blue, async () => {
    const page = blue.page();
    await station.signIn(page, ben);
    await station.startWriting(page);
    await talk(page, 2);
    await blue.kill();
    await blue.relaunch();
    await blue.open(server.url);
    await station.whoAreYou(blue.page());
    await station.signIn(blue.page(), ben);
    await playToTheEnd(blue.page());
    assert.is((await recordings(blue.page())).length, 2);
    await station.done(blue.page());
  }));

test('a child who leaves while talking is not cut off, and a minute is the longest', () =>
  watched(blue, async () => {
    const page = blue.page();
    await page.clock.install();
    await page.reload();
    await station.whoAreYou(page);
    await station.signIn(page, amy);
    await button(page, 'Check my writing').click();
    await button(page, 'Nearly').click();
    await button(page, 'Say why').click();
    await talk(page, 1);
    await page.clock.runFor(40_000);
    // Who talks is not taken for gone.
    await moreSeconds(page);
    await page.clock.runFor(25_000);
    // It stopped by itself.
    await button(page, 'Say it again').click();
    await page.getByText('I can hear you.').waitFor();
    await until('a second kept', async () => ((await secondsKept(page)) > 0 ? true : null));
    await station.done(page);
    await until('the take is a recording', async () => ((await secondsKept(page)) === 0 ? true : null));
    const whys = (await recordings(page)).filter(({ is }) => is === 'why');
    assert.is(whys.length, 1);
    assert.ok(whys[0]?.target);
    await page.reload();
    await station.whoAreYou(page);
  }));

test('a page is photographed at the station, and a friend shows a place on it', () =>
  watched(blue, async () => {
    const page = blue.page();
    await station.signIn(page, amy);
    await station.startWriting(page);
    await photograph(page);
    await station.done(page);
    await station.signIn(page, ben);
    await button(page, 'Help a friend').click();
    await button(page, 'Next').click();
    await button(page, 'Next').click();
    await button(page, 'Now you').click();
    await button(page, 'Read it').click();
    await page.getByText(`This is by ${amy}`).waitFor();
    await button(page, 'Next').click();
    await button(page, 'Top right').focus();
    await page.keyboard.press('Enter');
    await button(page, 'this bit').waitFor();
    await button(page, 'I really like').click();
    await station.giveCritique(page);
    await station.done(page);
  }));

test('the author photographs the next draft beside the last one, with the place lit, and looks at both', () =>
  watched(blue, async () => {
    const page = blue.page();
    await station.signIn(page, amy);
    await button(page, 'A friend wrote to me').click();
    await page.locator('.lit-point').waitFor();
    await button(page, 'I will').click();
    await button(page, 'Make it better now').click();
    await page.locator('.write-last .lit-point').waitFor();
    await page.getByText(/^I really like this bit, and you could/).waitFor();
    await photograph(page);
    await button(page, 'Look what you changed').click();
    await page.getByRole('button', { name: 'Beside draft 1' }).click();
    await page.locator('.before-after img').nth(1).waitFor();
    assert.is(await page.locator('.before-after img').count(), 2);
    await station.done(page);
  }));

test('in the evening the teacher sees the page and hears the child', () =>
  watched(teacher, async () => {
    const page = teacher.page();
    await station.sendHomeFromStation(blue.page());
    await sendHome(page);
    await openPupil(page, amy);
    await page.getByRole('button', { name: 'Play', exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Play', exact: true }).first().click();
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
    assert.equal([await anyBlob(page), await anyBlob(blue.page())], [false, false]);
    assert.equal([...teacher.problems, ...blue.problems], []);
  }));

test('the teacher holds the tablet to a child who reads the piece out, and the unit’s page of the child plays it', () =>
  watched(teacher, async () => {
    const page = teacher.page();
    await page.getByRole('link', { name: /Mark/ }).first().waitFor();
    const unit = ((await storedRows(page, ['units'])).units as { id: string }[])[0]?.id;
    await page.evaluate((id) => {
      location.hash = `#/unit/${id}/capture/cold`;
    }, unit);
    await page.locator('.capture-name').filter({ hasText: ben }).click();
    await button(page, 'Read it out').click();
    await look(page, 'reading out');
    await button(page, 'Record').click();
    await moreSeconds(page);
    await button(page, 'Stop').click();
    await button(page, 'Record again').waitFor();
    await button(page, 'Play').click();
    await button(page, 'Stop').waitFor();
    await button(page, 'Play').waitFor();
    await button(page, 'Done').click();
    await page.locator('li', { hasText: ben }).getByText('Read out').waitFor();
    const readings = (await recordings(page)).filter(({ is }) => is === 'reading');
    assert.equal(
      readings.map(({ version }) => version),
      [1],
    );
    await page.evaluate((pupil) => {
      location.hash = `#/pupil/${pupil}`;
    }, readings[0]?.pupil);
    await page.getByText(/^Read aloud, \d+ s$/).waitFor();
    assert.equal(teacher.problems, []);
  }));

test('the teacher draws on the photo and tells a note there, and the child sees the one and hears the other', () =>
  watched(teacher, async () => {
    const page = teacher.page();
    await openPupil(page, amy);
    await page.getByRole('link', { name: 'Mark the cold task' }).first().click();
    await page.getByText('Page 1: not on this tablet yet. The next handover brings it.').waitFor();
    const marking = page.url();
    await goTo(page, 'Send home');
    await sendHome(page);
    await page.goto(marking);
    const place = pagePlace(page, /^Page 1\. /);
    await page.locator('.marked-page img').waitFor();
    await place.click({ position: { x: 100, y: 80 } });
    await putMark(page, 'Gap to close');
    await button(page, 'Draw on the page').click();
    await page.locator('.ink-pad').click({ position: { x: 220, y: 80 } });
    await page.locator('.marked-page .ink-line').waitFor({ state: 'attached' });
    const told = page.getByRole('group', { name: 'Told aloud' });
    await told.getByRole('button', { name: 'Record', exact: true }).click();
    await moreSeconds(page);
    await told.getByRole('button', { name: 'Stop' }).click();
    await told.getByRole('button', { name: 'Record again' }).waitFor();
    await look(page, 'a mark with a line and a note that was told');
    await doneWithMark(page);
    await lookAs(page, 'Feedback');
    await button(page, 'Hand back').click();
    await page.getByText(/^Handed back on/).waitFor();
    await goTo(page, 'Send home');
    await sendHome(page);
    const child = blue.page();
    await station.sendHomeFromStation(child);
    await station.signIn(child, amy);
    await child.locator('.pinned-page').getByRole('img', { name: 'Gap to close' }).waitFor();
    await child.locator('.pinned-page .ink-line').waitFor({ state: 'attached' });
    await playToTheEnd(child.getByRole('region', { name: 'My teacher says' }));
    await look(child, 'a child’s page with marks on the photo', pupilTouch);
    await station.done(child);
    assert.equal([...teacher.problems, ...blue.problems], []);
  }));

test('where the microphone and the camera are refused, a sentence says what else works', () =>
  watched(blue, async () => {
    const page = blue.page();
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: refuse });
    });
    await page.reload();
    await station.whoAreYou(page);
    await station.signIn(page, ben);
    await station.startWriting(page);
    await button(page, 'Say it again').click();
    await page.getByText('This tablet may not hear you. You can tap or write.').waitFor();
    await button(page, 'Take a photo').click();
    await page.getByText('This tablet may not see. You can write or talk.').waitFor();
    await button(page, 'Back').click();
    await station.write(page, 'So I write.');
    await station.done(page);
  }));

async function openPupil(page: Page, name: string): Promise<void> {
  await goTo(page, 'Class');
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
}

async function photograph(page: Page): Promise<void> {
  const pages = page.locator('.write-pages img');
  const before = await pages.count();
  await button(page, 'Take a photo').click();
  await button(page, 'Take it').click();
  await pages.nth(before).waitFor();
}

test.run();
