import type { Page } from 'playwright-core';

/** When a screen can be used: each selector finds so many elements that are to be seen and not disabled. */
export type Usable = Record<string, number>;

export const screens = {
  today: { 'main .button-main': 1 },
  unit: { '.grid tbody tr': 32 },
  mark: { '.mark-who h1': 1, '.level-button': 24 },
} satisfies Record<string, Usable>;

const patienceMs = 60_000;

declare global {
  interface Window {
    /** Milliseconds since the navigation, when the frame with that screen has been shown. */
    usable(wanted: Usable): Promise<number>;
    /** The same, watched for from the page's first moment on. */
    opened: Promise<number>;
  }
}

/** Puts the watch into every page before anything of the page runs. The address says which screen is waited for. */
export async function watchPaint(page: Page): Promise<void> {
  await page.addInitScript(
    ({ known, patienceMs }) => {
      const isThere = ([css, count]: [string, number]) => document.querySelectorAll(css).length >= count;
      const canBeUsed = ([css]: [string, number]) =>
        [...document.querySelectorAll(css)].every(
          (one) => one.checkVisibility() && !one.matches(':disabled'),
        );
      window.usable = (wanted) =>
        new Promise((resolve, reject) => {
          const seen = () => `${location.href} showed ${document.body?.textContent.slice(0, 300)}`;
          setTimeout(() => reject(new Error(`Not usable: ${seen()}`)), patienceMs);
          const parts = Object.entries(wanted);
          // In the frame, where the layout that the question needs is due anyway.
          const look = () => parts.every(isThere) && requestAnimationFrame(inFrame);
          const inFrame = () => {
            if (!parts.every(isThere) || !parts.every(canBeUsed)) return;
            watch.disconnect();
            // The frame is made right after this callback; the message comes after the frame.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now());
            port2.postMessage(undefined);
          };
          const watch = new MutationObserver(look);
          watch.observe(document, { subtree: true, childList: true, attributes: true });
          look();
        });
      window.opened = window.usable(location.hash.includes('/mark/') ? known.mark : known.today);
      // A page of figures is no screen.
      window.opened.catch(() => undefined);
    },
    { known: screens, patienceMs },
  );
}
