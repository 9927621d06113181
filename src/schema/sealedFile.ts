// What a file of sealed work says, line by line: first what it is, then one object a line as it lies at home, at last
// how many there were. Never a key, and nothing that a home could not see.
import * as z from 'zod/mini';
import { SpaceId } from './ids.ts';
import { isName, MAX_BODY_BYTES } from './wire.ts';

export const fileFormat = 'rdff1';
export const fileSuffix = '.redraft';
/** A line is one object; JSON doubles every quotation mark in it. */
export const lineMax = 2 * MAX_BODY_BYTES;

const count = z.int().check(z.gte(0));

export const FileHead = z.looseObject({
  f: z.literal(fileFormat),
  /** Classroom time at which it was made, with its offset. */
  at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)),
  /** The app's version. */
  app: z.string().check(z.maxLength(100)),
  spaces: z.array(SpaceId).check(z.maxLength(100)),
  /** All in all, of every tablet. */
  changes: count,
});
export type FileHead = z.infer<typeof FileHead>;

export const FileObject = z.looseObject({
  space: SpaceId,
  name: z.string().check(z.refine(isName)),
  body: z.string(),
  /** SHA-256, hex, of `<space>/<name>/<body>`: damage on the way to here is found before it is taken for a tablet. */
  sum: z.string(),
});
export type FileObject = z.infer<typeof FileObject>;

export const FileEnd = z.looseObject({ end: count });
export type FileEnd = z.infer<typeof FileEnd>;

export function readFileHead(line: string): FileHead | 'too-new' | 'not-ours' {
  const raw = jsonIn(line);
  const read = FileHead.safeParse(raw);
  if (read.success) return read.data;
  const f = typeof raw === 'object' && raw !== null && 'f' in raw ? raw.f : undefined;
  return typeof f === 'string' && /^rdff\d{1,6}$/.test(f) && f !== fileFormat ? 'too-new' : 'not-ours';
}

/** Undefined for a line that is neither, such as a damaged one. */
export function readFileLine(line: string): { is: 'object'; object: FileObject } | { is: 'end' } | undefined {
  const raw = jsonIn(line);
  const object = FileObject.safeParse(raw);
  if (object.success) return { is: 'object', object: object.data };
  return FileEnd.safeParse(raw).success ? { is: 'end' } : undefined;
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
