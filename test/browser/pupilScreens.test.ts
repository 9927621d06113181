import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { press, tabTo } from './byKeys.ts';
import type { Chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { look } from './look.ts';
import { inOneRoom } from './pages/aStation.ts';
import { openStations } from './pages/lending.ts';
import * as station from './pages/station.ts';
import { sendHome } from './pages/tablets.ts';

/**
 * A child's screens, one child after the other at one station: nothing is on them of whoever was there before. Each
 * test goes on from the last. What they are like for eyes and hands, everyPupilScreen.test.ts looks at.
 */
const test = suite('pupil screens', { timeoutMs: 180_000 });

let teacher: Chromium;
let blue: Chromium;
let amy: string;
let ben: string;
inOneRoom(test, (room) => {
  ({ teacher, blue, amy, ben } = room);
});

const there = () => blue.page();

test('the first child’s screens, from the face to the reason for a face', () =>
  watched(blue, async () => {
    const page = there();
    await station.chooseFace(page, amy);
    await station.tapPictures(page, await station.codeOf(page, amy));
    await page.getByRole('heading', { name: `Hello ${amy}` }).waitFor();
    await station.startWriting(page);
    await station.write(page, 'The kite flew away. It was red.');
    await page.getByRole('button', { name: 'My page' }).click();
    await page.getByRole('button', { name: 'I don’t get this' }).click();
    await page.getByRole('button', { name: 'All of it' }).click();
    await page.getByText('Your teacher will see this.').waitFor();
    await page.getByRole('button', { name: 'Check my writing' }).click();
    await page.getByRole('button', { name: 'Nearly' }).click();
    await page.getByRole('button', { name: 'Show me where' }).click();
    await page.getByRole('button', { name: 'Say why' }).click();
    await page.getByRole('button', { name: 'I had some help.' }).click();
    await page.getByRole('button', { name: 'I had some help.', pressed: true }).waitFor();
    await station.done(page);
  }));

test('the next child’s screens, and nothing of the first one’s but the writing that is read', () =>
  watched(blue, async () => {
    const page = there();
    const seen: string[] = [];
    const see = async () => {
      const typed = await page.locator('textarea').all();
      const values = await Promise.all(typed.map((each) => each.inputValue()));
      seen.push(`${await page.locator('.station').textContent()} ${values.join(' ')}`);
    };
    await station.signIn(page, ben);
    await see();
    await station.startWriting(page);
    await see();
    await station.write(page, 'My boat sank.');
    await page.getByRole('button', { name: 'My page' }).click();
    await page.getByRole('button', { name: 'Check my writing' }).click();
    await page.getByRole('button', { name: 'Nearly' }).click();
    await page.getByRole('button', { name: 'Say why' }).click();
    await see();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.getByRole('button', { name: 'How I like it' }).click();
    await see();
    await page.getByRole('button', { name: 'My page' }).click();
    const before = seen.join();
    for (const words of [amy, 'The kite flew away.', 'Your teacher will see this.']) {
      assert.not.ok(before.includes(words), words);
    }
    assert.is(await page.getByRole('button', { name: 'I had some help.', pressed: true }).count(), 0);
    await page.getByRole('button', { name: 'Help a friend' }).click();
    await page.getByText('First, read it all.').waitFor();
    await see();
    await page.getByRole('button', { name: 'My page' }).click();
    await station.buildCritique(page, amy, 'The kite flew away.');
    await see();
    await station.giveCritique(page);
    await see();
    await station.done(page);
    assert.not.ok(seen.join().includes('Your teacher will see this.'));
  }));

test('the author answers and redrafts, with no finger and no mouse', () =>
  watched(blue, async () => {
    const page = there();
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await press(page, button(amy));
    for (const picture of await station.codeOf(page, amy)) await press(page, button(picture));
    await page.getByRole('heading', { name: `Hello ${amy}` }).waitFor();
    await press(page, button('A friend wrote to me'));
    await press(page, button('I won’t'));
    await press(page, button('Back'));
    await press(page, button('I will'));
    await press(page, button('Make it better now'));
    await tabTo(page, page.getByLabel('My draft 2'));
    await page.keyboard.type(' It sang.');
    await page.getByText('Kept on this tablet').waitFor();
    await press(page, button('I’m done'));
    await station.whoAreYou(page);
  }));

test('the adults’ corner, and what the teacher sets for the stations', () =>
  watched(teacher, async () => {
    const page = there();
    await page.getByRole('button', { name: 'For adults' }).click();
    await look(page, 'for adults at a station');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await station.sendHomeFromStation(page);
    await sendHome(teacher.page());
    await openStations(teacher.page());
    await teacher.page().getByRole('button', { name: 'Choose pupils' }).first().click();
    await look(teacher.page(), 'who works at a station');
    await teacher.page().keyboard.press('Escape');
    await look(teacher.page(), 'stations');
    await teacher.page().getByRole('link', { name: '3 Ash' }).click();
    await teacher.page().getByRole('link', { name: 'Board' }).click();
    await teacher.page().getByText('At the stations').waitFor();
    await look(teacher.page(), 'the board');
    await teacher.page().goBack();
    await teacher.page().getByRole('link', { name: 'Picture codes' }).click();
    await teacher.page().getByRole('button', { name: 'Make cards for everybody' }).click();
    await teacher
      .page()
      .getByRole('img', { name: /^Card of / })
      .first()
      .waitFor();
    await look(teacher.page(), 'cards');
  }));

test('what the browser keeps at a station beside the database is the app, and nothing of any child', () =>
  watched(blue, async () => {
    const kept = await there().evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys()) found.push(url);
      }
      return { found, local: JSON.stringify(localStorage), session: JSON.stringify(sessionStorage) };
    });
    assert.ok(kept.found.length > 10);
    assert.equal(
      kept.found.filter((url) => url.includes('/v1/')),
      [],
    );
    for (const words of [amy, ben, 'The kite flew', 'My boat sank']) {
      assert.not.ok(`${kept.local}${kept.session}`.includes(words), words);
    }
    assert.equal([...teacher.problems, ...blue.problems], []);
  }));

test.run();
