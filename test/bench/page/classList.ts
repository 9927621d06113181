import { systemRandomness } from '../../../src/device/ids.ts';
import { rosterDiff } from '../../../src/rules/rosterDiff.ts';
import type { ClassId } from '../../../src/schema/ids.ts';
import { newId } from '../../../src/schema/newId.ts';
import { type ClassListPlan, importClassList } from '../../../src/store/commands/classList.ts';
import type { Store } from '../../../src/store/store.ts';
import { readClassList } from '../../../src/teacher/Roster/readClassList.ts';
import { checkLetterOf } from '../../../src/teacher/Roster/upn.ts';
import { openSchool } from './benchClass.ts';
import { newDatabase, putAll } from './byHand.ts';
import { interleave, type Times } from './interleave.ts';

const inClass = 30;
const stores = { classes: 'id', pupils: 'id, class', tail: 'stamp' };

/** A long class list: read and compared, then imported; beside the same rows and events put by hand. */
export async function classList(
  pupils: number,
  rounds: number,
): Promise<Times<'reading' | 'importing' | 'byHand'>> {
  const file = { name: 'pupils.csv', bytes: new TextEncoder().encode(csvOf(pupils)) };
  const plan = await planFor(file);
  const schools = await inTurn(rounds, (n) => openSchool(`bench-list-${n}`));
  const copies = await inTurn(rounds, (n) => newDatabase(`bench-list-by-hand-${n}`, stores));
  const imported = await openSchool('bench-list');
  await importClassList(imported, plan);
  const rows = await rowsIn(imported);
  return interleave(
    {
      reading: () => planFor(file),
      importing: (round) => importClassList(schools[round] as Store, plan),
      byHand: (round) => putAll(copies[round] as IDBDatabase, rows),
    },
    { rounds, warmUp: 0 },
  );
}

async function inTurn<T>(count: number, make: (n: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let n = 0; n < count; n += 1) made.push(await make(n));
  return made;
}

async function rowsIn({ db }: Store): Promise<Record<keyof typeof stores, object[]>> {
  const [classes, pupils, tail] = await Promise.all([
    db.classes.toArray(),
    db.pupils.toArray(),
    db.tail.toArray(),
  ]);
  return { classes, pupils, tail };
}

async function planFor(file: { name: string; bytes: Uint8Array }): Promise<ClassListPlan> {
  const reading = await readClassList([file]);
  if (reading.kind !== 'read') throw new Error(`The class list was not read: ${reading.kind}`);
  const { added } = rosterDiff([], reading.pupils);
  const newClasses = reading.classes.map((name) => ({ id: newId<ClassId>(systemRandomness), name, year: 4 }));
  const idOf = new Map(newClasses.map(({ id, name }) => [name, id]));
  return {
    newClasses,
    added: added.map(({ className = '', ...pupil }) => ({ ...pupil, class: idOf.get(className) as ClassId })),
    changed: [],
    left: [],
  };
}

function csvOf(pupils: number): string {
  const lines = Array.from({ length: pupils }, (_, n) => {
    const born = `${1 + (n % 28)}/${1 + (n % 12)}/2017`;
    const digits = `8432${String(n).padStart(8, '0')}`;
    return `${checkLetterOf(digits)}${digits},Family${letters(n)},Given${letters(n * 7)},${born},${n % 2 ? 'F' : 'M'},Year 4,4-${Math.floor(n / inClass)}`;
  });
  return ['UPN,Surname,Forename,DOB,Gender,Year,Class', ...lines].join('\r\n');
}

const letters = (n: number) =>
  n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] as string);
