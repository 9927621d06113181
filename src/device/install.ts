/** How the app was opened, and which browser's "Add to Home Screen" help fits. */
export interface Installation {
  installed: boolean;
  browser: 'safari' | 'firefox' | 'chrome';
  /** An iPad or iPhone: every browser there is Safari inside, and installs through its Share menu. */
  apple: boolean;
  touch: boolean;
}

export function installation(view: Window): Installation {
  const agent = view.navigator.userAgent;
  const standalone = 'standalone' in view.navigator && view.navigator.standalone === true;
  // An iPad says that it is a Mac; no Mac has a touch screen.
  const touch = view.navigator.maxTouchPoints > 1;
  return {
    installed:
      standalone || view.matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches,
    // Chrome's agent also names Safari, so Safari is what is left.
    browser: /Firefox|FxiOS/.test(agent)
      ? 'firefox'
      : /Chrome|Chromium|CriOS|Edg/.test(agent)
        ? 'chrome'
        : 'safari',
    apple: touch && /iPad|iPhone|iPod|Macintosh/.test(agent),
    touch,
  };
}

/** Asks the browser to install the app; it answers when the person has. */
export type InstallOffer = () => Promise<void>;

interface BeforeInstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallOffer | undefined;
const listeners = new Set<(offer: InstallOffer | undefined) => void>();

/** Chrome offers once, early, before any screen that could show a button is there. */
export function keepInstallOffer(view: Window): void {
  const say = (now: InstallOffer | undefined) => {
    offer = now;
    for (const listener of listeners) listener(now);
  };
  view.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    say(async () => {
      await (event as BeforeInstallPrompt).prompt();
    });
  });
  view.addEventListener('appinstalled', () => say(undefined));
}

export function watchInstallOffer(listener: (offer: InstallOffer | undefined) => void): () => void {
  listeners.add(listener);
  listener(offer);
  return () => listeners.delete(listener);
}
