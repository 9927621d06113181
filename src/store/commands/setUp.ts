import type { Randomness } from '../../device/ids.ts';
import type { AdultId, ClassId, SpaceId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import { type SpaceKind, spaceKinds } from '../../schema/space.ts';
import type { Self, Store } from '../store.ts';
import { changeOf, recordTables, type Writing, write } from '../write.ts';

type Spaces = Record<SpaceKind, SpaceId>;

/** Ids for a school's three spaces; their keys are the device's, and are kept before the spaces are used. */
export function newSpaces(random: Randomness): Spaces {
  const spaces = spaceKinds.map((kind) => [kind, newId<SpaceId>(random)]);
  return Object.fromEntries(spaces) as Spaces;
}

/** A new school on this tablet: its three spaces, its name and its first adult. */
export function setUpSchool(
  store: Store,
  school: string,
  adult: string,
  spaces = newSpaces(store.random),
): Promise<Self> {
  return settle(store, { adult: newId<AdultId>(store.random), spaces }, adult, school);
}

/** This tablet joins spaces that another one made; its adult is a new one. */
export function joinSpaces(store: Store, spaces: Spaces, adult: string): Promise<Self> {
  return settle(store, { adult: newId<AdultId>(store.random), spaces }, adult);
}

async function settle(store: Store, self: Self, adult: string, school?: string): Promise<Self> {
  const held = store.self;
  store.self = self;
  try {
    await write(store, settlingTables, (desk) => putSelf(desk, self, adult, school));
  } catch (error) {
    store.self = held;
    throw error;
  }
  return self;
}

export const settlingTables = [...recordTables, 'meta', 'spaces'] as const;

/** Inside a write: who this tablet is from now on, and the first event of its adult and school. */
export async function putSelf(desk: Writing, self: Self, adult: string, school?: string): Promise<void> {
  const { shelf } = desk;
  if ((await shelf.get('meta', 'self')) !== undefined) throw new Error('This tablet is set up already');
  shelf.put('meta', { key: 'self', value: self });
  for (const kind of spaceKinds) shelf.put('spaces', { id: self.spaces[kind], kind });
  const changes = [changeOf('adult', { id: self.adult }, { name: adult })];
  if (school !== undefined) changes.push(changeOf('school', { id: self.spaces.school }, { name: school }));
  await desk.append({ kind: 'edit', changes });
}

/** A class with no list yet, or one that an import names. */
export async function makeClass(store: Store, name: string, year: number): Promise<ClassId> {
  const id = newId<ClassId>(store.random);
  await write(store, recordTables, async (desk) => {
    await desk.append({ kind: 'edit', changes: [changeOf('class', { id }, { name, year })] });
  });
  return id;
}
