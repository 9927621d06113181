import type { DeviceFacts } from '../device/facts.ts';
import { type Home, homeOf, keepHome, keepKeys, keysOf } from '../device/keys.ts';
import { tabletKeyOf } from '../device/tabletKey.ts';
import type { JoinAnswer } from '../schema/handover.ts';
import type { SpaceId } from '../schema/ids.ts';
import { Joining, joiningLinkOf, readJoining } from '../schema/joining.ts';
import { type SpaceKind, spaceKinds, spacesIn } from '../schema/space.ts';
import { joinSpaces, tabletNameFor } from '../store/commands/setUp.ts';
import { schoolOf } from '../store/queries.ts';
import type { Store } from '../store/store.ts';
import { newestKey } from './keyring.ts';

const goodForMs = 7 * 24 * 60 * 60 * 1000;

/** A link that lets another tablet in, good for a week by this tablet's clock; undefined until there is a home. */
export async function joiningLink(
  store: Store,
  facts: DeviceFacts,
  appAddress: string,
): Promise<string | undefined> {
  const [home, keys] = await Promise.all([homeOf(facts), keysOf(facts)]);
  const { self } = store;
  if (!home || !self) return undefined;
  const joining = Joining.safeParse({
    v: 1,
    address: home.address,
    spaces: spacesIn(self.spaces).map(({ kind, id }) => {
      const { epoch, key } = newestKey(keys, id) ?? {};
      return { id, kind, epoch, key, token: home.tokens[id] };
    }),
    ...(home.kind && { store: { kind: home.kind, login: home.login, found: home.found } }),
    role: 'teacher',
    school: (await schoolOf(store))?.name ?? '',
    expires: store.wall.now() + goodForMs,
  });
  return joining.success ? joiningLinkOf(appAddress, joining.data) : undefined;
}

/**
 * Lets this tablet in. Keys and tokens are kept before the spaces are used; what a dead battery leaves half-done is
 * done by the same link again. A tablet that is in already takes new keys and tokens from it.
 */
export async function join(
  store: Store,
  facts: DeviceFacts,
  link: string,
  adult: string,
): Promise<JoinAnswer> {
  const read = readJoining(link, store.wall.now());
  if (read.is !== 'joining') return read;
  const { spaces, school } = read.joining;
  const ids = Object.fromEntries(spaces.map(({ kind, id }) => [kind, id])) as Record<SpaceKind, SpaceId>;
  const isOurs = spaceKinds.every((kind) => store.self?.spaces[kind] === ids[kind]);
  if (store.self && !isOurs) return { is: 'other-school' };
  await keepKeys(
    facts,
    spaces.map(({ id, epoch, key }) => ({ space: id, epoch, key })),
  );
  await keepHome(facts, homeIn(read.joining));
  if (isOurs) return { is: 'renewed', school };
  const { public: key } = await tabletKeyOf(facts);
  await joinSpaces(store, ids, adult, 'teacher', { name: tabletNameFor(adult), key });
  return { is: 'joined', school };
}

function homeIn({ address, spaces, store }: Joining): Home {
  const tokens = spaces.flatMap(({ id, token }) => (token === undefined ? [] : [[id, token] as const]));
  const { kind, login, found } = store ?? {};
  return {
    address,
    tokens: Object.fromEntries(tokens),
    ...(kind && { kind }),
    ...(login && { login }),
    ...(found && { found }),
  };
}
