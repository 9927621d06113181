/** How the app was opened, and which browser's "Add to Home Screen" help fits. */
export interface Installation {
  installed: boolean;
  browser: 'safari' | 'firefox' | 'chrome';
  touch: boolean;
}

export function installation(view: Window): Installation {
  const agent = view.navigator.userAgent;
  const standalone = 'standalone' in view.navigator && view.navigator.standalone === true;
  return {
    installed:
      standalone || view.matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches,
    // Chrome's agent also names Safari, so Safari is what is left; iPad browsers are all Safari inside.
    browser: /Firefox|FxiOS/.test(agent)
      ? 'firefox'
      : /Chrome|Chromium|CriOS|Edg/.test(agent)
        ? 'chrome'
        : 'safari',
    touch: view.navigator.maxTouchPoints > 0,
  };
}
