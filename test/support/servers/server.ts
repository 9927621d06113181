import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** A real server that somebody else wrote, on any free port of loopback. */
export interface Server {
  url: string;
  /** Ends it, and waits until its data is on the disk. */
  stop(): Promise<void>;
}

/** Starts one that keeps its data in that folder and nowhere else. */
export type Start = (dir: string) => Promise<Server>;

/** Runs it as a process of its own, which ends with this one's process group at the latest. */
export async function runServer(command: string, argsFor: (port: number) => string[]): Promise<Server> {
  const port = await freePort();
  const child = spawn(command, argsFor(port), { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const ended = endOf(child);
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([
    answers(url, child),
    ended.then(() => {
      throw new Error(`${command} ended: ${said}`);
    }),
  ]);
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    try {
      await (await fetch(url)).arrayBuffer();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
