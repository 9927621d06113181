import type { CDPSession, Locator, Page } from 'playwright-core';
import { press } from './byKeys.ts';

/** How somebody takes what is on a screen. */
export interface Hands {
  take(what: Locator): Promise<void>;
}

/** With a finger, and with nothing else: no mouse and no keyboard. */
export function byTouch(devtools: CDPSession): Hands {
  return {
    async take(what) {
      // As soon as it stands still and nothing lies over it, as an eye sees. This only looks: nothing is clicked.
      await what.click({ trial: true });
      const box = await what.boundingBox();
      if (!box) throw new Error(`${what} is nowhere`);
      const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
  };
}

export function byKeyboard(page: Page): Hands {
  return { take: (what) => press(page, what) };
}

/** How long each thing is lit for whoever chose the fast one. */
const litMs = 1200;

/**
 * Presses whenever what is wanted is lit: Space, or whatever else is the switch. The page's clock must be a test's
 * (`page.clock.install`); it stands while somebody makes up their mind, so that nothing else is lit by then.
 */
export function byOneSwitch(page: Page, press = () => page.keyboard.press('Space')): Hands {
  const reach = async (what: Locator) => {
    const lit = page.locator('.one-switch-lit');
    for (let i = 0; i < 200; i += 1) {
      if ((await what.getAttribute('class'))?.includes('one-switch-lit')) {
        const isAlone = (await lit.count()) === 1;
        await press();
        if (isAlone) return;
      } else await page.clock.runFor(litMs);
    }
    throw new Error(`${what} was never lit`);
  };
  return {
    async take(what) {
      await what.waitFor();
      // Ahead of what the clock says by the time that it is told.
      await page.clock.pauseAt(await page.evaluate(() => Date.now() + 3000));
      await reach(what);
      await page.clock.resume();
    },
  };
}
