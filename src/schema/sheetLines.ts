// Bytes as lines that a person can type from paper: letters that are not mistaken for one another (Crockford's
// base32), in groups of four, the last two letters of each line a check of it and of its place.
import { crc32 } from './crc32.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const inLine = 30;
const checked = inLine + 2;

export function toSheetLines(bytes: Uint8Array): string[] {
  const text = toBase32(bytes);
  const lines = text.match(new RegExp(`.{1,${inLine}}`, 'g')) ?? [];
  return lines.map((line, i) => (line + checkOf(line, i)).replace(/(.{4})(?=.)/g, '$1 '));
}

export type ReadSheet = { is: 'bytes'; bytes: Uint8Array<ArrayBuffer> } | { is: 'wrong-line'; line: number };

/** Undefined for what was never meant as such lines. Where lines end does not matter; each is as long as on paper. */
export function readSheetLines(text: string): ReadSheet | undefined {
  const typed = plain(text);
  if (!/^[0-9A-HJKMNP-TV-Z]+$/.test(typed)) return undefined;
  const lines = typed.match(new RegExp(`.{1,${checked}}`, 'g')) ?? [];
  const wrong = lines.findIndex((line, i) => line.slice(-2) !== checkOf(line.slice(0, -2), i));
  if (wrong >= 0) return { is: 'wrong-line', line: wrong + 1 };
  return { is: 'bytes', bytes: fromBase32(lines.map((line) => line.slice(0, -2)).join('')) };
}

/** As it was meant: an O is a nought, an I and an L are ones. */
export function plain(text: string): string {
  const letters = text.toUpperCase().replace(/[\s-]/g, '');
  return letters.replaceAll('O', '0').replace(/[IL]/g, '1');
}

function checkOf(line: string, place: number): string {
  const sum = crc32(new TextEncoder().encode(`${place} ${line}`)) & 1023;
  return `${alphabet[sum >> 5]}${alphabet[sum & 31]}`;
}

export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text;
}

function fromBase32(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    held = ((held << 5) | alphabet.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}
