import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { mulberry32 } from '../support/fakeIds.ts';
import { suite } from '../support/suite.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { keptForOffline, lookRound } from './pages/firstRun.ts';
import { gridRows } from './pages/grid.ts';
import * as marking from './pages/mark.ts';
import { type ServerProcess, serverProcess } from './server.ts';

/** The battery dies while a teacher marks, with no wifi. */
const test = suite('kill', { timeoutMs: 280_000 });
const kills = 20;
const longestLifeMs = 900;
const next = mulberry32(Number(process.env.REDRAFT_SEED ?? 1));

let server: ServerProcess;
let browser: Chromium;
/** The unit that is marked, as a path of the app. */
let unit = '';

test.before(async () => {
  server = await serverProcess();
  browser = await chromium();
  await watched(browser, async () => {
    const page = browser.page();
    await browser.open(server.url);
    await lookRound(page);
    await page
      .getByRole('link', { name: 'Open the unit grid' })
      .or(page.getByRole('link', { name: /^See / }))
      .first()
      .click();
    await gridRows(page);
    unit = new URL(page.url()).hash;
    await keptForOffline(page);
  });
  await server.stop();
  await browser.offline(true);
});
test.after(async () => {
  await browser?.close();
  await server?.clear();
});

/** A tap that the screen has acknowledged: its button was pressed in. */
interface Tap {
  pupil: string;
  target: number;
  level: marking.Word;
}

test('however often the battery dies while a piece is marked, no tap that was acknowledged is lost', () =>
  watched(browser, async () => {
    const all = new Map<string, Tap>();
    const count = { acknowledged: 0, found: 0 };
    for (let kill = 1; kill <= kills; kill += 1) {
      const { acknowledged, halfway } = await markUntilTheBatteryDies(browser, all);
      await browser.relaunch();
      await browser.open(server.url + unit);
      const kept = await keptLevels(browser.page());
      const isKept = (tap: Tap) => kept.get(placeOf(tap)) === tap.level.toLowerCase();
      // What was tapped as the battery died may be kept or not; only what it took the place of is forgotten.
      for (const tap of [...acknowledged, ...halfway.filter(isKept)]) all.set(placeOf(tap), tap);
      count.acknowledged += acknowledged.length;
      count.found += acknowledged.filter(isKept).length;
      const lost = [...all.values()].filter((tap) => !isKept(tap));
      assert.equal(lost, [], `after kill ${kill}`);
    }
    console.log(`  » ${kills} kills: ${count.acknowledged} acknowledged, ${count.found} found`);
    assert.ok(count.acknowledged >= kills);
  }));

test('half-typed words are there after the battery died, as the child’s words', () =>
  watched(browser, async () => {
    const typed = 'The dragon lives under our hedge and eats';
    await openMarking(browser.page());
    const pupil = await marking.pupilNow(browser.page());
    const at = browser.page().url();
    await marking.childsWords(browser.page()).fill(typed);
    await browser.page().getByText('Kept on this tablet').waitFor();
    await browser.kill();
    await browser.relaunch();
    await browser.open(at);
    await marking.pupilIs(browser.page(), pupil);
    await browser
      .page()
      .waitForFunction((words) => document.querySelector('textarea')?.value === words, typed);
  }));

interface Life {
  acknowledged: Tap[];
  /** Tapped, and the battery died before the screen said so: one at most. */
  halfway: Tap[];
}

/** Taps its way through the pupils who are not marked yet, until every process of the browser is ended. */
async function markUntilTheBatteryDies(browser: Chromium, before: Map<string, Tap>): Promise<Life> {
  const life: Life = { acknowledged: [], halfway: [] };
  let dying: Promise<void> | undefined;
  let dead = false;
  const die = async () => {
    await delay(next() * longestLifeMs);
    dead = true;
    await browser.kill();
  };
  const page = browser.page();
  await openMarking(page);
  await markOn(page, before, {
    tapped(tap) {
      life.halfway = [tap];
    },
    acknowledged(tap) {
      life.halfway = [];
      life.acknowledged.push(tap);
      dying ??= die();
    },
  }).catch((error: unknown) => {
    if (!dead) throw error;
  });
  await dying;
  return life;
}

async function markOn(
  page: Page,
  before: Map<string, Tap>,
  { tapped, acknowledged }: Record<'tapped' | 'acknowledged', (tap: Tap) => void>,
): Promise<never> {
  for (;;) {
    const pupil = await marking.pupilNow(page);
    const rows = await page.locator('[data-target]').all();
    for (const [target, row] of rows.entries()) {
      const tap = { pupil, target, level: anotherThan(before.get(placeOf({ pupil, target }))?.level) };
      const button = row.getByRole('button', { name: tap.level, exact: true });
      tapped(tap);
      await button.click();
      await marking.isPressed(button);
      acknowledged(tap);
    }
    await marking.nextPupil(page);
  }
}

async function openMarking(page: Page): Promise<void> {
  await page.goto(server.url + unit);
  await page.getByRole('link', { name: 'Mark hot task' }).click();
  await page.locator('[data-target]').first().waitFor();
}

/** The level of the hot task in every cell of the grid. */
async function keptLevels(page: Page): Promise<Map<string, string>> {
  const rows = await gridRows(page);
  return new Map(
    rows.flatMap(({ pupil, cells }) =>
      cells.map((cell, target) => [placeOf({ pupil, target }), cell.replace(/^.*, hot /, '')] as const),
    ),
  );
}

const placeOf = ({ pupil, target }: Omit<Tap, 'level'>) => `${pupil}, target ${target + 1}`;

function anotherThan(level: marking.Word | undefined): marking.Word {
  const others = marking.words.filter((word) => word !== level);
  return others[Math.floor(next() * others.length)] as marking.Word;
}

test.run();
