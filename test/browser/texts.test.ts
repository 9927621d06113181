import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { press, tabTo } from './byKeys.ts';
import type { Chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { look } from './look.ts';
import { inOneRoom } from './pages/aStation.ts';
import { openStations } from './pages/lending.ts';
import { lookAs } from './pages/marking.ts';
import * as station from './pages/station.ts';
import { openSendHome, sendHome } from './pages/tablets.ts';
import { pupilTouch } from './smallTargets.ts';
import { storedRows } from './storedRows.ts';

/** What a class writes from, and what it shows when it is done. Each test goes on from the last. */
const test = suite('the text of a unit, and its exhibition', { timeoutMs: 180_000 });

let teacher: Chromium;
let blue: Chromium;
let amy: string;
let ben: string;
inOneRoom(test, async (room) => {
  ({ teacher, blue, amy, ben } = room);
  for (const [name, words] of [
    [amy, 'The boy fell into a cave.'],
    [ben, 'A mammoth came along.'],
  ] as const) {
    await station.signIn(blue.page(), name);
    await station.startWriting(blue.page());
    await station.write(blue.page(), words);
    await station.done(blue.page());
  }
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const lookAt = (state: string) => look(blue.page(), state, pupilTouch);

async function openUnit(page: Page): Promise<void> {
  const { units = [] } = await storedRows(page, ['units']);
  await page.evaluate(
    (id) => {
      location.hash = `#/unit/${id}`;
    },
    (units as { id: string }[])[0]?.id,
  );
  await page.getByRole('heading', { level: 1, name: 'Stone Age Boy' }).waitFor();
}

async function moveTo(page: Page, stage: RegExp): Promise<void> {
  await press(
    page,
    page.getByRole('navigation', { name: 'Stage of the unit' }).getByRole('button', { name: stage }),
  );
}

/** The headings that would be on the paper. */
async function onPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const seen = await page.locator('h2:visible').allTextContents();
  await page.emulateMedia({ media: 'screen' });
  return seen;
}

async function pupilOf(page: Page, name: string): Promise<string> {
  const { pupils = [] } = await storedRows(page, ['pupils']);
  const of = (pupils as { id: string; given: string; preferredGiven?: string }[]).find(
    ({ given, preferredGiven }) => (preferredGiven || given) === name,
  );
  if (!of) throw new Error(`There is no ${name}`);
  return of.id;
}

async function openPupil(page: Page, name: string): Promise<void> {
  await page.evaluate(
    (id) => {
      location.hash = `#/pupil/${id}`;
    },
    await pupilOf(page, name),
  );
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
}

/** Both tablets know what either knew. */
async function handOver(): Promise<void> {
  await station.sendHomeFromStation(blue.page());
  await openSendHome(teacher.page());
  await sendHome(teacher.page());
  await station.sendHomeFromStation(blue.page());
}

test('the unit’s text is written, boxed up and printed part by part, with no finger and no mouse', () =>
  watched(teacher, async () => {
    const page = teacher.page();
    await openUnit(page);
    await moveTo(page, /Imitation/);
    await press(page, page.getByRole('link', { name: 'Text and toolkit' }));
    await tabTo(page, page.getByLabel('The words', { exact: true }));
    await page.keyboard.insertText('Once a boy fell into a hole.');
    await press(page, button(page, 'Begin with 5 sections'));
    await tabTo(page, page.getByLabel('What happens, row 1'));
    await page.keyboard.insertText('A boy falls');
    await press(page, button(page, 'Make it the class’s own'));
    await tabTo(page, page.getByLabel('Line 1', { exact: true }));
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('I say where we are.');
    await tabTo(page, page.getByLabel('The words as they are'));
    await page.keyboard.insertText('the boy he fell in a hole');
    await page.keyboard.press('Tab');
    await button(page, 'Print: A text to make better').waitFor();
    await look(page, 'the unit’s text');
    assert.equal(await onPaper(page), ['Core text', 'Boxing up', 'Toolkit', 'A text to make better']);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await press(page, button(page, 'Print: Toolkit'));
    await page.locator('[data-printed]').waitFor();
    assert.equal(await onPaper(page), ['Toolkit']);
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('listitem').getByText('I say where we are.', { exact: true }).first().waitFor();
    assert.is(await page.getByLabel('Line 1', { exact: true }).isVisible(), false);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await button(page, 'Print: Boxing up').waitFor();
  }));

test('children read it at a station, make the other one better, and see which words they changed', () =>
  watched(blue, async () => {
    const page = blue.page();
    await openSendHome(teacher.page());
    await sendHome(teacher.page());
    await station.sendHomeFromStation(page);
    await station.signIn(page, amy);
    await button(page, 'Our text').click();
    await page.getByText('Once a boy fell into a hole.').waitFor();
    await lookAt('our text');
    await button(page, 'My page').click();
    await button(page, 'Make this text better').click();
    await station.write(page, 'the small boy fell in a deep hole');
    await button(page, 'Look what you changed').click();
    await page.getByText('You added 2 words here and took out 1.').waitFor();
    const marked = (tag: string) => page.locator(`.sides ${tag}`).allTextContents();
    assert.equal([await marked('del'), await marked('ins')], [['he'], ['small', 'deep']]);
    await lookAt('what was made better');
    await button(page, 'Go on writing').click();
    await station.done(page);
    await handOver();
  }));

test('a child is told what is said of each part, an adult has spoken to them, and a piece is kept with their reason', () =>
  watched(teacher, async () => {
    const page = teacher.page();
    const { units = [] } = await storedRows(page, ['units']);
    const [unit] = units as { id: string }[];
    await page.evaluate(
      (at) => {
        location.hash = at;
      },
      `#/unit/${unit?.id}/mark/cold/${await pupilOf(page, amy)}`,
    );
    await page.getByRole('heading', { level: 1, name: new RegExp(amy) }).waitFor();
    await lookAs(page, 'Feedback');
    for (const part of ['Did well', 'To improve', 'Next step']) {
      const say = page.getByRole('button', { name: `Say something for: ${part}` });
      const chip = page.locator('.mark-targets-chips button:focus');
      await press(page, say);
      await chip.waitFor();
      await page.keyboard.press('Escape');
      await say.and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
      await chip.waitFor();
      await page.keyboard.press('Enter');
    }
    await page.getByLabel('What the child reads').nth(2).waitFor();
    await press(page, button(page, 'Spoke to pupil'));
    await look(page, 'feedback');
    await press(page, button(page, 'Hand back'));
    await page.getByText(/^Handed back on/).waitFor();
    await openPupil(page, amy);
    await button(page, 'In the portfolio').first().click();
    const why = page.getByLabel('Why Stone Age Boy, cold task, is kept, in the child’s words');
    await why.fill('It made my brother laugh.');
    await why.blur();
    await page.locator('.portfolio').getByText('“It made my brother laugh.”').waitFor();
    assert.is(await why.count(), 0);
    await look(page, 'a pupil with a portfolio');
  }));

test('the teacher chooses what is shown; without a first name until they say so, on the screen and on the labels', () =>
  watched(teacher, async () => {
    const page = teacher.page();
    for (const name of [amy, ben]) {
      await openPupil(page, name);
      await button(page, 'Polished').click();
      await page.getByRole('article', { name: 'Polished piece' }).waitFor();
    }
    await openUnit(page);
    await moveTo(page, /Polished/);
    await page.getByRole('link', { name: 'Exhibition' }).click();
    const labels = page.locator('.exhibit-labels li');
    await labels.nth(1).waitFor();
    assert.match((await labels.allTextContents()).join(), /A writer, 3 Ash.*A writer, 3 Ash/);
    await look(page, 'exhibition');
    await button(page, 'Show 2 polished pieces').click();
    const show = page.getByRole('dialog', { name: 'Exhibition: Stone Age Boy' });
    const read = async () => (await show.textContent()) ?? '';
    await show.getByText('1 of 2').waitFor();
    await look(page, 'the show');
    const first = await read();
    await page.keyboard.press('ArrowRight');
    await show.getByText('2 of 2').waitFor();
    const all = first + (await read());
    assert.ok(all.includes('The boy fell into a cave.') && all.includes('A mammoth came along.'));
    assert.not.ok(all.includes(amy) || all.includes(ben));
    await button(page, 'End').click();
    await page.getByLabel('Show first names').check();
    await labels.getByText(`${amy}, 3 Ash`).waitFor();
    await button(page, 'Show 2 polished pieces').click();
    await show.getByRole('heading', { name: new RegExp(`^(${amy}|${ben}), Stone Age Boy`) }).waitFor();
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    assert.is(await labels.locator('visible=true').count(), 2);
    for (const away of [page.getByRole('heading'), page.getByRole('button')]) {
      assert.is(await away.locator('visible=true').count(), 0);
    }
    await page.emulateMedia({ media: 'screen' });
  }));

test('what a visitor says at a station waits: it is held, and only what is let through reaches its author', () =>
  watched(blue, async () => {
    const there = blue.page();
    const page = teacher.page();
    await openStations(page);
    await page.locator('.one-station').first().getByLabel('For', { exact: true }).selectOption('read');
    await openSendHome(page);
    await sendHome(page);
    await station.sendHomeFromStation(there);
    await button(there, 'I came to see the writing').click();
    await button(there, 'Read it').waitFor();
    await lookAt('a visitor');
    await button(there, 'Read it').click();
    const read = await there.getByText(/The boy fell into a cave\.|A mammoth came along\./).textContent();
    const author = read?.includes('cave') ? amy : ben;
    await button(there, 'Next').click();
    await there.locator('.tap-phrase').first().click();
    await there.locator('.critique-stems').first().getByRole('button').first().click();
    await button(there, 'Give it').click();
    await there.getByText('will look at it first').waitFor();
    await there.getByRole('status').getByRole('button', { name: 'I’m done' }).click();
    await handOver();
    const reads = async () => {
      await station.signIn(there, author);
      const count = await there.getByRole('button', { name: /wrote to me$/ }).count();
      await station.done(there);
      return count;
    };
    assert.is(await reads(), 0);
    await openUnit(page);
    await page.getByRole('link', { name: 'Exhibition' }).click();
    await page.getByRole('link', { name: 'Look at what visitors said (1)' }).click();
    await button(page, 'Hold what A visitor wrote').click();
    await page.getByText('Held: the author has not read these').waitFor();
    await handOver();
    assert.is(await reads(), 0);
    await openStations(page);
    await button(page, 'Let through what A visitor wrote').click();
    await page.getByText('Held: the author has not read these').waitFor({ state: 'detached' });
    await handOver();
    await station.signIn(there, author);
    await button(there, 'A friend wrote to me').click();
    await there.getByText('From someone who came to see it').waitFor();
    await station.done(there);
    assert.equal([...teacher.problems, ...blue.problems], []);
  }));

test('when the unit is closed its exhibition says so, and no station shows it until it is opened again', () =>
  watched(teacher, async () => {
    const page = teacher.page();
    const visit = button(blue.page(), 'I came to see the writing');
    await visit.waitFor();
    await openUnit(page);
    await press(page, button(page, 'Close the unit'));
    await page.getByRole('link', { name: 'Exhibition' }).click();
    await page.getByText('This unit is over.').waitFor();
    await page.getByText('No station shows these any more.').waitFor();
    await look(page, 'the exhibition of a closed unit');
    await handOver();
    await visit.waitFor({ state: 'detached' });
    await openUnit(page);
    await page.getByRole('link', { name: 'Exhibition' }).click();
    await press(page, button(page, 'Open it again'));
    await page.getByRole('link', { name: 'Set a station' }).waitFor();
    assert.is(await page.getByText('This unit is over.').count(), 0);
  }));

test.run();
