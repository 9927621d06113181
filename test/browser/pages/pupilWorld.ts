import type { Page } from 'playwright-core';
import { sheetOf } from '../../../src/curriculum/starter.ts';
import type { PupilId, TargetId, TaskId, UnitId } from '../../../src/schema/ids.ts';
import type { StationPlan } from '../../../src/schema/records.ts';
import { giveCritique } from '../../../src/store/commands/child.ts';
import { importClassList } from '../../../src/store/commands/classList.ts';
import { giveCards, offerHelp } from '../../../src/store/commands/face.ts';
import { setGoal } from '../../../src/store/commands/goal.ts';
import { recordDraft } from '../../../src/store/commands/mark.ts';
import { chooseDraft, handBack } from '../../../src/store/commands/marks.ts';
import { writeInBox } from '../../../src/store/commands/myBoxes.ts';
import { sayPractice } from '../../../src/store/commands/practice.ts';
import { makeClass } from '../../../src/store/commands/setUp.ts';
import { finishLine, speakSecond } from '../../../src/store/commands/spoken.ts';
import { tellWhere } from '../../../src/store/commands/tell.ts';
import { makeUnit } from '../../../src/store/commands/unit.ts';
import { setStage } from '../../../src/store/commands/unitFields.ts';
import { changeUnitText } from '../../../src/store/commands/unitText.ts';
import { pupilsOf, tasksOf, unitsOf } from '../../../src/store/queries.ts';
import type { Store } from '../../../src/store/store.ts';
import { aSchoolAt, aTabletThatJoins } from '../../support/handover.ts';
import { memoryHome } from '../../support/memoryHome.ts';

/** What a station holds, table by table, as it lies in its database. */
export type StationRows = Record<string, unknown[]>;

export interface PupilWorld {
  device: string;
  rows: StationRows;
}

/** In each class one child for each way of doing things; everything that can wait for a child waits for each of them. */
export const ways = ['Thea', 'Kit', 'Sam'] as const;
const longest = 'Maximiliana-Josephine';
const boxes = ['Opening', 'Problem'].map((section, i) => ({
  id: `${i}`.repeat(20),
  section,
  happens: 'A boy finds a key.',
  tools: 'I say where.',
}));

/**
 * A station in a school of two classes: in "Hawks", a full class, children write the hot task and have heard from their
 * teacher and from friends; in "Owls" the class learns from a text. Made by the same commands as by taps, and handed
 * over, so that it holds what a station holds.
 */
