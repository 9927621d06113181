import type { DeviceFacts } from '../../device/facts.ts';
import { keepKeys, newSpaceKey } from '../../device/keys.ts';
import { setPin } from '../../device/pin.ts';
import { tabletKeyOf } from '../../device/tabletKey.ts';
import { spaceKinds } from '../../schema/space.ts';
import { newSpaces, setUpSchool } from '../../store/commands/setUp.ts';
import type { Store } from '../../store/store.ts';

/**
 * The school last: a battery that dies before it leaves a tablet that begins again at the cover, and after it
 * one that has its PIN and the keys to everything that it will ever write.
 */
export async function setUp(
  store: Store,
  facts: DeviceFacts,
  { school, adult, tablet, pin }: { school: string; adult: string; tablet: string; pin: string },
): Promise<void> {
  const spaces = newSpaces(store.random);
  const keys = spaceKinds.map((kind) => newSpaceKey(spaces[kind], store.random));
  await setPin(facts, store, pin);
  await keepKeys(facts, keys);
  const { public: key } = await tabletKeyOf(facts);
  await setUpSchool(store, school.trim(), adult.trim(), spaces, { name: tablet.trim(), key });
}
