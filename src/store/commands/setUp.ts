import type { Randomness } from '../../device/ids.ts';
import type { AdultId, ClassId, DeviceId, SpaceId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import type { Tablet } from '../../schema/records.ts';
import type { Role } from '../../schema/roles.ts';
import { type SpaceKind, type Spaces, spaceKinds, spacesIn } from '../../schema/space.ts';
import { formerDevices } from '../parting.ts';
import type { TabletRow } from '../rows.ts';
import { type Self, type Store, selfOf } from '../store.ts';
import { changeOf, recordTables, type Writing, write } from '../write.ts';

/** What this tablet is called, and its public key. */
export interface NewTablet {
  name: string;
  key?: string;
}

/** Ids for a school's three spaces; their keys are the device's, and are kept before the spaces are used. */
export function newSpaces(random: Randomness): Record<SpaceKind, SpaceId> {
  const spaces = spaceKinds.map((kind) => [kind, newId<SpaceId>(random)]);
  return Object.fromEntries(spaces) as Record<SpaceKind, SpaceId>;
}

/** A new school on this tablet: its three spaces, its name and its first adult. */
export function setUpSchool(
  store: Store,
  school: string,
  adult: string,
  spaces = newSpaces(store.random),
  tablet: NewTablet = { name: tabletNameFor(adult) },
): Promise<Self> {
  const self: Self = { role: 'teacher', adult: newId<AdultId>(store.random), spaces };
  return settle(store, self, { adult, school, tablet });
}

/** This tablet joins spaces that another one made. Its adult is a new one; a station has none. */
export function joinSpaces(
  store: Store,
  spaces: Spaces,
  adult: string,
  role: Role = 'teacher',
  tablet: NewTablet = { name: tabletNameFor(adult) },
): Promise<Self> {
  const self: Self = { role, adult: newId<AdultId>(store.random), spaces };
  return settle(store, self, { tablet, ...(role !== 'station' && { adult }) });
}

/** What an adult's tablet is called when nobody says otherwise. */
export function tabletNameFor(adult: string): string {
  return adult.trim() === '' ? 'Teacher’s tablet' : `${adult.trim()}’s tablet`;
}

interface Names {
  adult?: string;
  school?: string;
  tablet?: NewTablet;
}

async function settle(store: Store, self: Self, names: Names): Promise<Self> {
  const held = store.self;
  store.self = self;
  try {
    await write(store, settlingTables, (desk) => putSelf(desk, store.device, self, names));
  } catch (error) {
    store.self = held;
    throw error;
  }
  return self;
}

export const settlingTables = [...recordTables, 'meta', 'spaces'] as const;

/** Inside a write: who this tablet is from now on, and the first events of its adult, its school and itself. */
export async function putSelf(
  desk: Writing,
  device: DeviceId,
  self: Self,
  { adult, school, tablet }: Names,
): Promise<void> {
  const { shelf } = desk;
  if ((await shelf.get('meta', 'self')) !== undefined) throw new Error('This tablet is set up already');
  shelf.put('meta', { key: 'self', value: self });
  for (const space of spacesIn(self.spaces)) shelf.put('spaces', space);
  const changes = [
    ...(adult !== undefined ? [changeOf('adult', { id: self.adult }, { name: adult })] : []),
    ...(school !== undefined && self.spaces.school
      ? [changeOf('school', { id: self.spaces.school }, { name: school })]
      : []),
  ];
  if (changes.length > 0) await desk.append({ kind: 'edit', changes });
  if (tablet) {
    const record = { ...tablet, role: self.role };
    await desk.append({ kind: 'edit', changes: [changeOf('tablet', { id: device }, record)] });
  }
}

/**
 * Makes this tablet's record say what it is: for one that was set up before tablets had records, whose key pair is
 * another one now, or which found itself to be a copy and goes by a new id. Writes nothing when all is said.
 */
export async function introduceTablet(store: Store, key: string): Promise<void> {
  const { role, adult } = selfOf(store);
  const held = await store.db.tablets.get(store.device);
  if (held?.name !== undefined && held.role === role && held.key === key) return;
  const name = held?.name ?? (await nameUpToNow(store, adult));
  await write(store, recordTables, async (desk) => {
    await desk.records.tablet.want([store.device]);
    const row = desk.records.tablet.get(store.device) as TabletRow | undefined;
    const fields: Partial<Tablet> = { ...(row?.name === undefined && { name }), role, key };
    await desk.append({ kind: 'edit', changes: [changeOf('tablet', row ?? { id: store.device }, fields)] });
  });
}

async function nameUpToNow(store: Store, adult: AdultId): Promise<string> {
  const before = (await formerDevices(store)).at(-1);
  const [row, me] = await Promise.all([before && store.db.tablets.get(before), store.db.adults.get(adult)]);
  return row?.name ?? tabletNameFor(me?.name ?? '');
}

/** A class with no list yet, or one that an import names. */
export async function makeClass(store: Store, name: string, year: number): Promise<ClassId> {
  const id = newId<ClassId>(store.random);
  await write(store, recordTables, async (desk) => {
    await desk.append({ kind: 'edit', changes: [changeOf('class', { id }, { name, year })] });
  });
  return id;
}
