import { parentPort } from 'node:worker_threads';
import { standInForPlatform } from '../support/platform/quick.ts';
import type { Simulated } from './simulate.ts';

/** What a worker says of a seed that it was given. */
export interface Told {
  seed: number;
  simulated?: Simulated;
  why?: string;
}

standInForPlatform();
// Dexie looks at what the platform has when it is loaded.
const { simulate } = await import('./simulate.ts');

parentPort?.on('message', async (seed: number) => {
  parentPort?.postMessage(await told(seed));
});

async function told(seed: number): Promise<Told> {
  try {
    return { seed, simulated: await simulate(seed) };
  } catch (error) {
    return { seed, why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
