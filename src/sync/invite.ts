import type { DeviceFacts } from '../device/facts.ts';
import { homeOf, keysOf } from '../device/keys.ts';
import type { Invitation, Invite, RecoverySheet } from '../schema/handover.ts';
import { Joining } from '../schema/joining.ts';
import { joiningLinesOf, joiningLinkOf, joiningQrOf } from '../schema/joiningLink.ts';
import type { Role } from '../schema/roles.ts';
import { type SpaceKind, spacesIn } from '../schema/space.ts';
import { schoolOf } from '../store/queries.ts';
import type { Store } from '../store/store.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** What is shown across a table is good for less long than what is sent. */
export const shownMs = 10 * minute;
const sentMs: Record<Role, number> = { teacher: 7 * day, adult: 7 * day, station: day };
/** A code with more in it is too fine for an old camera. */
const qrMax = 1500;

/** Lets another tablet in; undefined until there is a home, and on a tablet that may not. */
export async function invite(
  store: Store,
  facts: DeviceFacts,
  asked: Invite,
): Promise<Invitation | undefined> {
  const [shown, sent] = await Promise.all([
    joiningOf(store, facts, asked, shownMs),
    joiningOf(store, facts, asked, sentMs[asked.role]),
  ]);
  if (!shown?.address || !sent?.expires || !shown.expires) return undefined;
  const qr = joiningQrOf(shown);
  return {
    link: joiningLinkOf(asked.app, sent),
    linkUntil: sent.expires,
    until: shown.expires,
    ...(qr.length <= qrMax && { qr }),
  };
}

/** Everything, for paper: what lets the school back in when no tablet is left. */
export async function recoverySheet(store: Store, facts: DeviceFacts): Promise<RecoverySheet | undefined> {
  const joining = await joiningOf(store, facts, { role: 'teacher', tablet: '' });
  if (!joining) return undefined;
  const { school, address, made } = joining;
  const [qr, lines] = [joiningQrOf(joining), joiningLinesOf(joining)];
  return { school, qr, lines, made, ...(address && { address }) };
}

const adults: readonly SpaceKind[] = ['school', 'class', 'station'];
const kindsOf: Record<Role, readonly SpaceKind[]> = { teacher: adults, adult: adults, station: ['station'] };

/** Everything that a tablet of this role needs, and nothing more. Without a span it never runs out. */
export async function joiningOf(
  store: Store,
  facts: DeviceFacts,
  { role, tablet }: Pick<Invite, 'role' | 'tablet'>,
  goodForMs?: number,
): Promise<Joining | undefined> {
  const [home, keys] = await Promise.all([homeOf(facts), keysOf(facts)]);
  const { self } = store;
  if (self?.role !== 'teacher') return undefined;
  const made = Math.floor(store.wall.now() / 1000) * 1000;
  const spaces = spacesIn(self.spaces).filter(({ kind }) => kindsOf[role].includes(kind));
  const joining = Joining.safeParse({
    role,
    tablet,
    made,
    school: (await schoolOf(store))?.name ?? '',
    spaces: spaces.map(({ kind, id }) => {
      const token = home?.tokens[id];
      return { kind, id, keys: keysOfSpace(keys, id), ...(token !== undefined && { token }) };
    }),
    ...(goodForMs !== undefined && { expires: made + goodForMs }),
    ...(home && { address: home.address }),
    ...(home?.kind && { store: { kind: home.kind, login: home.login, found: home.found } }),
  });
  return joining.success ? joining.data : undefined;
}

function keysOfSpace(keys: Awaited<ReturnType<typeof keysOf>>, id: string) {
  return keys
    .filter(({ space }) => space === id)
    .sort((a, b) => a.epoch - b.epoch)
    .map(({ epoch, key }) => ({ epoch, key }));
}
