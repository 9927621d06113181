import { newId } from '../../device/ids.ts';
import type { AdultId, ClassId, SpaceId } from '../../schema/ids.ts';
import { type SpaceKind, spaceKinds } from '../../schema/space.ts';
import type { Self, Store } from '../store.ts';
import { changeOf, recordTables, write } from '../write.ts';

/** A new school on this tablet: its three spaces, its name and its first adult. The keys are the device's. */
export async function setUpSchool(store: Store, school: string, adult: string): Promise<Self> {
  const spaces = Object.fromEntries(spaceKinds.map((kind) => [kind, newId<SpaceId>(store.random)]));
  const self: Self = { adult: newId<AdultId>(store.random), spaces: spaces as Record<SpaceKind, SpaceId> };
  return settle(store, self, adult, school);
}

/** This tablet joins spaces that another one made; its adult is a new one. */
export function joinSpaces(store: Store, spaces: Record<SpaceKind, SpaceId>, adult: string): Promise<Self> {
  return settle(store, { adult: newId<AdultId>(store.random), spaces }, adult);
}

async function settle(store: Store, self: Self, adult: string, school?: string): Promise<Self> {
  const held = store.self;
  store.self = self;
  try {
    await write(store, [...recordTables, 'meta', 'spaces'], async (desk) => {
      if ((await store.db.meta.get('self')) !== undefined) throw new Error('This tablet is set up already');
      await store.db.meta.put({ key: 'self', value: self });
      await store.db.spaces.bulkPut(spaceKinds.map((kind) => ({ id: self.spaces[kind], kind })));
      const changes = [changeOf('adult', { id: self.adult }, { name: adult })];
      if (school !== undefined)
        changes.push(changeOf('school', { id: self.spaces.school }, { name: school }));
      await desk.append({ kind: 'edit', changes });
    });
  } catch (error) {
    store.self = held;
    throw error;
  }
  return self;
}

/** A class with no list yet, or one that an import names. */
export async function makeClass(store: Store, name: string, year: number): Promise<ClassId> {
  const id = newId<ClassId>(store.random);
  await write(store, recordTables, async (desk) => {
    await desk.append({ kind: 'edit', changes: [changeOf('class', { id }, { name, year })] });
  });
  return id;
}
