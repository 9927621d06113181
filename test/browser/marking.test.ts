import type { Locator, Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { photographed } from '../support/bookPages.ts';
import { suite } from '../support/suite.ts';
import { press, tabTo } from './byKeys.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { until } from './drivers/finding.ts';
import { watched } from './drivers/withBrowser.ts';
import { look } from './look.ts';
import { choosePhotos, openCapture, untilKept } from './pages/capture.ts';
import { lookRound } from './pages/firstRun.ts';
import * as mark from './pages/mark.ts';
import { doneWithMark, lookAs, marksListed, pagePlace, phrase, putMark } from './pages/marking.ts';
import { type ServerProcess, serverProcess } from './server.ts';

/** Marks on a child's words and on photographed pages, draft after draft. */
const test = suite('marks and drafts', { timeoutMs: 110_000 });

let server: ServerProcess;
let browser: Chromium;
test.before(async () => {
  server = await serverProcess();
});
test.before.each(async () => {
  browser = await chromium();
  await browser.open(server.url);
  const page = browser.page();
  await lookRound(page);
  await page
    .getByRole('link', { name: /unit grid|^See / })
    .first()
    .click();
});
test.after.each(() => browser.close());
test.after(() => server.clear());

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

test('a gap on a hot task warns, is answered, goes along to the next draft and is why that was changed', () =>
  watched(browser, async () => {
    const page = browser.page();
    await page.getByRole('link', { name: /Mark hot task/ }).click();
    await page.locator('.target-row').first().waitFor();
    const child = await mark.pupilNow(page);
    await mark.type(mark.childsWords(page), 'The kite flew over the hill. It was red.');
    await lookAs(page, 'Mark');
    await phrase(page, 'The kite flew').click();
    await look(page, 'what is at this place?');
    await putMark(page, 'Gap to close');
    await page.getByText('From here on the child is not alone.').waitFor();
    await look(page, 'a gap on a hot task');
    await button(page, 'Say it was with help').click();
    await mark.isPressed(button(page, 'With help').first());
    await page.getByLabel('What is asked').fill('Which one?');
    await page.getByLabel('What is asked').blur();
    const target = page.getByRole('group', { name: 'About a target?' }).getByRole('button').first();
    const about = await target.textContent();
    await target.click();
    await mark.isPressed(
      page.getByRole('group', { name: 'About a target?' }).getByRole('button', { name: about ?? '' }),
    );
    await page.getByLabel('The child’s answer').fill('The smallest one');
    await page.getByLabel('The child’s answer').blur();
    await page.locator('.mark-state').filter({ hasText: 'Answered' }).waitFor();
    await doneWithMark(page);
    assert.match((await marksListed(page)).join(), /Which one\?.*Answered/s);

    await button(page, 'New draft').click();
    await button(page, 'Begin with the last words').click();
    await mark.isPressed(button(page, 'Draft 2'));
    await lookAs(page, 'Type');
    const second = page.getByRole('textbox', { name: 'The child’s words' });
    await second.fill(`Suddenly, everything stopped. ${await second.inputValue()}`);
    await second.blur();
    await page.getByText('Kept on this tablet').first().waitFor();
    await lookAs(page, 'Mark');
    assert.match((await marksListed(page)).join(), /Which one\?.*from draft 1/s);
    await look(page, 'marks that came along');
    await button(page, 'Compare').click();
    await button(page, 'Show what changed').click();
    await page.locator('ins', { hasText: 'Suddenly' }).waitFor();
    const led = page.getByRole('dialog').getByRole('button', { name: /Which one\?/ });
    await led.click();
    await mark.isPressed(led);
    await look(page, 'draft by draft, and what led to the change');
    await page.keyboard.press('Escape');

    await page.goto(page.url().replace(/#.*\/([^/]+)$/, '#/pupil/$1'));
    await page.getByRole('heading', { level: 1, name: child }).waitFor();
    const why = page.getByRole('group', { name: 'What led to the changes of this draft?' }).first();
    await mark.isPressed(why.getByRole('button', { name: /Which one\?/ }));
    await look(page, 'why a draft was changed');
    const hot = page.getByRole('article', { name: 'Hot task' }).first();
    await hot.getByRole('button', { name: 'Polished', exact: true }).click();
    await page.getByRole('article', { name: 'Polished piece' }).getByText('Suddenly').waitFor();
    const lights = page.getByRole('group', { name: 'Where does a target show?' }).first();
    await lights.getByRole('button', { name: about ?? '', exact: true }).click();
    await page.locator('.lit-words', { hasText: 'The kite flew over the hill.' }).waitFor();
    await look(page, 'cold, hot and polished with a target lit');
    assert.equal(browser.problems, []);
  }));

test('a school marks with its own letters and in its own colours', () =>
  watched(browser, async () => {
    const page = browser.page();
    await page.goto(`${server.url}#/words`);
    const codes = page.getByRole('region', { name: 'Marking codes' });
    await codes.getByRole('button', { name: 'Add the code' }).click();
    await codes.getByText('Type the letters, such as WW.').waitFor();
    await look(page, 'a code without letters');
    await codes.getByLabel('Letters on the page').fill('WW');
    await codes.getByLabel('What they ask for').fill('Wrong word');
    await codes.getByRole('button', { name: 'Add the code' }).click();
    await codes.getByRole('button', { name: 'We do not use WW, Wrong word' }).waitFor();
    await codes.getByRole('button', { name: 'We do not use P, Punctuation' }).click();
    await codes.getByText('Punctuation').waitFor({ state: 'detached' });
    await page.getByLabel('Colour of codes').selectOption('Red');
    const colour = () =>
      page.evaluate(() => document.documentElement.style.getPropertyValue('--mark-code') || null);
    assert.is(await until('the colour of codes', colour), 'var(--alarm)');
    await look(page, 'codes and colours of a school');
    await page.goBack();
    await page.getByRole('link', { name: /Mark hot task/ }).click();
    await mark.type(mark.childsWords(page), 'The kite flue over the hill.');
    await lookAs(page, 'Mark');
    await phrase(page, 'The kite flue').click();
    assert.is(await button(page, 'Punctuation').count(), 0);
    await putMark(page, 'Wrong word');
    assert.equal(browser.problems, []);
  }));

test('by keyboard alone: a page is made larger and marked, and laid on the next draft, where its mark is found', () =>
  watched(browser, async () => {
    const page = browser.page();
    await photographTwoDrafts(page);
    await page.getByRole('link', { name: 'Unit' }).click();
    await page.getByRole('link', { name: /Mark hot task/ }).click();
    await press(page, button(page, 'Draft 1'));
    await mark.isPressed(button(page, 'Draft 1'));
    const place = pagePlace(page, /^Page 1\. /);
    await tabTo(page, place);
    await page.keyboard.press('+');
    await until('the page is larger', () =>
      page.evaluate(() => {
        const sheet = document.querySelector<HTMLElement>('.marked-page-sheet');
        return sheet?.style.width === '150%' || null;
      }),
    );
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await pagePlace(page, 'Page 1. Place 50 per cent across, 48 per cent down').waitFor();
    await press(
      page,
      page.getByRole('group', { name: 'What is it?' }).getByRole('button', { name: 'Question' }),
    );
    await page.locator('.mark-editor').waitFor();
    await press(page, button(page, 'Draft 2'));
    await mark.isPressed(button(page, 'Draft 2'));
    await press(page, button(page, 'Bring the marks of draft 1 here'));
    const dialog = page.getByRole('dialog');
    for (const [step, key] of [
      ['First', 'ArrowUp'],
      ['Second', 'ArrowDown'],
    ] as const) {
      await press(page, dialog.getByRole('button', { name: `${step} place`, exact: true }));
      for (const draft of [1, 2]) {
        await tabTo(page, pagePlace(dialog, new RegExp(`^Draft ${draft}, ${step.toLowerCase()} place`)));
        for (let i = 0; i < 3; i += 1) await page.keyboard.press(`Shift+${key}`);
        const down = step === 'First' ? 20 : 80;
        await pagePlace(
          dialog,
          `Draft ${draft}, ${step.toLowerCase()} place. Place 50 per cent across, ${down} per cent down`,
        ).waitFor();
      }
    }
    await look(page, 'one page laid on the other');
    await press(page, dialog.getByRole('button', { name: 'Keep' }));
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.marked-page-pin-earlier').waitFor();
    await look(page, 'a mark that came along with the page');
    await press(page, page.locator('.marked-page-pin-earlier'));
    await page.locator('.mark-editor').filter({ hasText: 'Question' }).waitFor();
    assert.equal(browser.problems, []);
  }));

test('on a pupil’s page a photo is small until it comes near, and is printed as large as it is', () =>
  watched(browser, async () => {
    const page = browser.page();
    await photographTwoDrafts(page);
    await page.getByRole('link', { name: 'Unit' }).click();
    await page.getByRole('link', { name: /Mark hot task/ }).click();
    const pupil = await until('the child who is marked', () =>
      page.evaluate(() => /mark\/hot\/([^/]+)/.exec(location.hash)?.[1] ?? null),
    );
    // So low that a page lies further down than what is read ahead.
    await page.setViewportSize({ width: 1024, height: 200 });
    await page.goto(`${server.url}#/pupil/${pupil}`);
    const photo = page.locator('.piece-page .page-picture').last();
    const width = (wanted: number) =>
      until(`a picture ${wanted} pixels wide`, () =>
        photo.evaluate(
          (image, wanted) => (image instanceof HTMLImageElement && image.naturalWidth === wanted) || null,
          wanted,
        ),
      );
    await width(320);
    await page.evaluate(() => {
      window.print = () => {
        document.title = `Printed ${[...document.querySelectorAll('img')].map((image) => image.naturalWidth)}`;
      };
    });
    await button(page, 'Print').first().click();
    assert.is(await until('it is printed', () => printed(page)), 'Printed 1200');
    await page.reload();
    await width(320);
    await photo.scrollIntoViewIfNeeded();
    await width(1200);
    assert.equal(browser.problems, []);
  }));

const printed = async (page: Page) => {
  const title = await page.title();
  return title.startsWith('Printed') ? title : null;
};

test('with two fingers or a double tap a page becomes larger where it was touched, and no mark is put there by it', () =>
  watched(browser, async () => {
    const page = browser.page();
    const place = await newestPhoto(page);
    const width = () =>
      page.evaluate(() => document.querySelector<HTMLElement>('.marked-page-sheet')?.style.width ?? '');
    const box = await place.boundingBox();
    const at = (x: number) => ({ x: (box?.x ?? 0) + x, y: (box?.y ?? 0) + 100 });
    const fingers = await page.context().newCDPSession(page);
    const touch = (type: string, ...xs: number[]) =>
      fingers.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: xs.map((x, id) => ({ ...at(x), id })),
      });
    await touch('touchStart', 180, 220);
    for (const by of [10, 20, 30, 40]) await touch('touchMove', 180 - by, 220 + by);
    await touch('touchEnd');
    await until('the page is three times as wide', async () => (await width()) === '300%' || null);
    assert.is(await page.getByRole('group', { name: 'What is it?' }).count(), 0);
    await touch('touchStart', 100, 300);
    for (const by of [20, 40, 60, 70, 80]) await touch('touchMove', 100 + by, 300 - by);
    await touch('touchEnd');
    await until('it is as wide as it was', async () => (await width()) === '100%' || null);
    const tap = async (x: number) => {
      await touch('touchStart', x);
      await touch('touchEnd');
    };
    await tap(300);
    await tap(300);
    await until('a double tap makes it twice as wide', async () => (await width()) === '200%' || null);
    const cross = await page.locator('.marked-page-cross').boundingBox();
    const middle = (cross?.x ?? 0) + (cross?.width ?? 0) / 2;
    assert.ok(Math.abs(middle - at(300).x) < 4, `what was tapped is ${middle} and not ${at(300).x}`);
    await press(page, button(page, 'Smaller'));
    await until('the button makes it smaller', async () => (await width()) === '150%' || null);
    assert.equal(browser.problems, []);
  }));

test('a line is drawn with a mark by finger, by a tap and by key, undone, and seen where drafts are compared', () =>
  watched(browser, async () => {
    const page = browser.page();
    const place = await newestPhoto(page);
    await place.click({ position: { x: 120, y: 90 } });
    await putMark(page, 'Tickled pink');
    const line = page.locator('.marked-page .ink-line path');
    await button(page, 'Draw on the page').click();
    await look(page, 'a page that is drawn on');
    await drawRing(page);
    const ring = await outlineOf(line);
    await look(page, 'a line with a mark');
    await button(page, 'Draw it again').click();
    await page.locator('.ink-pad').click({ position: { x: 300, y: 90 } });
    const straight = await until('a straight line', async () => {
      const now = await outlineOf(line);
      return now === ring ? null : now;
    });
    await page.getByRole('button', { name: /^Undo/ }).click();
    await until('the ring is back', async () => (await outlineOf(line)) === ring || null);
    await press(page, button(page, 'Draw it again'));
    await page.locator('.ink-pad:focus').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('a line by key', async () => {
      const now = await outlineOf(line);
      return (now !== ring && now !== straight) || null;
    });
    await until('focus is where drawing began', () =>
      page.evaluate(() => document.activeElement?.classList.contains('mark-draw') || null),
    );
    await doneWithMark(page);
    await button(page, 'Compare').click();
    await page.getByRole('dialog').locator('.ink-line path').waitFor({ state: 'attached' });
    await page.getByRole('dialog').getByRole('img', { name: 'Tickled pink' }).waitFor();
    await look(page, 'drafts compared with their marks');
    await page.keyboard.press('Escape');
    assert.equal(browser.problems, []);
  }));

test('on a tablet that stands, what is asked of a place is in sight together with the place', () =>
  watched(browser, async () => {
    const page = browser.page();
    const place = await newestPhoto(page);
    await page.setViewportSize({ width: 768, height: 1024 });
    const { width = 0, height = 0 } = (await place.boundingBox()) ?? {};
    await place.click({ position: { x: width / 2, y: height - 40 } });
    const isAsked = (of: string) =>
      until(`the tray stands below ${of}, above the foot`, async () => {
        const boxes = [of, '.marking-tray', '.mark-foot'].map((each) => page.locator(each).boundingBox());
        const [spot, tray, foot] = await Promise.all(boxes);
        if (!spot || !tray || !foot) return null;
        return (spot.y + spot.height <= tray.y && tray.y + tray.height <= foot.y + 1) || null;
      });
    await isAsked('.marked-page-cross');
    await putMark(page, 'Tickled pink');
    await isAsked('.marked-page-pin-open');
    await doneWithMark(page);
    await page.setViewportSize({ width: 1024, height: 768 });
    assert.equal(browser.problems, []);
  }));

/** With the finger down all the way round. */
async function drawRing(page: Page): Promise<void> {
  const box = await page.locator('.ink-pad').boundingBox();
  const { x, y } = box ?? { x: 0, y: 0 };
  const at = (turn: number) => [x + 120 + 60 * Math.cos(turn), y + 90 + 30 * Math.sin(turn)] as const;
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let turn = 0; turn < 6.2; turn += 0.4) await page.mouse.move(...at(turn));
  await page.mouse.up();
}

async function outlineOf(line: Locator): Promise<string> {
  await line.waitFor({ state: 'attached' });
  return (await line.getAttribute('d')) ?? '';
}

/** The first page of the second draft, open to be marked. */
async function newestPhoto(page: Page): Promise<Locator> {
  await photographTwoDrafts(page);
  await page.getByRole('link', { name: 'Unit' }).click();
  await page.getByRole('link', { name: /Mark hot task/ }).click();
  const place = pagePlace(page, /^Page 1\. /);
  await place.waitFor();
  return place;
}

/** Of the first child of the register. */
async function photographTwoDrafts(page: Page): Promise<void> {
  await openCapture(page);
  for (const version of ['1', '2']) {
    await page.getByLabel('Draft', { exact: true }).selectOption(version);
    const photo = await photographed(
      page,
      { words: 'The kite flew over the hill. ', seed: Number(version) },
      { width: 1200, height: 900 },
    );
    await choosePhotos(page, { name: 'page.jpg', mimeType: 'image/jpeg', buffer: photo });
    await untilKept(page, 1);
  }
}

test.run();
