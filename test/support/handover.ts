import type { DeviceFacts } from '../../src/device/facts.ts';
import { keepKeys, newSpaceKey } from '../../src/device/keys.ts';
import type { HandoverDoor, SetUp } from '../../src/schema/handover.ts';
import type { Role } from '../../src/schema/roles.ts';
import { spacesIn } from '../../src/schema/space.ts';
import { selfOf } from '../../src/store/store.ts';
import { createHandover } from '../../src/sync/handover.ts';
import type { Patience } from '../../src/sync/patience.ts';
import { fakeFacts } from './fakeFacts.ts';
import { aClassroom, aTablet, type Classroom, type Tablet } from './tablet.ts';

/** Tries as often as the app, and never waits: what would take too long is given up when the test says so. */
export function hurry(): Patience & { giveUp(): void } {
  let waiting: AbortController[] = [];
  return {
    tries: 3,
    deadline() {
      const late = new AbortController();
      waiting.push(late);
      return late.signal;
    },
    pause: async () => undefined,
    giveUp() {
      for (const late of waiting) late.abort();
      waiting = [];
    },
  };
}

export interface Connected {
  facts: DeviceFacts;
  door: HandoverDoor;
  patience: ReturnType<typeof hurry>;
}

/** What the shell does when it starts: this tablet's way home. */
export function connect({ store }: Tablet, line: typeof fetch, facts = fakeFacts()): Connected {
  const patience = hurry();
  const door = createHandover({ store, facts, fetch: line, patience, version: 'test' });
  return { facts, door, patience };
}

/** A school that has just been set up on one tablet, with keys, and spaces at that endpoint. */
export async function aSchoolAt(
  home: { address: string; fetch: typeof fetch; how?: Omit<SetUp, 'address'> },
  size = 3,
  startIso?: string,
): Promise<Classroom & Connected> {
  const room = await aClassroom(size, startIso);
  const connected = connect(room, home.fetch);
  const spaces = spacesIn(selfOf(room.store).spaces);
  const keys = spaces.map(({ id }) => newSpaceKey(id, room.store.random));
  await keepKeys(connected.facts, keys);
  const answer = await connected.door.setUpHome({ ...home.how, address: home.address });
  if (answer.is !== 'ready') throw new Error(`no home: ${JSON.stringify(answer)}`);
  return { ...room, ...connected };
}

/** A joining link, good for days. */
export async function linkFrom(
  { door }: Pick<Connected, 'door'>,
  role: Role = 'teacher',
  tablet = '',
): Promise<string> {
  const invitation = await door.invite({ role, tablet, app: 'https://redraft.example/app/' });
  return invitation?.link ?? '';
}

/** Another tablet, let in by the first one's link. */
export async function aTabletThatJoins(
  first: Connected,
  line: typeof fetch,
  adult = 'Ms Blackwood',
  startIso?: string,
  role: Role = 'teacher',
): Promise<Tablet & Connected> {
  const tablet = await aTablet(startIso);
  const connected = connect(tablet, line);
  const link = await linkFrom(first, role);
  const answer = await connected.door.join(link, { adult, tablet: '' });
  if (answer.is !== 'joined') throw new Error(`not joined: ${JSON.stringify(answer)}`);
  return { ...tablet, ...connected };
}
