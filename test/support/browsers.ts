import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runToEnd } from './children.ts';
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
export async function ensureBrowsers(): Promise<Outcome> {
  const startedAt = performance.now();
  let output = '';
  if (missing().length > 0 && mayInstall()) {
    console.log(`Installing ${missing().join(', ')} with apt-get. This can take a few minutes.`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    ({ output } = await runToEnd('sh', ['-c', install], { limitMs: 900_000, env }));
  }
  const left = missing();
  const failed =
    left.length === 0 ? [] : [`browsers: ${left.join(', ')} not found; install with: ${command()}`];
  const tookMs = performance.now() - startedAt;
  return {
    name: 'three real browsers',
    passed: left.length === 0 ? 1 : 0,
    failed,
    skipped: [],
    output,
    tookMs,
  };
}

function missing(): string[] {
  return Object.entries(found).flatMap(([name, find]) => (find() ? [] : [name]));
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined;
}

function command(): string {
  return process.getuid?.() === 0 ? install : `sudo sh -c '${install}'`;
}

function onPath(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
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

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}
