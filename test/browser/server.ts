import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The built app that the browsers are shown; `npm test` has made it. */
export const builtApp = resolve(process.env.REDRAFT_DIST ?? 'dist');

/** The server as `npm start` runs it: a process of its own, which serves the app and is its home. */
export interface ServerProcess {
  readonly url: string;
  /** At the same address and with the same data as before; with another build, if one is given. */
  start(dist?: string): Promise<void>;
  stop(): Promise<void>;
  /** Stops it and takes its data away. */
  clear(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export async function serverProcess(dist = builtApp): Promise<ServerProcess> {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`There is no built app in ${dist}: npm run build`);
  const place = mkdtempSync(join(tmpdir(), 'redraft-server-'));
  let child: ChildProcess | undefined;
  let port = 0;
  const start = async (from = dist) => {
    child = launch(houseOf(place, from), join(place, 'data'), port);
    port = await readyAt(child);
  };
  const stop = async () => {
    const stopping = child;
    child = undefined;
    if (!stopping) return;
    const gone = once(stopping, 'exit');
    stopping.kill('SIGTERM');
    await gone;
  };
  await start();
  return {
    url: `http://127.0.0.1:${port}/`,
    start,
    stop,
    clear: async () => {
      await stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** The server looks for the app beside its own source: a house of links, with the wanted build in it. */
function houseOf(place: string, dist: string): string {
  const house = mkdtempSync(join(place, 'house-'));
  for (const name of ['src', 'node_modules', 'package.json']) symlinkSync(resolve(name), join(house, name));
  symlinkSync(dist, join(house, 'dist'));
  return house;
}

function launch(house: string, data: string, port: number): ChildProcess {
  const links = ['--preserve-symlinks', '--preserve-symlinks-main'];
  const child = spawn(process.execPath, [...links, join(house, 'src/endpoint/main.ts')], {
    env: { ...process.env, PORT: String(port), REDRAFT_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

function readyAt(child: ChildProcess): Promise<number> {
  return new Promise((found, failed) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      const [, port] = /ready at http:\/\/localhost:(\d+)/.exec(said) ?? [];
      if (port) found(Number(port));
    });
    child.once('exit', () => failed(new Error(`The server ended before it was ready: ${said}`)));
  });
}
