import { setTimeout as delay } from 'node:timers/promises';
import * as assert from 'uvu/assert';
import { mulberry32 } from '../support/fakeIds.ts';
import { suite } from '../support/suite.ts';
import { type MiniBrowser, miniBrowser } from './drivers/miniBrowser.ts';
import { serverProcess } from './server.ts';

/** WebKit's storage process ends while a teacher marks: the app goes on as if nothing had been. */
const test = suite('heal', { timeoutMs: 280_000 });
const losses = 5;
const tapsALoss = 40;
const words = 'Her dragon lives under our hedge';
const longestMs = 600;
const next = mulberry32(Number(process.env.REDRAFT_SEED ?? 1));

test('however often WebKit loses its storage under a marking teacher, each tap is kept once and the screen goes on', async () => {
  const server = await serverProcess();
  const browser = await miniBrowser(server.url);
  try {
    await openMarking(browser);
    const before = await judgementsKept(browser);
    const shown = new Map<number, string>();
    let taps = 0;
    for (let loss = 1; loss <= losses; loss += 1) {
      const marking = mark(browser, shown);
      await delay(next() * longestMs);
      assert.is(browser.loseStorage(), 1);
      taps += await marking;
      assert.is(await browser.evaluate('document.querySelectorAll(".notice-alarm").length'), 0);
    }
    const screen = await pressed(browser);
    browser.loseStorage();
    await browser.type('textarea', words);
    await browser.waitFor('main "Kept on this tablet"');
    await browser.reload();
    await browser.waitFor('.target-row');
    const kept = await pressed(browser);
    const events = (await judgementsKept(browser)) - before;
    console.log(`  » ${losses} losses: ${taps} taps acknowledged, ${events} found`);
    assert.equal(
      [...shown].filter(([row, level]) => kept[row] !== level),
      [],
    );
    assert.equal(kept, screen);
    assert.is(events, taps);
    assert.is(await browser.evaluate('document.querySelector("textarea").value'), words);
  } finally {
    await browser.close();
    await server.clear();
  }
});

async function openMarking(browser: MiniBrowser): Promise<void> {
  await browser.click('button "Look round with a sample class"');
  await browser.waitFor('h1 "Today"');
  await browser.click('main a[href*="/mark/hot"]');
  await browser.waitFor('.target-row');
}

/** Taps one after the other, each when the one before is acknowledged; says how many. */
async function mark(browser: MiniBrowser, shown: Map<number, string>): Promise<number> {
  const chances = Array.from({ length: tapsALoss }, () => [next(), next()]);
  const taps = await browser.evaluate<[number, string][]>(`(${tapAll})(${JSON.stringify(chances)})`);
  for (const [row, level] of taps) shown.set(row, level);
  return taps.length;
}

/** Runs in the page: taps another level of some row each time, and goes on when it is pressed in. */
async function tapAll(chances: [number, number][]): Promise<[number, string][]> {
  const rows = [...document.querySelectorAll('.target-row')];
  const tapped: [number, string][] = [];
  for (const [where, which] of chances) {
    const row = Math.floor(where * rows.length);
    const others = rows[row]?.querySelectorAll<HTMLElement>('.level-button[aria-pressed="false"]') ?? [];
    const button = others[Math.floor(which * others.length)] as HTMLElement;
    const end = performance.now() + 15_000;
    button.click();
    while (button.getAttribute('aria-pressed') !== 'true') {
      if (performance.now() > end) throw new Error(`Never acknowledged: ${document.body.textContent}`);
      await new Promise((done) => setTimeout(done));
    }
    tapped.push([row, (button.textContent ?? '').trim()]);
  }
  return tapped;
}

/** The level that each row shows. */
function pressed(browser: MiniBrowser): Promise<string[]> {
  return browser.evaluate(`[...document.querySelectorAll('.target-row')].map(
    (row) => row.querySelector('[aria-pressed="true"]')?.textContent.trim() ?? '')`);
}

/** How many judgements were ever written down. The page is opened anew, so that its own IndexedDB is whole. */
function judgementsKept(browser: MiniBrowser): Promise<number> {
  return browser.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('redraft-sample');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('tail').objectStore('tail').getAll();
      asked.onsuccess = () => {
        opening.result.close();
        resolve(asked.result.filter(({ kind }) => kind === 'judgement').length);
      };
    };
  })`);
}

test.run();
