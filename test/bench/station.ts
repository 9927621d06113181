import type { Page } from 'playwright-core';
import { lookRound } from '../browser/pages/firstRun.ts';
import { lend, openStations } from '../browser/pages/lending.ts';
import { storedRows } from '../browser/storedRows.ts';
import type { Bed } from './bed.ts';
import { type Figure, median } from './figure.ts';

const rounds = 6;
const slowness = 4;
const done = 'I’m done';

interface Child {
  given: string;
  code: string[];
}

/** What to tap, by the words on it or by a selector, and what is to be seen after the last. */
interface Taps {
  taps: string[];
  until: string;
}

/** Children in turn at a tablet four times slower: from one's last tap to the next one's page, and a critique. */
export async function station(bed: Bed): Promise<Figure[]> {
  const { browser, page } = bed;
  await page.goto(bed.at('station', 'app/index.html#/'));
  await lookRound(page);
  await openStations(page);
  await lend(page);
  const children = await childrenOf(page);
  await page.evaluate(putTapping);
  await browser.throttle(slowness);
  const times = { signIn: [] as number[], handOver: [] as number[], critique: [] as number[] };
  const byHand = { four: [] as number[], five: [] as number[], six: [] as number[] };
  for (const [i, child] of children.slice(0, rounds + 1).entries()) {
    const next = children[i + 1] as Child;
    const signIn = await page.evaluate((all) => window.tapThrough(all), signInOf(child));
    await page.evaluate((all) => window.tapThrough(all), toFriend);
    const critique = await page.evaluate((all) => window.tapThrough(all), critiqueTaps);
    const handOver = await page.evaluate((all) => window.tapThrough(all), {
      ...signInOf(next),
      taps: [done, ...signInOf(next).taps],
    });
    await page.evaluate((all) => window.tapThrough(all), { taps: [done], until: '.who-face' });
    const [four, five, six] = [
      await bare(page, 4),
      await bare(page, 5),
      await bare(page, critiqueTaps.taps.length),
    ];
    // The first loads what the others find loaded.
    if (i === 0) continue;
    times.signIn.push(signIn);
    times.critique.push(critique);
    times.handOver.push(handOver);
    byHand.four.push(four);
    byHand.five.push(five);
    byHand.six.push(six);
  }
  await browser.throttle(1);
  const figure = (what: string, took: number[], hand: number[], value?: number): Figure => ({
    what: `station, ${slowness}x, ${what}`,
    value: median(took),
    unit: 'ms',
    beside: { what: 'as many taps on bare buttons', value: median(hand) },
    ...(value && { aim: { value } }),
  });
  return [
    figure('sign-in: a face and three pictures, until my page', times.signIn, byHand.four),
    figure('hand-over: from “I’m done” to the next child’s page', times.handOver, byHand.five, 5000),
    figure(`a critique: ${critiqueTaps.taps.length} taps`, times.critique, byHand.six),
  ];
}

const signInOf = ({ given, code }: Child): Taps => ({ taps: [given, ...code], until: `h1:Hello ${given}` });

const toFriend: Taps = {
  taps: ['Help a friend', 'Next', 'Next', 'Now you', 'Read it'],
  until: '.ruled-page',
};

const critiqueTaps: Taps = {
  taps: [
    'Next',
    '.tap-phrase',
    '.critique-stems:nth-of-type(1) button',
    '.critique-stems:nth-of-type(1):has([aria-pressed="true"]) ~ .critique-stems:nth-of-type(3) button',
    'Give it',
  ],
  until: '.critique-given',
};

async function childrenOf(page: Page): Promise<Child[]> {
  const { faces = [] } = await storedRows(page, ['faces'], 'redraft-sample');
  const all = faces as Child[];
  return all.filter(({ given }) => all.filter((each) => each.given === given).length === 1);
}

declare global {
  interface Window {
    /** Milliseconds from the first tap until the frame that shows what comes after the last. */
    tapThrough(all: Taps): Promise<number>;
  }
}

/** Each button is tapped in the first frame that has it. */
function putTapping(): void {
  const named = (tag: string, name: string) =>
    [...document.querySelectorAll<HTMLElement>(tag)].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === name,
    );
  const find = (wanted: string) => {
    const [, tag, name] = /^(h1|button):(.*)$/.exec(wanted) ?? [];
    if (tag && name) return named(tag, name);
    return wanted.startsWith('.')
      ? [...document.querySelectorAll<HTMLElement>(wanted)][0]
      : named('button', wanted);
  };
  const there = async (wanted: string) => {
    const startedAt = performance.now();
    for (;;) {
      const one = find(wanted);
      if (one && !one.matches(':disabled')) return one;
      if (performance.now() - startedAt > 20_000)
        throw new Error(`No ${wanted}: ${document.body.textContent}`);
      await new Promise(requestAnimationFrame);
    }
  };
  window.tapThrough = async ({ taps, until }) => {
    const startedAt = performance.now();
    for (const tap of taps) {
      (await there(tap)).click();
      await new Promise(requestAnimationFrame);
    }
    await there(until);
    return performance.now() - startedAt;
  };
}

/** So many buttons in turn, each of which shows twelve others, and nothing else. */
function bare(page: Page, taps: number): Promise<number> {
  return page.evaluate(async (count) => {
    const place = document.createElement('div');
    document.body.append(place);
    const show = () => {
      const twelve = Array.from({ length: 12 }, () => {
        const button = document.createElement('button');
        button.textContent = 'A picture';
        button.onclick = show;
        return button;
      });
      place.replaceChildren(...twelve);
    };
    show();
    const startedAt = performance.now();
    for (let i = 0; i < count; i += 1) {
      place.querySelector('button')?.click();
      await new Promise(requestAnimationFrame);
    }
    const took = performance.now() - startedAt;
    place.remove();
    return took;
  }, taps);
}
