import { sheetOf } from '../../../src/curriculum/starter.ts';
import { sha256HexOf } from '../../../src/device/cipher.ts';
import { systemClock } from '../../../src/device/clock.ts';
import { systemRandomness } from '../../../src/device/ids.ts';
import { schoolYearOf } from '../../../src/rules/schoolYear.ts';
import type { Target } from '../../../src/schema/curriculum.ts';
import type { AnyEvent } from '../../../src/schema/event.ts';
import type { DeviceId, PupilId, SpaceId, TargetId, UnitId } from '../../../src/schema/ids.ts';
import { newId } from '../../../src/schema/newId.ts';
import type { ChosenTarget } from '../../../src/schema/records.ts';
import { today } from '../../../src/schema/wallTime.ts';
import { importClassList } from '../../../src/store/commands/classList.ts';
import { makeClass, setUpSchool } from '../../../src/store/commands/setUp.ts';
import { newStream, segmentKey, takeIn } from '../../../src/store/journey.ts';
import { pupilsOf } from '../../../src/store/queries.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { teacherAt } from './teach.ts';

/** A class of 32 with a past: twelve units a year, each pupil judged on six targets, cold and hot. */
export interface BenchClass {
  /** In register order. */
  pupils: PupilId[];
  /** The newest last; half of its hot pieces are still to mark. */
  units: UnitId[];
}

export const unitsInYear = 12;
const unitMs = 28 * 24 * 60 * 60_000;

export function openBench(name: string): Promise<Store> {
  return openStore({ name, wall: systemClock, sha256: sha256HexOf, random: systemRandomness });
}

export async function openSchool(name: string): Promise<Store> {
  const store = await openBench(name);
  await setUpSchool(store, 'Fernlea Primary', 'Mx Okafor');
  return store;
}

/** Fills a store that is set up. `own` changes are this tablet's and not sealed yet; others arrived in segments. */
export async function fillClass(
  store: Store,
  units: number,
  whose: 'own' | 'others',
  targetsInUnit = 6,
): Promise<BenchClass> {
  const classId = await makeClass(store, '4B', 4);
  const added = names().map((name) => ({ class: classId, ...name }));
  await importClassList(store, { newClasses: [], added, changed: [], left: [] });
  const pupils = (await pupilsOf(store, classId)).map(({ id }) => id);
  const { targets } = await sheetOf(4, 'writing');
  const sheet = targets.slice(0, Math.max(unitsInYear * 3, targetsInUnit)).map(asChosen);
  const device = whose === 'own' ? store.device : newId<DeviceId>(store.random);
  const teach = teacherAt(store, device);
  const made: UnitId[] = [];
  for (let ago = units; ago > 0; ago -= 1) {
    const from = (ago * targetsInUnit) % sheet.length;
    const { id, events } = teach({
      classId,
      targets: sheet.slice(from, from + targetsInUnit),
      schoolYear: schoolYearOf(today(store.wall)) - Math.floor((ago - 1) / unitsInYear),
      startedAt: store.wall.now() - ago * unitMs,
      stage: ago === 1 ? 'hot' : 'polished',
      marked: { cold: pupils, hot: ago === 1 ? pupils.slice(pupils.length / 2) : pupils },
    });
    await (whose === 'own' ? keepOwn(store, events) : takeSealed(store, device, made.length + 1, events));
    made.push(id);
  }
  return { pupils, units: made };
}

async function keepOwn(store: Store, events: AnyEvent[]): Promise<void> {
  await takeIn(store, { events, segments: [], streams: [], setAside: [] });
  await store.db.tail.bulkAdd(events);
}

async function takeSealed(store: Store, device: DeviceId, n: number, events: AnyEvent[]): Promise<void> {
  const space = store.self?.spaces.class as SpaceId;
  const key = segmentKey(space, device, n);
  const count = events.length;
  const segment = { key, space, device, n, count, hash: '', body: sealedLook(count) };
  const stream = { ...newStream(space, device), n, changes: n * count };
  await takeIn(store, { events, segments: [segment], streams: [stream], setAside: [] });
}

/** As long as events are when they are sealed (64 KiB a thousand), and as hard to pack. */
function sealedLook(events: number): string {
  // Chance is given out in small helpings.
  const thousands = Array.from({ length: Math.ceil(events / 1000) }, (_, i) =>
    Math.min(1000, events - i * 1000),
  );
  const bytes = thousands.flatMap((count) => [...systemRandomness(new Uint8Array(count * 64))]);
  return bytes.map((byte) => (byte & 31).toString(36)).join('');
}

function asChosen({ code, pupil, teacher }: Target): ChosenTarget {
  return { target: code as TargetId, pupil, teacher };
}

/** 32 of them, no two alike. */
function names(): { given: string; family: string }[] {
  const given = ['Amelia', 'Bilal', 'Chidi', 'Daisy', 'Efe', 'Farah', 'George', 'Hana'];
  return ['Abbott', 'Begum', 'Costa', 'Davies'].flatMap((family) =>
    given.map((name) => ({ given: name, family })),
  );
}
