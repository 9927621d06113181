import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { tabTo } from './byKeys.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { until } from './drivers/finding.ts';
import { watched } from './drivers/withBrowser.ts';
import { byKeyboard, byOneSwitch, byTouch, type Hands } from './handsOf.ts';
import { wrongWith } from './look.ts';
import { codesOf, type Row, type Visit, whoLearns, whoVisits, whoWrites } from './pages/pupilRows.ts';
import { moveIn, type PupilWorld, planned, pupilWorld } from './pages/pupilWorld.ts';
import * as station from './pages/station.ts';
import { putFakeVoice, unread, withoutDrawing } from './readAloud.ts';
import { type ServerProcess, serverProcess } from './server.ts';
import { pupilTouch } from './smallTargets.ts';
import { storedRows } from './storedRows.ts';

/**
 * Every screen of a station, with all on it that can be: looked at with axe-core both ways up and at twice the zoom,
 * its targets measured, every line read aloud; and what each is for done with a finger alone, with the keyboard alone
 * and by one switch.
 */
const test = suite('every pupil screen', { timeoutMs: 240_000 });

let server: ServerProcess;
let browser: Chromium;
let world: PupilWorld;
test.before(async () => {
  [server, browser, world] = await Promise.all([
    serverProcess(),
    chromium({ microphone: 'beeps' }),
    pupilWorld(),
  ]);
  await browser.open(server.url);
  await browser.page().getByRole('button', { name: 'Join a class' }).waitFor();
});
test.after(async () => {
  await browser.close();
  await server.clear();
});

test('a screen that is new has a row here', () => {
  const all = readdirSync('src/station', { recursive: true, encoding: 'utf8' });
  const components = all.filter((path) => path.endsWith('.tsx')).map((path) => basename(path, '.tsx'));
  const shown = new Set([...whoWrites, ...whoLearns, ...whoVisits].flatMap(({ shows }) => shows));
  assert.equal(
    components.filter((name) => !shown.has(name) && !(name in lookedAtElsewhere)),
    [],
  );
  assert.equal(
    [...shown].filter((name) => !components.includes(name)),
    [],
  );
});

const lookedAtElsewhere = {
  Adults: 'adults point at it; pupilScreens.test.ts looks at it',
  TodayHere: 'a part of it',
  LitPoint: 'a ring, which nobody taps',
};

/** The station as it is before anybody came, and somebody at it. */
async function arrive(hands: (page: Page) => Hands, plan: Parameters<typeof planned>[1]): Promise<Hands> {
  const page = browser.page();
  await moveIn(page, planned(world, plan));
  await page.reload();
  await station.whoAreYou(page);
  return hands(page);
}

function visit(child: string, hands: Hands, canType: boolean): Visit {
  const page = browser.page();
  const take: Visit['take'] = async (what) => {
    if (typeof what !== 'string' && !(what instanceof RegExp)) return hands.take(what);
    await hands.take(page.getByRole('button', { name: what, exact: true }).first());
  };
  return {
    page,
    child,
    take,
    see: (words) => page.getByText(words).first().waitFor(),
    async tell(field, words) {
      const typed = page.getByLabel(field, { exact: true }).last();
      if (canType) {
        await tabTo(page, typed);
        await page.keyboard.type(words);
        return page.getByText('Kept on this tablet').first().waitFor();
      }
      await take(page.getByRole('button', { name: /^(Say it|Tell my idea)( again)?$/ }).first());
      await page.getByText('I can hear you.').first().waitFor();
      const seconds = async () => (await storedRows(page, ['takes'])).takes?.length ?? 0;
      await until('a second kept', async () => ((await seconds()) > 0 ? true : null));
      await take(page.locator('.sound-recorder .button-main'));
      await page.getByRole('button', { name: 'Play it' }).first().waitFor();
    },
  };
}

/** All that is wrong, screen by screen: not only the first of it. */
async function walk(rows: readonly Row[], who: Visit, lookAt?: () => Promise<string[]>) {
  const wrong: string[] = [];
  for (const row of rows) {
    const where = (error: unknown) => {
      throw new Error(`On “${row.screen}”: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    };
    await row.open?.(who).catch(where);
    await who.page.locator(row.is).first().waitFor().catch(where);
    if (lookAt && !row.isAgain) wrong.push(...(await lookAt()).map((what) => `${row.screen}: ${what}`));
    await row.act(who).catch(where);
  }
  assert.equal(wrong, []);
}

async function lookAt(): Promise<string[]> {
  const page = browser.page();
  const notRead = await unread(page);
  return [
    ...(await wrongWith(page, pupilTouch)),
    ...(await withoutDrawing(page)),
    ...(notRead ? [notRead] : []),
  ];
}

test('with a finger alone; and each screen is looked at and read aloud', () =>
  watched(browser, async () => {
    const page = browser.page();
    await putFakeVoice(page);
    // A colour that is on its way to another says nothing.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const devtools = await browser.context().newCDPSession(page);
    const hands = await arrive(() => byTouch(devtools), {});
    await walk([...whoWrites, ...whoLearns], visit('Thea', hands, false), lookAt);
    await arrive(() => hands, { doing: 'read' });
    await walk(whoVisits, visit('Thea', hands, false), lookAt);
  }));

test('one line is read at a touch; without a voice of its own the tablet plays what an adult has read', () =>
  watched(browser, async () => {
    const page = browser.page();
    await arrive(byKeyboard, {});
    const { take } = visit('Kit', byKeyboard(page), true);
    await page.getByRole('button', { name: 'Owls' }).click();
    await page.getByRole('button', { name: 'Kit' }).click();
    for (const picture of await codesOf(page, 'Kit', 'Owls')) await take(picture);
    await take('Our text');
    const line = page.locator('.can-hear', { hasText: 'I say where it happens.' });
    const hear = line.getByRole('button', { name: 'Hear it' });
    await hear.click();
    const spoken = () => page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
    assert.equal(await spoken(), ['I say where it happens.']);
    assert.is(await line.getByRole('button', { pressed: true }).count(), 0);
    await page.evaluate(() => Object.assign(speechSynthesis, { getVoices: () => [] }));
    const played = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const play = HTMLMediaElement.prototype.play;
          HTMLMediaElement.prototype.play = function () {
            this.addEventListener('ended', () => resolve(this.duration));
            return play.call(this);
          };
        }),
    );
    await hear.click();
    assert.is(Math.round((await played) * 10), 1);
    await page.getByRole('button', { name: 'Read to me' }).waitFor();
    assert.is((await spoken()).length, 1);
    const other = page.locator('.can-hear', { hasText: 'I show how they feel.' });
    await other.getByRole('button', { name: 'Hear it' }).click();
    await page.getByText('This tablet can’t talk. Ask a friend to read it.').waitFor();
  }));

test('with the keyboard alone', () =>
  watched(browser, async () => {
    const hands = await arrive(byKeyboard, {});
    await walk([...whoWrites, ...whoLearns], visit('Kit', hands, true));
    await arrive(() => hands, { doing: 'read' });
    await walk(whoVisits, visit('Kit', hands, true));
  }));

test('by one switch', () =>
  watched(browser, async () => {
    await browser.page().clock.install();
    const hands = await arrive(byOneSwitch, { switch: 'fast' });
    await walk([...whoWrites, ...whoLearns], visit('Sam', hands, false));
    await arrive(() => hands, { doing: 'read', switch: 'fast' });
    await walk(whoVisits, visit('Sam', hands, false));
    assert.equal(browser.problems, []);
  }));

test.run();
