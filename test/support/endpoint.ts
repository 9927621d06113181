import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../../src/endpoint/start.ts';
import type { SpaceMade } from '../../src/schema/wire.ts';

export interface EndpointOptions {
  invite?: string;
  /** Kept after `stop()`; without one, the data goes with the endpoint. */
  dataDir?: string;
  /** The folder of the built app; without one, only the endpoint answers. */
  dist?: string;
  quota?: number;
  now?: () => number;
  port?: number;
}

export interface TestEndpoint {
  url: string;
  dataDir: string;
  /** What the endpoint said of its own failures. */
  log: string[];
  stop(): Promise<void>;
}

/** The real endpoint in this process, on any free port of loopback, in a folder of its own. */
export async function startEndpoint(options: EndpointOptions = {}): Promise<TestEndpoint> {
  const { invite, dist = '', quota, now = Date.now, port = 0 } = options;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'redraft-'));
  const log: string[] = [];
  const running = await start(
    { port, host: '127.0.0.1', data: dataDir, invite },
    { dist, now, log: (sentence) => log.push(sentence), ...(quota !== undefined && { quota }) },
  );
  return {
    url: `http://127.0.0.1:${running.port}`,
    dataDir,
    log,
    stop: async () => {
      await running.stop();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export interface TestSpace {
  space: string;
  token: string;
  /** A request to `/v1/<space>/<path>` with the space's token. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  put(name: string, body: BodyInit, headers?: Record<string, string>): Promise<Response>;
}

export async function aSpace(url: string, space = 'class-oak-2026', invite?: string): Promise<TestSpace> {
  const made = await fetch(`${url}/v1/spaces`, {
    method: 'POST',
    headers: invite === undefined ? {} : { authorization: `Bearer ${invite}` },
    body: JSON.stringify({ space }),
  });
  if (made.status !== 201) throw new Error(`the space was not made: ${made.status} ${await made.text()}`);
  const { token } = (await made.json()) as SpaceMade;
  return knownSpace(url, space, token);
}

export function knownSpace(url: string, space: string, token: string): TestSpace {
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}/v1/${space}/${path}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` },
    });
  return {
    space,
    token,
    ask,
    put: (name, body, headers = {}) => ask(name, { method: 'PUT', body, headers }),
  };
}
