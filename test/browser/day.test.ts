import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { sheetOf } from '../../src/curriculum/starter.ts';
import { viewTables } from '../../src/store/database.ts';
import { suite } from '../support/suite.ts';
import { boxesOf, moved, outOfSight } from './boxes.ts';
import { tablet } from './drivers/browser.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import {
  bringIn,
  chooseFile,
  makeAnotherClass,
  makeClass,
  openClassList,
  previewOf,
  pupilNames,
} from './pages/classes.ts';
import {
  fetchClass,
  joinClass,
  keptForOffline,
  okafor,
  onToday,
  setUpTablet,
  unlock,
} from './pages/firstRun.ts';
import { gridRows, openCell, sortByNotYet } from './pages/grid.ts';
import * as marking from './pages/mark.ts';
import { joiningLink, openSendHome, sendHome, setUpHome } from './pages/tablets.ts';
import { goTo, isLocked, toSend } from './pages/topBar.ts';
import { focusTargets, makeUnit, nameUnit, openNewUnit, tapTarget } from './pages/unitPlan.ts';
import { type ServerProcess, serverProcess } from './server.ts';
import { eventCount, storedRows } from './storedRows.ts';

/**
 * One classroom day in a real Chromium, through the real screens, with the real server.
 * Each test goes on from the last.
 */
const test = suite('day', { timeoutMs: 120_000 });
const rosters = join(import.meta.dirname, '../support/rosters');
const blackwood = { adult: 'Mr Blackwood', pin: '1379' };

let server: ServerProcess;
let mine: Chromium;
let theirs: Chromium;
/** The three longest wordings of the year's sheet, and a fourth. */
let targets: string[] = [];

test.before(async () => {
  server = await serverProcess();
  mine = await chromium();
  const { targets: sheet } = await sheetOf(3, 'writing');
  targets = sheet
    .map(({ pupil }) => pupil)
    .sort((a, b) => b.length - a.length)
    .slice(0, 4);
});
test.after(async () => {
  await theirs?.close();
  await mine?.close();
  await server?.clear();
});

let broken = false;
/** A part of the day. When one fails, the parts after it do not wait for what can never come. */
const day = (sentence: string, story: () => Promise<void>) =>
  test(sentence, async () => {
    if (broken) throw new Error('the day had ended before');
    broken = true;
    await watched(mine, story);
    broken = false;
  });
const three = () => targets.slice(0, 3);

day('Miss Okafor makes the tablet hers, makes her class and brings in its list', async () => {
  const page = mine.page();
  await mine.open(server.url);
  await setUpTablet(page);
  await makeClass(page, '3 Ash', 'Year 3');
  await openClassList(page);
  await chooseFile(page, join(rosters, 'sims-like.csv'));
  assert.equal(await previewOf(page), ['New: 16', 'Changed: nobody', 'Left: nobody', 'Unchanged: nobody']);
  await bringIn(page);
  assert.is((await pupilNames(page)).length, 16);
});

day('the same list once more changes nothing', async () => {
  const page = mine.page();
  const before = await eventCount(page);
  await openClassList(page);
  await chooseFile(page, join(rosters, 'sims-like.csv'));
  assert.equal(await previewOf(page), ['New: nobody', 'Changed: nobody', 'Left: nobody', 'Unchanged: 16']);
  await page.getByRole('link', { name: 'Back to 3 Ash' }).click();
  assert.is((await pupilNames(page)).length, 16);
  assert.is(await eventCount(page), before);
});

day('a unit takes three targets that are found by search, and asks before a fourth', async () => {
  const page = mine.page();
  await openNewUnit(page);
  await nameUnit(page, 'Stone Age Boy', 'Stone Age Boy by Satoshi Kitamura', 'Portal story');
  for (const target of three()) await tapTarget(page, target, target);
  await tapTarget(page, targets[3] as string, targets[3] as string);
  await page.getByRole('dialog', { name: 'Sure? Three is what pupils can hold.' }).waitFor();
  await page.getByRole('button', { name: 'Keep three' }).click();
  assert.equal(await focusTargets(page), three());
  await makeUnit(page, 'Stone Age Boy');
});

day('with no wifi the app opens, and the first judgement is at most three taps away', async () => {
  const page = mine.page();
  await keptForOffline(page);
  await server.stop();
  await mine.offline(true);
  await openAgain(page);
  await countTaps(page);
  await page.getByRole('link', { name: 'Mark the cold task' }).click();
  await marking.pupilIs(page, 'Millie Adeyemi');
  await marking.judge(page, three()[0] as string, 'Not yet');
  const taps = await tapsOf(page);
  console.log(`  » taps from opening the app to the first judgement: ${taps}`);
  assert.ok(taps <= 3, `${taps} taps`);
});

