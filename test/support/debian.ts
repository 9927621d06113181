import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runToEnd } from './children.ts';
import type { Outcome } from './tally.ts';

type Finders = Record<string, () => string | undefined>;

/** Looks for programs, installs what is missing where that is allowed, and otherwise says how to. */
export async function ensureInstalled(name: string, finders: Finders, install: string): Promise<Outcome> {
  const startedAt = performance.now();
  let output = '';
  if (missing(finders).length > 0 && mayInstall()) {
    console.log(`Installing ${missing(finders).join(', ')} with apt-get. This can take a few minutes.`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    ({ output } = await runToEnd('sh', ['-c', install], { limitMs: 900_000, env }));
  }
  const left = missing(finders);
  const failed =
    left.length === 0 ? [] : [`${name}: ${left.join(', ')} not found; install with: ${command(install)}`];
  const tookMs = performance.now() - startedAt;
  return { name, passed: left.length === 0 ? 1 : 0, failed, skipped: [], output, tookMs };
}

function missing(finders: Finders): string[] {
  return Object.entries(finders).flatMap(([name, find]) => (find() ? [] : [name]));
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined;
}

function command(install: string): string {
  return process.getuid?.() === 0 ? install : `sudo sh -c '${install}'`;
}

export function onPath(name: string, ...more: string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', ...more];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}
