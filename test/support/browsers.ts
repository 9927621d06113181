import { execFileSync } from 'node:child_process';
import { ensureInstalled, isExecutable, onPath } from './debian.ts';
import type { Outcome } from './tally.ts';

/** Where the three real engines are, or undefined for what this machine lacks. */
export const found = {
  chromium: () => onPath('chromium') ?? onPath('chromium-browser'),
  firefox: () => onPath('firefox-esr') ?? onPath('firefox'),
  webKitWebDriver: () => onPath('WebKitWebDriver'),
  miniBrowser: () => miniBrowser(),
  xvfbRun: () => onPath('xvfb-run'),
};

const install =
  'apt-get update && apt-get install -y --no-install-recommends chromium firefox-esr webkit2gtk-driver xvfb xauth';

/** Finds the browsers, installs what is missing where that is allowed, and otherwise says how to. */
export function ensureBrowsers(): Promise<Outcome> {
  return ensureInstalled('three real browsers', found, install);
}

/** WebKitGTK's small browser lies in a folder that is named after its version. */
function miniBrowser(): string | undefined {
  try {
    const owners = execFileSync('dpkg-query', ['-S', '*/MiniBrowser'], { encoding: 'utf8', stdio: 'pipe' });
    return owners
      .split('\n')
      .map((line) => line.replace(/^.*?: /, ''))
      .find(isExecutable);
  } catch {
    return undefined;
  }
}