day(
  'targets, levels, the child’s words and the note are in sight at once, and nothing moves under a tap',
  async () => {
    const page = mine.page();
    await everythingInSight(page);
    const underFingers = page.locator('main button, main select, main textarea');
    const before = await boxesOf(underFingers);
    await marking.judgeAll(page, three(), ['Approaching', 'Approaching', 'Secure']);
    await marking.judge(page, three()[0] as string, 'Not yet');
    await marking.undo(page).click();
    await marking.isPressed(marking.levelButton(page, three()[0] as string, 'Approaching'));
    assert.equal(moved(before, await boxesOf(underFingers)), []);
  },
);

day('the cold task is marked: levels, the rest secure, absent, with help, typed words, undo', async () => {
  const page = mine.page();
  await marking.type(marking.childsWords(page), 'The boy fell down a deep dark hole.');
  await marking.type(marking.note(page), 'Read it out to me first.');

  await marking.nextPupil(page);
  await marking.pupilIs(page, 'Amy Baker');
  await marking.judge(page, three()[0] as string, 'Deeper');
  await marking.markRestSecure(page);
  assert.equal(await marking.judged(page), ['Deeper', 'Secure', 'Secure']);

  await marking.nextPupil(page);
  await marking.setPiece(page, 'Absent');
  assert.ok(await marking.levelButton(page, three()[0] as string, 'Secure').isDisabled());

  await marking.nextPupil(page);
  await marking.setPiece(page, 'With help');
  await marking.judgeAll(page, three(), ['Approaching', 'Approaching', 'Approaching']);

  await marking.nextPupil(page);
  await marking.pupilIs(page, "Beau D'Arcy");
  await marking.judgeAll(page, three(), ['Not yet', 'Secure', 'Secure']);
  await marking.setPiece(page, 'Guided');
  await marking.undo(page).click();
  await marking.isPressed(page.getByRole('button', { name: 'Alone', exact: true }));
  await marking.undo(page).click();
  await marking.isPressed(marking.levelButton(page, three()[1] as string, 'Secure'));
  await page.getByText('4 of 16 marked').waitFor();
  assert.equal(await marking.judged(page), ['Not yet', 'Secure', undefined]);
  await marking.markRestSecure(page);
  await page.getByText('5 of 16 marked').waitFor();
});

day('the hot task has the cold level beside it, and still everything is in sight', async () => {
  const page = mine.page();
  await page.getByRole('link', { name: 'Stone Age Boy' }).click();
  await page.getByRole('link', { name: 'Mark hot task' }).click();
  await marking.pupilIs(page, 'Millie Adeyemi');
  await everythingInSight(page);
  await marking.judgeAll(page, three(), ['Secure', 'Secure', 'Deeper']);
  await marking.nextPupil(page);
  await marking.markRestSecure(page);
  await marking.nextPupil(page);
  await marking.markRestSecure(page);
  await marking.nextPupil(page);
  await marking.judgeAll(page, three(), ['Not yet', 'Approaching', 'Secure']);
});

