import { mkdirSync } from 'node:fs';
import { startEndpoint } from '../endpoint.ts';
import type { Start } from './server.ts';

/** The reference endpoint with its SQLite file. */
export const endpoint: Start = async (dir) => {
  mkdirSync(dir, { recursive: true });
  return startEndpoint({ dataDir: dir });
};
