import { readFileSync } from 'node:fs';
import type { Pace } from '../../src/teacher/Roster/pace.ts';
import { type ClassListReading, readClassList } from '../../src/teacher/Roster/readClassList.ts';
import { sayProblem } from '../../src/teacher/Roster/sayProblem.ts';
import type { ListFile } from '../../src/teacher/Roster/zipEntries.ts';

/** One of test/support/rosters. */
export function rosterFile(path: string): ListFile {
  const bytes = new Uint8Array(readFileSync(new URL(`./rosters/${path}`, import.meta.url)));
  return { name: path.split('/').at(-1) ?? path, bytes };
}

export function textFile(name: string, text: string): ListFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

export const readPath = (...paths: string[]) => readClassList(paths.map(rosterFile));
export const readText = (...texts: string[]) =>
  readClassList(texts.map((text, n) => textFile(`list${n + 1}.csv`, text)));

export type Read = Extract<ClassListReading, { kind: 'read' }>;

/** The reading of a list that can be read; anything else fails the test with the reason. */
export function mustRead(reading: ClassListReading): Read {
  if (reading.kind === 'read') return reading;
  throw new Error(
    `not read: ${reading.kind === 'refused' ? sayProblem(reading.problem) : JSON.stringify(reading)}`,
  );
}

/** What a teacher is told of a reading. */
export function said(reading: ClassListReading): string[] {
  if (reading.kind === 'refused') return [sayProblem(reading.problem)];
  return reading.kind === 'read' ? reading.problems.map(sayProblem) : [reading.kind];
}

export const noPace: Pace = { expect: () => {}, did: async () => {}, finish: () => {} };