day('the grid shows what changed, who is not there yet, and what a cell rests on', async () => {
  const page = mine.page();
  await page.getByRole('link', { name: 'Stone Age Boy' }).click();
  const rows = await gridRows(page);
  const grew = ['cold approaching, hot secure', 'cold approaching, hot secure', 'cold secure, hot deeper'];
  assert.equal(rows.slice(0, 5), [
    { pupil: 'Millie Adeyemi', cells: grew },
    { pupil: 'Amy Baker', cells: ['deeper', 'secure', 'secure'].map((cold) => `cold ${cold}, hot secure`) },
    { pupil: 'Amy Brown', cells: threeTimes('cold absent, hot secure') },
    {
      pupil: 'Ayaan Choudhury',
      cells: ['not yet', 'approaching', 'secure'].map((hot) => `cold approaching with help, hot ${hot}`),
    },
    {
      pupil: "Beau D'Arcy",
      cells: ['not yet', 'secure', 'secure'].map((cold) => `cold ${cold}, hot nothing yet`),
    },
  ]);
  await sortByNotYet(page, 0);
  assert.is((await gridRows(page))[0]?.pupil, 'Ayaan Choudhury');
  await openCell(page, 'Millie Adeyemi', 0);
  await page.getByText('Grew from approaching to secure.').waitFor();
  await page.getByRole('link', { name: /^Pupil.s page$/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Millie Adeyemi' }).waitFor();
});

day('a second class and its list come in with no wifi', async () => {
  const page = mine.page();
  await goTo(page, 'Class');
  await makeAnotherClass(page, '3 Oak', 'Year 3');
  await openClassList(page);
  await chooseFile(page, join(rosters, 'two-files/3-oak.csv'));
  assert.is((await previewOf(page))[0], 'New: 14');
  await bringIn(page);
  assert.is((await pupilNames(page)).length, 14);
});

day('online again, everything is sent home and read back', async () => {
  const page = mine.page();
  await server.start();
  await mine.offline(false);
  await openSendHome(page);
  const count = await toSend(page);
  assert.ok(count > 30, `${count} changes`);
  const said = await setUpHome(page);
  assert.match(said, new RegExp(`^All ${count} changes are home, \\d\\d:\\d\\d$`));
});

day('a second tablet joins by the link, receives the class, marks a piece and sends it home', async () => {
  const link = await joiningLink(mine.page());
  theirs = await chromium();
  await watched(theirs, async () => {
    const page = theirs.page();
    await theirs.open(server.url);
    await joinClass(page, link, blackwood);
    await fetchClass(page);
    await page.getByRole('link', { name: /^Go on marking the cold task/ }).click();
    await marking.pupilIs(page, 'Chloé Dubois');
    await marking.judgeAll(page, three(), ['Not yet', 'Not yet', 'Deeper']);
    await openSendHome(page);
    assert.match(await sendHome(page), /^All \d+ changes are home, /);
  });
});

day('the next handover brings it to the first tablet, and both hold the same', async () => {
  const page = mine.page();
  assert.match(await sendHome(page), /changes came in from other tablets/);
  await goTo(page, 'Today');
  await page.getByRole('link', { name: 'Open the unit grid' }).first().click();
  const chloe = (await gridRows(page)).find(({ pupil }) => pupil === 'Chloé Dubois');
  assert.is(chloe?.cells[2], 'cold deeper, hot nothing yet');
  assert.equal(await storedRows(page, viewTables), await storedRows(theirs.page(), viewTables));
});

day('pressed again, Send home moves nothing', async () => {
  const page = mine.page();
  await openSendHome(page);
  const before = mine.asked.length;
  assert.match(await sendHome(page), /^All \d+ changes are home, /);
  const since = mine.asked.slice(before);
  assert.ok(since.length > 0);
  // It looks, and says in its head when it looked; nothing of the class moves.
  const isHint = (asked: string) => /^POST .*\/v1\/look$|^PUT .*\/h\/[a-z0-9]{20}$/.test(asked);
  assert.equal(
    since.filter((asked) => !asked.startsWith('GET') && !isHint(asked)),
    [],
  );
});

day('after ten minutes without a touch the PIN comes first', async () => {
  const page = mine.page();
  await page.clock.setSystemTime(Date.now() + 10 * 60_000 + 1_000);
  await page.goto('about:blank');
  await page.goto(server.url);
  await isLocked(page);
  await countTaps(page);
  await unlock(page, okafor.pin);
  await onToday(page);
  console.log(
    `  » taps for the PIN, after ten minutes without a touch and not before: ${await tapsOf(page)}`,
  );
});

day(
  'in the whole day nobody else was asked for anything, and nothing went wrong in either browser',
  async () => {
    for (const { asked, problems } of [mine, theirs]) {
      const elsewhere = asked.filter((line) => !line.split(' ')[1]?.startsWith(server.url));
      assert.equal(elsewhere, []);
      assert.equal(problems, []);
    }
  },
);

const threeTimes = (words: string) => [words, words, words];

/** Opened as from the Home Screen: at its front door, by a browser that only has what it kept. */
async function openAgain(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.goto(server.url);
  await onToday(page);
}

async function countTaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.taps = '0';
    const count = () => {
      const { dataset } = document.documentElement;
      dataset.taps = String(Number(dataset.taps) + 1);
    };
    addEventListener('pointerdown', count, { capture: true });
  });
}

function tapsOf(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset.taps));
}

async function everythingInSight(page: Page): Promise<void> {
  const wordings = page.locator('[data-target] p');
  const levels = page.locator('[data-target] button');
  const fields = marking.childsWords(page).or(marking.note(page));
  const boxes = [];
  for (const part of [page.getByRole('heading', { level: 1 }), wordings, levels, fields])
    boxes.push(...(await boxesOf(part)));
  assert.ok(boxes.length >= 1 + 3 + 12 + 2, `${boxes.length} things to see`);
  assert.equal(outOfSight(boxes, tablet), []);
}

test.run();
