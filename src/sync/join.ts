import type { DeviceFacts } from '../device/facts.ts';
import { type Home, homeOf, keepKeys } from '../device/keys.ts';
import { tabletKeyOf } from '../device/tabletKey.ts';
import type { JoinAnswer, Newcomer } from '../schema/handover.ts';
import { type Joining, spacesOfJoining } from '../schema/joining.ts';
import { readSheet } from '../schema/joiningLink.ts';
import { joinSpaces, tabletNameFor } from '../store/commands/setUp.ts';
import type { Store } from '../store/store.ts';
import { moveHome } from './moveHome.ts';

/**
 * Lets this tablet in. Keys and tokens are kept before the spaces are used; what a dead battery leaves half-done is
 * done by the same link again. A tablet that is in already takes new keys and tokens from it.
 */
export async function join(
  store: Store,
  facts: DeviceFacts,
  link: string,
  newcomer: Newcomer,
): Promise<JoinAnswer> {
  const read = readSheet(link, store.wall.now());
  return read.is === 'joining' ? joinWith(store, facts, read.joining, newcomer) : { is: read.is };
}

/** As `join`, for what was read already. Without an address the tablet gets its keys, and a home some other day. */
export async function joinWith(
  store: Store,
  facts: DeviceFacts,
  joining: Joining,
  { adult, tablet }: Newcomer,
): Promise<JoinAnswer> {
  const { role, spaces, school } = joining;
  const ids = spacesOfJoining(joining);
  const { self } = store;
  const isOurs = spaces.every(({ kind, id }) => (self?.spaces[kind] ?? ids[kind]) === id);
  if (self && !isOurs) return { is: 'other-school' };
  if (self?.role === 'station' && role !== 'station') return { is: 'station-here' };
  await keepKeys(
    facts,
    spaces.flatMap(({ id, keys }) => keys.map((key) => ({ space: id, ...key }))),
  );
  await keepHomeIn(store, facts, joining);
  if (self) return { is: 'renewed', school };
  const { public: key } = await tabletKeyOf(facts);
  const name = tablet.trim() || joining.tablet || tabletNameFor(adult);
  await joinSpaces(store, ids, adult, role, { name, key });
  return { is: 'joined', school };
}

/** A station's link knows one token; those that this tablet has for the same home stay. */
async function keepHomeIn(
  store: Store,
  facts: DeviceFacts,
  { address, spaces, store: what }: Joining,
): Promise<void> {
  if (!address) return;
  const held = await homeOf(facts);
  const given = spaces.flatMap(({ id, token }) => (token === undefined ? [] : [[id, token] as const]));
  const tokens = { ...(held?.address === address && held.tokens), ...Object.fromEntries(given) };
  const { kind, login, found } = what ?? {};
  await moveHome(store, facts, {
    address,
    tokens,
    ...(kind && { kind }),
    ...(login && { login }),
    ...(found && { found }),
  } satisfies Home);
}
