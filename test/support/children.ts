import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

export interface Ended {
  code: number | null;
  /** What it wrote to both streams, in order. */
  output: string;
  timedOut: boolean;
  tookMs: number;
}

export interface RunOptions {
  limitMs?: number;
  cwd?: string;
  env?: Record<string, string>;
}

/** How long a process has to tidy up (a browser, a server) before it is killed. */
const GRACE_MS = 5_000;
const started = new Set<ChildProcess>();

/** Runs a command, in a process group of its own, until it and all that it left behind has ended. */
export function runToEnd(command: string, args: string[], options: RunOptions = {}): Promise<Ended> {
  const { limitMs = 300_000, cwd = process.cwd(), env = {} } = options;
  const startedAt = performance.now();
  // The pinned Node is also the one that tools and tests find.
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, PATH: path, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  started.add(child);
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    void endGroup(child);
  }, limitMs);

  return new Promise((resolve) => {
    const ended = (code: number | null, why = '') => {
      clearTimeout(timer);
      started.delete(child);
      child.stdout.destroy();
      child.stderr.destroy();
      const output = Buffer.concat(chunks).toString() + why;
      resolve({ code, output, timedOut, tookMs: performance.now() - startedAt });
    };
    child.on('error', (error) => ended(null, `${error.message}\n`));
    child.on('close', (code) => ended(code));
    child.on('exit', (code) => {
      signalGroup(child, 'SIGKILL');
      // Something that left the group may hold the pipes for ever.
      setTimeout(() => ended(code), 1_000).unref();
    });
  });
}

/** Ends everything that is still running, and waits for it. */
export async function endAll(): Promise<void> {
  await Promise.all([...started].map(endGroup));
}

function endGroup(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    signalGroup(child, 'SIGTERM');
  });
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
