import { join } from 'node:path';
import { createFiles } from './files.ts';
import { createHandler, type Handler } from './handler.ts';
import { newToken } from './secrets.ts';
import { serve } from './server.ts';
import type { Settings } from './settings.ts';
import { openSqliteStore } from './sqliteStore.ts';

export interface Surroundings {
  /** The folder of the built app. */
  dist: string;
  now: () => number;
  log?: (sentence: string) => void;
  quota?: number;
}

export interface Running {
  port: number;
  stop(): Promise<void>;
}

/** The whole installation in one process: the app's files, the endpoint, and the database under it. */
export async function start(settings: Settings, { dist, ...surroundings }: Surroundings): Promise<Running> {
  const files = createFiles(dist);
  const store = openSqliteStore(join(settings.data, 'redraft.sqlite'), newToken);
  const endpoint = createHandler({ ...surroundings, store, invite: settings.invite, newToken });
  const handler: Handler = (request, from) =>
    isForEndpoint(request) ? endpoint(request, from) : files(request);
  try {
    const { port, stop } = await serve(handler, settings);
    return { port, stop: () => stop().then(() => store.close()) };
  } catch (error) {
    store.close();
    throw error;
  }
}

function isForEndpoint(request: Request): boolean {
  return /^\/v1(\/|$)/.test(new URL(request.url).pathname);
}
