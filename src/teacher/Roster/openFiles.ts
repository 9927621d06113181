import type { RosterProblem } from '../../schema/roster.ts';
import { decodeText, looksLikeText } from './decodeText.ts';
import type { Pace } from './pace.ts';
import { documentKindOf, isZip, otherKindOf, otherTextKindOf } from './recognise.ts';
import { orProblem, Refused } from './refused.ts';
import { isClutter, unpack } from './unpack.ts';
import { type ListFile, zipEntriesOf } from './zipEntries.ts';

export type TextFile = { name: string; text: string };

/** A class list of a whole school is under a megabyte; this is a transfer file with every assessment of every year. */
export const LARGEST_FILE = 30 * 1024 * 1024;

/** Asked before a file is read, so that a tablet does not fill its memory with somebody's film. */
export function tooBig(size: number): boolean {
  return size > LARGEST_FILE;
}

/** The texts of everything that was given, zips opened. What is no text is a problem and costs no other file. */
export async function openFiles(
  files: readonly ListFile[],
  pace: Pace,
  problems: RosterProblem[],
): Promise<TextFile[]> {
  refuseTooBig(files);
  const unpacked: ListFile[] = [];
  const texts: TextFile[] = [];
  for (const file of files.filter(({ name }) => !isClutter(name))) {
    if (isZip(file.bytes)) unpacked.push(...((await orProblem(problems, () => unpack(file, pace))) ?? []));
    else texts.push(...((await orProblem(problems, () => textOf(file))) ?? []));
  }
  for (const file of unpacked) texts.push(...((await orProblem(problems, () => textOf(file))) ?? []));
  return texts;
}

function refuseTooBig(files: readonly ListFile[]): void {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const big = files.find(({ bytes }) => tooBig(bytes.length));
  const file = big?.name ?? files.at(-1)?.name ?? '';
  const size = big?.bytes.length ?? total;
  if (big || tooBig(total)) throw new Refused({ code: 'too-big', file, size, limit: LARGEST_FILE });
}

function textOf({ name, bytes }: ListFile): TextFile[] {
  if (isZip(bytes)) {
    const found = documentKindOf(zipEntriesOf({ name, bytes }).map((entry) => entry.name));
    throw new Refused(found ? { code: 'wrong-kind', file: name, found } : { code: 'zip-in-zip', file: name });
  }
  const kind = otherKindOf(name, bytes);
  if (kind) throw new Refused({ code: 'wrong-kind', file: name, found: kind });
  const { text } = decodeText(bytes);
  if (text.trim() === '') throw new Refused({ code: 'empty-file', file: name });
  const found = looksLikeText(text) ? otherTextKindOf(text) : 'unknown';
  if (found) throw new Refused({ code: 'wrong-kind', file: name, found });
  return [{ name, text }];
}
