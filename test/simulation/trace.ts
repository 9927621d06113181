import { hash } from 'node:crypto';
import { viewTables } from '../../src/store/database.ts';
import type { World } from './world.ts';

/** All that was asked of the endpoint and all that every tablet holds, in one word: the same seed gives it again. */
export function traceOf({ home, tablets }: World): string {
  const held = tablets.map(({ rows }) => [...viewTables, 'tail', 'segments'].map((table) => rows(table)));
  return hash('sha256', JSON.stringify([home.asked, held])).slice(0, 16);
}
