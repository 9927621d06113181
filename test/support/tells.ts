import type { DeviceFacts } from '../../src/device/facts.ts';
import { keysOf, type SpaceKey } from '../../src/device/keys.ts';
import { readEnvelope } from '../../src/schema/envelope.ts';
import type { Store } from '../../src/store/store.ts';
import { openKeyring } from '../../src/sync/keyring.ts';
import { open } from '../../src/sync/seal.ts';
import { fakeFacts } from './fakeFacts.ts';
import type { MemoryHome } from './memoryHome.ts';

/** Where these words can be read on a tablet: every row of every table, what is sealed opened with every kept key. */
export async function tellsOf(
  { store, facts }: { store: Store; facts: DeviceFacts },
  words: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const table of store.db.tables) {
    for (const row of await table.toArray()) {
      const sealed = table.name === 'segments' ? await opened(row.body, facts) : '';
      const text = withoutOrders(JSON.stringify(row) + sealed);
      if (words.some((word) => text.includes(word))) found.push(`${table.name}: ${text.slice(0, 120)}`);
    }
  }
  return found.filter((row) => !row.startsWith('erased:'));
}

/** The word that a child is erased, and the word that it was done, hold the random id, and have to. */
function withoutOrders(text: string): string {
  return text.replaceAll(/\{[^{}]*"kind":"erase"[^{}]*\}|"erased":\[[^\]]*\]/g, '');
}

/** What of a home can be opened with these keys and says one of these words. */
export async function tellsAtHome(
  home: MemoryHome,
  keys: SpaceKey[],
  words: readonly string[],
): Promise<string[]> {
  const facts = fakeFacts();
  await facts.set('keys', keys);
  const found: string[] = [];
  for (const { items } of home.copy().values()) {
    for (const { name, body } of (items as Map<string, { name: string; body: Uint8Array }>).values()) {
      const text = withoutOrders(await opened(new TextDecoder().decode(body), facts));
      if (words.some((word) => text.includes(word))) found.push(name);
    }
  }
  return found;
}

export async function allKeys(tablets: { facts: DeviceFacts }[]): Promise<SpaceKey[]> {
  return (await Promise.all(tablets.map(({ facts }) => keysOf(facts)))).flat();
}

async function opened(body: string, facts: DeviceFacts): Promise<string> {
  const envelope = readEnvelope(body);
  if (typeof envelope === 'string') return '';
  const keys = await (await openKeyring(facts)).keyFor(envelope.s, envelope.e);
  return keys ? (JSON.stringify(await open(envelope, keys)) ?? '') : '';
}