export async function pupilWorld(): Promise<PupilWorld> {
  const home = memoryHome();
  const school = await aSchoolAt(home, 1);
  const { store } = school;
  await hawks(store);
  await owls(store);
  await school.door.sendHome();
  const station = await aTabletThatJoins(school, home.fetch, '', undefined, 'station');
  const report = await station.door.sendHome();
  if (report.outcome !== 'home' && report.outcome !== 'nothing-new') throw new Error(report.outcome);
  const rows = await Promise.all(
    station.store.db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return { device: station.store.device, rows: Object.fromEntries(rows) };
}

/** The same, set for today as an adult would set it. */
export function planned({ device, rows }: PupilWorld, plan: Partial<StationPlan>): StationRows {
  const own = { id: device, doing: 'free', unit: 'newest', who: 'all', stamps: {}, ...plan };
  return { ...rows, stations: [...(rows.stations ?? []), own] };
}

async function aClass(store: Store, name: string, givens: readonly string[]) {
  const classId = await makeClass(store, name, 4);
  const added = givens.map((given, i) => ({ class: classId, given, family: `Family${i}` }));
  await importClassList(store, { newClasses: [], added, changed: [], left: [] });
  const { targets } = await sheetOf(4, 'writing');
  const focus = ['Y4.VGP.03', 'Y4.DR.02', 'Y4.ED.03'].map((code) => {
    const line = targets.find((each) => each.code === code);
    if (!line) throw new Error(`There is no ${code}`);
    return { target: code as TargetId, pupil: line.pupil, teacher: line.teacher };
  });
  const unit = await makeUnit(store, classId, {
    title: 'The Lost Kite',
    coreText: 'The Lost Kite',
    genre: 'finding',
    focus,
    nonNegotiables: [],
  });
  const pupils = await pupilsOf(store, classId);
  const idOf = (given: string) => pupils.find((each) => each.given === given)?.id as PupilId;
  const [row] = await unitsOf(store, classId);
  const tasks = await tasksOf(store, unit);
  const at = (pupil: PupilId, kind: 'cold' | 'hot') => ({
    unit,
    pupil,
    task: tasks.find((task) => task.kind === kind)?.id as TaskId,
    taskKind: kind,
    schoolYear: row?.schoolYear ?? 0,
  });
  return { classId, unit, focus, pupils: pupils.map(({ id }) => id), idOf, at };
}

async function hawks(store: Store): Promise<void> {
  const others = Array.from({ length: 32 }, (_, i) => `Child${i + 1}`);
  const { unit, focus, pupils, idOf, at } = await aClass(store, 'Hawks', [...ways, longest, ...others]);
  const [first, second] = focus.map(({ target }) => target) as [TargetId, TargetId];
  await changeUnitText(store, unit, { boxes, options: ['A door in a wall', 'A key that sings'] });
  await setStage(store, unit, 'hot');
  const helper = idOf(longest);
  const says = 'I can do this now and then.';
  await tellWhere(store, [
    { pupil: helper, lines: [{ target: first, says, mayHelp: true }] },
    ...ways.map((way) => ({
      pupil: idOf(way),
      lines: [
        { target: first, says },
        { target: second, says, mayHelp: true as const },
      ],
    })),
  ]);
  await offerHelp(store, helper, first, true);
  await recordDraft(store, at(helper, 'hot'), 'The moon hid. An owl sang in the dark.');
  await chooseDraft(store, at(helper, 'hot'), { is: 'polished', version: 1 });
  for (const pupil of ways.map(idOf)) {
    const of = at(pupil, 'hot');
    await recordDraft(store, of, 'The kite flew away. It was red. I ran and ran.');
    await writeInBox(store, unit, pupil, boxes[0]?.id ?? '', 'A girl finds a kite.');
    await giveCritique(store, of, {
      critic: helper,
      version: 1,
      words: 'I really like “It was red”, and you could tell us how they felt.',
      target: first,
    });
    await setGoal(store, pupil, { target: first, pupil: focus[0]?.pupil ?? '', step: 'I look for commas.' });
    await sayPractice(store, [{ pupil, target: second, schoolYear: of.schoolYear }], 'set');
    await handBack(store, of, {
      version: 1,
      lines: [
        { part: 'well', words: 'You told it in order.' },
        { part: 'next', words: 'Say how it felt.' },
      ],
      marks: [],
      spoke: true,
    });
  }
  await giveCards(store, pupils);
}

async function owls(store: Store): Promise<void> {
  const { unit, idOf } = await aClass(store, 'Owls', ways);
  await changeUnitText(store, unit, {
    core: 'Once a boy found a key. It sang.',
    boxes,
    toolkit: ['I say where it happens.', 'I show how they feel.', 'I end with a surprise.'],
    flawed: 'the boy went in it was dark',
  });
  await setStage(store, unit, 'imitation');
  for (const way of ways)
    await writeInBox(store, unit, idOf(way), boxes[0]?.id ?? '', 'A girl finds a door.');
  await readOut(store, unit, 'I say where it happens.');
}

/** A line as an adult recorded it: a moment of silence. */
async function readOut(store: Store, unit: UnitId, line: string): Promise<void> {
  await speakSecond(store, { unit, line }, 0, { type: 'audio/wav', bytes: silence() });
  await finishLine(store, { unit, line });
}

function silence(): Uint8Array<ArrayBuffer> {
  const samples = 800;
  const wav = Buffer.alloc(44 + samples, 128);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(8000, 24);
  wav.writeUInt32LE(8000, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples, 40);
  return new Uint8Array(wav);
}

/** Puts all of it where the app, which has been opened once, looks for it. */
export async function moveIn(page: Page, rows: StationRows): Promise<void> {
  const text = JSON.stringify(rows, (_, value) =>
    value instanceof Uint8Array ? { bytes: [...value] } : value,
  );
  await page.evaluate(async (all) => {
    const tables = JSON.parse(all, (_, value) =>
      Array.isArray(value?.bytes) ? new Uint8Array(value.bytes) : value,
    ) as Record<string, unknown[]>;
    const opening = indexedDB.open('redraft');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = db.transaction([...db.objectStoreNames], 'readwrite');
    for (const [name, own] of Object.entries(tables)) {
      const table = writing.objectStore(name);
      table.clear();
      for (const row of own) table.put(row);
    }
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onabort = () => reject(writing.error);
    });
    db.close();
  }, text);
}
