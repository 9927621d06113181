import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { down, type Fault, type FaultyHome, faultyHome, halfBody, says, silent } from './faultyHome.ts';
import { makeAnotherClass, makeClass } from './pages/classes.ts';
import { setUpTablet } from './pages/firstRun.ts';
import { openSendHome, sendHome, setUpHome, stopSending, tryToSetUpHome } from './pages/tablets.ts';
import { goTo, toSend } from './pages/topBar.ts';
import { type ServerProcess, serverProcess } from './server.ts';

/** An endpoint that is not well, as the teacher sees it who sends the day home. */
const test = suite('bad home', { timeoutMs: 120_000 });

let server: ServerProcess;
let home: FaultyHome;
let browser: Chromium;

test.before(async () => {
  server = await serverProcess();
  home = await faultyHome(server.url);
  browser = await chromium();
  await watched(browser, async () => {
    const page = browser.page();
    await page.addInitScript(impatience);
    await browser.open(home.url);
    await setUpTablet(page);
    await makeClass(page, '4B', 'Year 4');
  });
});
test.after(async () => {
  await browser?.close();
  home?.close();
  await server?.clear();
});

/** In this page time flies: thirty seconds for an answer are one and a half, and pauses between tries are short. */
function impatience(): void {
  const usualTimeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (ms) => usualTimeout(ms / 20);
  const usualTimer = setTimeout;
  window.setTimeout = ((work: () => void, ms = 0) => usualTimer(work, ms / 100)) as typeof setTimeout;
}

const html = says(200, 'text/html', '<!doctype html><title>Welcome to our wifi</title>');
const otherJson = says(200, 'application/json', '{"status":"ok"}');

const nothing = 'Nothing answered at that address.';
const noRedraft = 'it is not a Redraft endpoint';
/** What is wrong with home, what is said when it is set up, and what is said when work is sent. */
const bad: [what: string, fault: Fault, whenSetUp: string, whenSent: string][] = [
  ['is down', down, nothing, 'Home did not answer.'],
  ['does not answer in time', silent, nothing, 'Home did not answer.'],
  ['is a page to log in to the wifi', html, noRedraft, 'Something else answered in place of home.'],
  [
    'does not know the tablet',
    says(401, 'text/plain', ''),
    'It wants an invite code',
    'Home does not let this tablet in.',
  ],
  ['finds it too much', says(413, 'text/plain', ''), 'It has no room', 'Home does not take everything.'],
  [
    'has broken down',
    says(500, 'text/html', '<h1>Error</h1>'),
    'It is in trouble just now.',
    'Home is in trouble just now.',
  ],
  ['breaks off in the middle of its answer', halfBody, nothing, 'Home did not answer.'],
  ['answers with other JSON', otherJson, noRedraft, 'Something else answered in place of home.'],
];

for (const [what, fault, words] of bad) {
  test(`a home that ${what} is not set up, and the screen says why`, () =>
    watched(browser, async () => {
      const page = browser.page();
      await openSendHome(page);
      home.fault = fault;
      assert.match(await tryToSetUpHome(page), words);
      await goTo(page, 'Today');
    }));
}

test('the next try sets it up', () =>
  watched(browser, async () => {
    home.fault = undefined;
    await openSendHome(browser.page());
    assert.match(await setUpHome(browser.page()), /^All \d+ changes are home, /);
  }));

for (const [what, fault, , words] of bad) {
  test(`when home ${what}, the screen says so, nothing is called home, and the next try succeeds`, () =>
    watched(browser, async () => {
      const page = browser.page();
      await oneChange(page);
      assert.is(await toSend(page), 1);
      await openSendHome(page);
      home.fault = fault;
      const said = await sendHome(page);
      assert.match(said, words);
      assert.match(said, 'The 1 change that is not home yet is safe on this tablet.');
      assert.not.match(said, /are home/);
      assert.is(await toSend(page), 1);
      home.fault = undefined;
      assert.match(await sendHome(page), /^All \d+ changes are home, /);
      assert.is(await toSend(page), 0);
    }));
}

test('a handover that a teacher stops says so, and the next goes on from there', () =>
  watched(browser, async () => {
    const page = browser.page();
    await oneChange(page);
    await openSendHome(page);
    home.fault = silent;
    assert.match(await stopSending(page), /^Stopped\./);
    assert.is(await toSend(page), 1);
    home.fault = undefined;
    assert.match(await sendHome(page), /^All \d+ changes are home, /);
    assert.equal(browser.problems.filter(isOurs), []);
  }));

/** Chromium reports every answer that is not well, by its address; that is not the app's fault. */
const isOurs = (problem: string) => !problem.startsWith('Failed to load resource');

async function oneChange(page: Page): Promise<void> {
  await goTo(page, 'Class');
  changes += 1;
  await makeAnotherClass(page, `Class ${changes}`, 'Year 4');
}
let changes = 0;

test.run();
