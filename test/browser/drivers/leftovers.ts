import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const variable = 'REDRAFT_BROWSER';

/** What a driver starts and makes, so that it is gone however the test ends. Linux only: it reads /proc. */
export interface Leftovers {
  /** For the browser's process; all that it starts inherits it. */
  env: Record<string, string | undefined>;
  /** The one folder that the browser may fill. */
  folder: string;
  /** Ends the browser with everything below it, as a dead battery would. */
  kill(): void;
  /** Ends, as a crash would, those of its processes whose command has this name. */
  crash(command: string): number;
  /** Ends the processes and removes the folder. */
  clear(): void;
}

const all = new Set<Leftovers>();

export function leftovers(): Leftovers {
  const mark = randomUUID();
  const folder = mkdtempSync(join(tmpdir(), 'redraft-browser-'));
  const signal = (name: NodeJS.Signals) => processesOf(`${variable}=${mark}`).map((pid) => send(pid, name));
  const own: Leftovers = {
    env: { ...process.env, [variable]: mark, TMPDIR: folder },
    folder,
    kill: () => void signal('SIGKILL'),
    crash(command) {
      const pids = processesOf(`${variable}=${mark}`).filter((pid) => commandOf(pid).endsWith(command));
      for (const pid of pids) send(pid, 'SIGKILL');
      return pids.length;
    },
    clear() {
      // Asked first: a display server that is killed leaves its lock in the way of the next.
      for (let wait = 0; wait < 50 && signal('SIGTERM').length > 0; wait += 1) pause(20);
      signal('SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      all.delete(own);
    },
  };
  all.add(own);
  return own;
}

process.on('exit', () => {
  for (const each of all) each.clear();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** The marked processes and their descendants, whose own mark Chromium overwrites. */
function processesOf(mark: string): number[] {
  const pids = readdirSync('/proc').map(Number).filter(Boolean);
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]));
  const marked = new Set(pids.filter((pid) => read(`/proc/${pid}/environ`).split('\0').includes(mark)));
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (marked.has(pid) || isOurs(parents.get(pid)));
  return pids.filter(isOurs);
}

function parentOf(pid: number): number | undefined {
  const [, parent] = /\) \S (\d+)/.exec(read(`/proc/${pid}/stat`)) ?? [];
  return parent === undefined ? undefined : Number(parent);
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).split('\0')[0] as string;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // It ended in the meantime, or belongs to someone else.
    return '';
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Blocks, because a process that is ending can no longer await. */
function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
