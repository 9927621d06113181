// The ways in which a joining is shown and read: as a link, as what a QR code holds, or as either's code alone.
import { fromBase45, toBase45 } from './base45.ts';
import { Joining, JoiningBefore } from './joining.ts';
import { joiningBytes, readJoiningBytes } from './joiningBytes.ts';
import { readSheetLines, toSheetLines } from './sheetLines.ts';

const longest = 65_536;

export type ReadJoining =
  | { is: 'joining'; joining: Joining }
  /** `clock`: this tablet's clock stands well before the moment at which it was made. */
  | { is: 'expired' | 'clock' | 'not-a-link' | 'too-new' }
  /** Of letters that were typed from paper: in the first such line is a slip. */
  | { is: 'wrong-line'; line: number };

const inCode = 'REDRAFT:';

export function joiningLinkOf(appAddress: string, joining: Joining): string {
  const [app] = appAddress.split('#') as [string];
  return `${app}#/join/${base64url(String.fromCharCode(...joiningBytes(joining)))}`;
}

/** What a QR code holds: no address, so that a camera app does not open it in a browser that forgets. */
export function joiningQrOf(joining: Joining): string {
  return inCode + toBase45(joiningBytes(joining));
}

/** The letters of a recovery sheet, for whoever has no camera left. */
export function joiningLinesOf(joining: Joining): string[] {
  return toSheetLines(joiningBytes(joining));
}

/** As `readJoining`, of what is on a recovery sheet: the code that was scanned, or the letters under it. */
export function readSheet(text: string, now: number): ReadJoining {
  const lines = text.length > longest ? undefined : readSheetLines(text);
  if (lines?.is === 'wrong-line') return lines;
  return lines ? judged(readJoiningBytes(lines.bytes), now) : readJoining(text, now);
}

/** Takes what a QR code holds, the whole link, or its code alone, broken over lines and wrapped by e-mail. */
export function readJoining(text: string, now: number): ReadJoining {
  if (text.length > longest) return { is: 'not-a-link' };
  return judged(
    rawIn(text).find((found) => found !== undefined),
    now,
  );
}

function judged(raw: unknown, now: number): ReadJoining {
  if (raw === 'too-new') return { is: 'too-new' };
  const read = Joining.safeParse(raw);
  return read.success ? inTime(read.data, now) : { is: 'not-a-link' };
}

function inTime(joining: Joining, now: number): ReadJoining {
  const { made, expires } = joining;
  if (expires === undefined) return { is: 'joining', joining };
  if (expires < now) return { is: 'expired' };
  return made - now > Math.max(expires - made, slack) ? { is: 'clock' } : { is: 'joining', joining };
}

/** Two tablets' clocks may well be an hour apart: one of them missed the end of summer time. */
const slack = 2 * 60 * 60 * 1000;

function rawIn(text: string): unknown[] {
  const trimmed = text.trim();
  if (trimmed.startsWith(inCode)) {
    const bytes = fromBase45(trimmed.slice(inCode.length));
    return [bytes && readJoiningBytes(bytes)];
  }
  return codesIn(text).map(fromCode);
}

/** Up to the first space, in case words follow; and all of it, in case a mail programme broke it into lines. */
function codesIn(text: string): string[] {
  const after = (text.split('#/join/').at(-1) as string).trim();
  return [after.split(/\s/)[0] as string, after].map((code) => code.replace(/[^A-Za-z0-9_-]/g, ''));
}

function fromCode(code: string): unknown {
  try {
    const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    return binary.startsWith('{') ? fromBefore(bytes) : readJoiningBytes(bytes);
  } catch {
    return undefined;
  }
}

function fromBefore(bytes: Uint8Array): unknown {
  const raw: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const v = typeof raw === 'object' && raw !== null && 'v' in raw ? raw.v : undefined;
  if (Number.isInteger(v) && (v as number) > 1) return 'too-new';
  const read = JoiningBefore.safeParse(raw);
  if (!read.success) return undefined;
  const { v: _, spaces, ...rest } = read.data;
  return {
    ...rest,
    // It does not say when it was made.
    made: 0,
    tablet: '',
    spaces: spaces.map(({ epoch, key, ...space }) => ({ ...space, keys: [{ epoch, key }] })),
  };
}

function base64url(binary: string): string {
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
