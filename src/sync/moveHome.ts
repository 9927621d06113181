import type { DeviceFacts } from '../device/facts.ts';
import { type Home, homeOf, keepHome } from '../device/keys.ts';
import { settleAt } from '../store/home.ts';
import type { Store } from '../store/store.ts';

/** A new home has nothing of ours until it has given it back. */
export async function moveHome(store: Store, facts: DeviceFacts, home: Home): Promise<void> {
  const old = await homeOf(facts);
  if (old) await settleAt(store, placeOf(old));
  await keepHome(facts, home);
  await settleAt(store, placeOf(home));
}

/** A signed address gets a new question now and then, and is the same place. */
export function placeOf({ kind = 'redraft', address }: Home): string {
  return `${kind} ${address.split('?')[0]}`;
}
