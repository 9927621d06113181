import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import type { Server } from '../support/servers/server.ts';
import type { suite } from '../support/suite.ts';
import { type Chromium, chromium } from './drivers/chromium.ts';
import { watched } from './drivers/withBrowser.ts';
import { planUnit, setUpClass } from './pages/aStation.ts';
import { keptForOffline } from './pages/firstRun.ts';
import * as station from './pages/station.ts';
import { joiningLink, openSendHome, sendHome, setUpHome } from './pages/tablets.ts';
import { goTo } from './pages/topBar.ts';
import { putFakeVoice } from './readAloud.ts';
import { type ServerProcess, serverProcess } from './server.ts';
import { storedRows } from './storedRows.ts';

/** Where the school's work is kept. */
export interface SchoolHome {
  start(): Promise<Server>;
  /** On the teacher's screen "Send home", the first time. */
  setUp(page: Page, server: Server): Promise<void>;
}

/**
 * A teacher's tablet and two stations, a day without wifi, and the evening. Each test goes on from the last. Without a
 * home of its own the school's work goes to where the app came from.
 */
export function stationsDay(test: ReturnType<typeof suite>, home?: SchoolHome): void {
  let server: ServerProcess;
  let store: Server | undefined;
  let teacher: Chromium;
  let blue: Chromium;
  let green: Chromium;
  const all = () => [teacher, blue, green];

  test.before(async () => {
    server = await serverProcess();
    store = await home?.start();
    [teacher, blue, green] = [await chromium(), await chromium(), await chromium()];
  });
  test.after(async () => {
    for (const browser of all()) await browser?.close();
    await server?.clear();
    await store?.stop();
  });

  test('two stations join by link and show the children, and nothing that is for adults', () =>
    watched(teacher, async () => {
      const page = teacher.page();
      await teacher.open(server.url);
      await setUpClass(page);
      await planUnit(page);
      await openSendHome(page);
      if (home && store) await home.setUp(page, store);
      else await setUpHome(page);
      for (const browser of [blue, green]) {
        const link = await joiningLink(page, 'Station for children');
        await browser.open(server.url);
        await station.joinAsStation(browser.page(), link);
        const rows = await storedRows(browser.page(), ['pupils', 'ledger', 'standings', 'adults', 'schools']);
        assert.is(Object.values(rows).flat().length, 0);
        assert.is((await storedRows(browser.page(), ['faces'])).faces?.length, 16);
      }
      const names = (await teacherNames(page)).map(({ family }) => family);
      for (const browser of [blue, green]) {
        const everything = JSON.stringify(await everyRow(browser.page()));
        assert.equal(
          names.filter((family) => everything.includes(`"${family}"`)),
          [],
        );
      }
    }));

  test('with no wifi children write at both stations, and each finds their own words again and nobody else’s', () =>
    watched(blue, async () => {
      for (const browser of all()) await keptForOffline(browser.page());
      await server.stop();
      for (const browser of all()) await browser.offline(true);
      const [first, second] = await childrenOf(blue.page());
      await writes(blue.page(), first, 'I fell into the hole and landed in the past.');
      await writes(blue.page(), second, 'The boy looked up. Who was that?');
      await writes(green.page(), first, 'Later I wrote on at the other table.');
      await blue.reload();
      await station.whoAreYou(blue.page());
      await station.signIn(blue.page(), first);
      await blue.page().getByText('I fell into the hole and landed in the past.').waitFor();
      assert.is(await blue.page().getByText('Who was that?').count(), 0);
      await station.done(blue.page());
    }));

  test('another child’s pictures do not open a page, and after three wrong tries there is a calm pause', () =>
    watched(blue, async () => {
      const page = blue.page();
      const [first] = await childrenOf(page);
      const right = (await station.codeOf(page, first)).join();
      const wrong = right === 'sun,sun,sun' ? ['moon', 'moon', 'moon'] : ['sun', 'sun', 'sun'];
      await station.chooseFace(page, first);
      for (const said of ['Not those three. Try again.', 'Not those three. Try again.']) {
        await station.tapPictures(page, wrong);
        await page.getByText(said).waitFor();
      }
      await station.tapPictures(page, wrong);
      await page.getByText('Ask your teacher for your three pictures.').waitFor();
      assert.ok(await page.getByRole('button', { name: 'sun', exact: true }).isDisabled());
      await page.getByRole('button', { name: 'Not me' }).click();
      await station.whoAreYou(page);
    }));

  test('back and the address bar lead a child nowhere but to "Who are you?"', () =>
    watched(blue, async () => {
      const page = blue.page();
      const [first] = await childrenOf(page);
      await station.signIn(page, first);
      await page.goto(`${server.url}#/tablets`);
      await page.reload();
      await station.whoAreYou(page);
      assert.is(await page.getByRole('navigation').count(), 0);
    }));

  test('a child who walks away leaves the page to nobody after a minute, and finds the half-typed words again', () =>
    watched(green, async () => {
      const page = green.page();
      const [, second] = await childrenOf(page);
      await page.clock.install();
      await page.reload();
      await station.whoAreYou(page);
      await station.signIn(page, second);
      await station.startWriting(page);
      await page.getByLabel('My writing').pressSequentially('Suddenly');
      await page.clock.runFor(50_000);
      assert.is(await page.getByLabel('My writing').inputValue(), 'Suddenly');
      await page.clock.runFor(20_000);
      await station.whoAreYou(page);
      await station.signIn(page, second);
      await page.getByText('Suddenly', { exact: true }).waitFor();
      await station.done(page);
    }));

  test('in the evening all three hand over, in any order, and are the same', () =>
    watched(teacher, async () => {
      await server.start();
      for (const browser of all()) await browser.offline(false);
      await goTo(teacher.page(), 'Send home');
      assert.match(await station.sendHomeFromStation(green.page()), /^Everything on this tablet is home/);
      assert.match(await sendHome(teacher.page()), /home/);
      assert.match(await station.sendHomeFromStation(blue.page()), /^Everything on this tablet is home/);
      assert.match(await sendHome(teacher.page()), /home/);
      assert.match(await station.sendHomeFromStation(green.page()), /^Everything on this tablet is home/);
      const shown = await pupilsSee(teacher.page());
      assert.is(shown.pieces?.length, 2);
      for (const browser of [blue, green]) assert.equal(await pupilsSee(browser.page()), shown);
    }));

  test('what two tables wrote for one child stands side by side on the teacher’s tablet', () =>
    watched(teacher, async () => {
      const { pieces = [] } = await storedRows(teacher.page(), ['pieces']);
      const texts = (pieces as { drafts: { text: string }[] }[]).map(({ drafts }) =>
        drafts.map(({ text }) => text),
      );
      assert.equal(texts.flat().sort(), [
        'I fell into the hole and landed in the past.',
        'Later I wrote on at the other table.',
        'Suddenly',
        'The boy looked up. Who was that?',
      ]);
    }));

  test('the next day the teacher asks to look first, and children look at their own writing and help each other', () =>
    watched(green, async () => {
      const page = teacher.page();
      await goTo(page, 'Class');
      await page.getByRole('link', { name: 'Stations' }).click();
      await page.getByLabel('Yes, each waits until I let it through').check();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      await goTo(page, 'Send home');
      await sendHome(page);
      await station.sendHomeFromStation(green.page());
      for (const browser of all()) await browser.offline(true);
      const [first, second] = await childrenOf(page);
      const there = green.page();
      await station.signIn(there, second);
      await station.checkOwn(there, 'Suddenly');
      await station.done(there);
      await station.signIn(there, first);
      await station.buildCritique(there, second, 'Suddenly');
      // The battery is gone in the middle of it.
      await there.reload();
      await station.whoAreYou(there);
      await station.signIn(there, second);
      await there.getByRole('button', { name: 'Help a friend' }).click();
      await there.getByText('First, read it all.').waitFor();
      await station.done(there);
      await station.signIn(there, first);
      await there.getByRole('button', { name: 'Help a friend' }).click();
      assert.is(
        await there.getByRole('button', { name: 'I really like', exact: true }).getAttribute('aria-pressed'),
        'true',
      );
      await station.giveCritique(there);
      await there.getByText('Your teacher will look at it first.').waitFor();
      await station.done(there);
    }));

  test('on every screen of one child there is nothing of another who did not share it', () =>
    watched(green, async () => {
      const there = green.page();
      const [first, second] = await childrenOf(there);
      const mine = ['I had some help.', 'I really like', 'I fell into the hole'];
      const seen: string[] = [];
      const look = async () => seen.push((await there.locator('main').textContent()) ?? '');
      await station.signIn(there, second);
      await look();
      await there.getByRole('button', { name: 'Check my writing' }).click();
      await there.getByRole('button', { name: 'Say why' }).waitFor();
      await look();
      await there.getByRole('button', { name: 'Back', exact: true }).click();
      await there.getByRole('button', { name: 'Help a friend' }).click();
      await there.getByText('First, read it all.').waitFor();
      await look();
      await station.done(there);
      await look();
      await station.signIn(there, first);
      await look();
      // Their own face for a target was theirs alone; the critique waits for the teacher.
      assert.equal(
        mine.slice(0, 2).filter((words) => seen.join().includes(words)),
        [],
      );
      assert.not.ok(
        seen
          .slice(0, 4)
          .join()
          .includes(mine[2] as string),
      );
      assert.not.ok(seen.join().includes('A friend wrote to me'));
      await station.done(there);
    }));

  test('the teacher lets it through, the author answers and writes the next draft beside it, and the teacher sees all of it', () =>
    watched(green, async () => {
      const page = teacher.page();
      const there = green.page();
      const [, second] = await childrenOf(page);
      for (const browser of all()) await browser.offline(false);
      await station.sendHomeFromStation(there);
      await sendHome(page);
      await goTo(page, 'Today');
      await page.getByRole('link', { name: '1 critique waits for a look' }).click();
      await page.getByRole('button', { name: 'Let it through' }).click();
      await page.getByRole('heading', { name: 'What they are for today' }).waitFor();
      await goTo(page, 'Send home');
      await sendHome(page);
      await station.sendHomeFromStation(there);
      await station.signIn(there, second);
      await there.getByRole('button', { name: 'A friend wrote to me' }).click();
      await there.getByRole('button', { name: 'I will' }).click();
      await there.getByRole('button', { name: 'Make it better now' }).click();
      await there.getByText(/^I really like “Suddenly”, and you could/).waitFor();
      await there.getByLabel('My draft 2').fill('Suddenly it was dark.');
      await there.getByText('Kept on this tablet').waitFor();
      await station.done(there);
      await station.sendHomeFromStation(there);
      await sendHome(page);
      await goTo(page, 'Class');
      await page
        .getByRole('link', { name: new RegExp(second) })
        .first()
        .click();
      await page.getByText(/answered “I will”/).waitFor();
      await page.getByRole('heading', { name: /^What .* says$/ }).waitFor();
      await page.getByText('Suddenly it was dark.').waitFor();
      await goTo(page, 'Send home');
    }));

  test('the tablet’s own voice reads every line in its order, with the word lit; without one a sentence says so', () =>
    watched(blue, async () => {
      const there = blue.page();
      const [first] = await childrenOf(there);
      await there.getByRole('button', { name: 'Read to me' }).click();
      await there.getByText('This tablet can’t talk.').waitFor();
      await putFakeVoice(there);
      await there.reload();
      await station.signIn(there, first);
      // One that speaks word by word, and another one that would send the words somewhere.
      await there.evaluate(() => {
        const { spoken, speechSynthesis: voice } = globalThis as unknown as {
          spoken: string[];
          speechSynthesis: { getVoices(): object[] };
        };
        const [here] = voice.getVoices();
        Object.assign(voice, {
          getVoices: () => [{ ...here, localService: false, name: 'far away' }, here],
          cancel: () => spoken.push('(stop)'),
          speak(line: {
            text: string;
            voice: { name: string };
            onboundary(at: object): void;
            onend(): void;
          }) {
            line.onboundary({ charIndex: line.text.indexOf(' ') + 1 });
            const [lit] = CSS.highlights.get('read-word') ?? [];
            spoken.push(`${line.voice.name}: ${line.text} [${lit}]`);
            if (!line.text.startsWith('Go on')) setTimeout(() => line.onend());
          },
        });
      });
      await there.getByRole('button', { name: 'Read to me' }).click();
      const spoken = () => there.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
      await there.waitForFunction(() =>
        (globalThis as unknown as { spoken: string[] }).spoken.at(-1)?.includes('Go on'),
      );
      assert.equal((await spoken()).slice(0, 3), [
        `here: Hello ${first} [${first}]`,
        'here: Stone Age Boy [Age]',
        'here: Go on writing [on]',
      ]);
      await there.getByRole('button', { name: 'Stop', exact: true }).click();
      assert.is((await spoken()).at(-1), '(stop)');
      await station.done(there);
    }));

  test('a second handover moves nothing', () =>
    watched(teacher, async () => {
      const puts = () => all().flatMap(({ asked }) => asked.filter((line) => /^PUT .*\/s\//.test(line)));
      const before = puts().length;
      for (const browser of [blue, green]) await station.sendHomeFromStation(browser.page());
      await sendHome(teacher.page());
      assert.is(puts().length, before);
      // A browser writes down every "not found" that a store without a list is asked for.
      const isAsked = (problem: string) => store !== undefined && problem.includes(store.url);
      for (const { problems } of all()) {
        assert.equal(
          problems.filter((problem) => !isAsked(problem)),
          [],
        );
      }
    }));
}

async function writes(page: Page, given: string, text: string): Promise<void> {
  await station.signIn(page, given);
  await station.startWriting(page);
  await station.write(page, text);
  await station.done(page);
}

/** Two whose names nobody shares, as they are called here. */
async function childrenOf(page: Page): Promise<[string, string]> {
  const { faces = [] } = await storedRows(page, ['faces']);
  const names = (faces as { given: string }[]).map(({ given }) => given);
  const single = names.filter((name) => names.filter((other) => other === name).length === 1).sort();
  return [single[0] as string, single[1] as string];
}

async function teacherNames(page: Page): Promise<{ family: string }[]> {
  const { pupils = [] } = await storedRows(page, ['pupils']);
  return pupils as { family: string }[];
}

/** What is in the space that stations share, in the order of its keys. */
const pupilsSee = (page: Page) =>
  storedRows(page, ['classes', 'faces', 'units', 'tasks', 'pieces', 'tablets']);

async function everyRow(page: Page): Promise<unknown> {
  const tables = await page.evaluate(async () => {
    const opening = indexedDB.open('redraft');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const names = [...opening.result.objectStoreNames];
    opening.result.close();
    return names;
  });
  return storedRows(page, tables);
}
