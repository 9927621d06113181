// A joining as few bytes as it takes, so that its QR code is coarse enough for a cheap screen and an old camera:
// "RD", a version, the fields in order, and a check sum over all of it.
import { crc32 } from './crc32.ts';
import type { Joining } from './joining.ts';
import { roles } from './roles.ts';
import { spaceKinds } from './space.ts';

const version = 2;
const magic = [0x52, 0x44];
const tokenAs = { none: 0, bytes: 1, text: 2 };

export function joiningBytes(joining: Joining): Uint8Array<ArrayBuffer> {
  const out: number[] = [...magic, version, roles.indexOf(joining.role)];
  putNumber(out, seconds(joining.made));
  putNumber(out, seconds(joining.expires ?? 0));
  putText(out, joining.address ?? '');
  putText(out, joining.school);
  putText(out, joining.tablet);
  putText(out, joining.store ? JSON.stringify(joining.store) : '');
  out.push(joining.spaces.length);
  for (const space of joining.spaces) putSpace(out, space);
  const sum = crc32(Uint8Array.from(out));
  for (const shift of [24, 16, 8, 0]) out.push((sum >>> shift) & 0xff);
  return Uint8Array.from(out);
}

function putSpace(out: number[], { kind, id, keys, token }: Joining['spaces'][number]): void {
  out.push(spaceKinds.indexOf(kind));
  let digits = [...id].reduce((sum, char) => sum * 36n + BigInt(Number.parseInt(char, 36)), 0n);
  const bytes: number[] = [];
  for (let i = 0; i < idBytes; i++, digits >>= 8n) bytes.unshift(Number(digits & 0xffn));
  out.push(...bytes, keys.length);
  for (const { epoch, key } of keys) {
    putNumber(out, epoch);
    out.push(...fromBase64url(key));
  }
  if (token === undefined) out.push(tokenAs.none);
  else if (isThirtyTwoBytes(token)) out.push(tokenAs.bytes, ...fromBase64url(token));
  else {
    out.push(tokenAs.text);
    putText(out, token);
  }
}

const idBytes = 13;

/** Seven bits a byte, the lowest first; the high bit says that more follow. */
function putNumber(out: number[], value: number): void {
  let left = value;
  for (; left > 0x7f; left = Math.floor(left / 128)) out.push((left % 128) | 0x80);
  out.push(left);
}

function putText(out: number[], text: string): void {
  const bytes = new TextEncoder().encode(text);
  putNumber(out, bytes.length);
  out.push(...bytes);
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

/** What it says, to be checked by its schema; `too-new` for a later version's. Undefined when it is none. */
export function readJoiningBytes(bytes: Uint8Array): unknown | 'too-new' {
  if (magic.some((byte, i) => bytes[i] !== byte) || bytes.length < 8) return undefined;
  const body = bytes.subarray(0, -4);
  const sum = bytes.subarray(-4).reduce((all, byte) => all * 256 + byte, 0);
  if (crc32(body) !== sum) return undefined;
  if ((bytes[2] as number) > version) return 'too-new';
  try {
    return readFields({ bytes: body, at: 3 });
  } catch {
    return undefined;
  }
}

interface Reading {
  bytes: Uint8Array;
  at: number;
}

function readFields(from: Reading): unknown {
  const role = roles[takeByte(from)];
  const made = takeNumber(from) * 1000;
  const expires = takeNumber(from) * 1000;
  const [address, school, tablet, store] = [takeText(from), takeText(from), takeText(from), takeText(from)];
  const spaces = Array.from({ length: takeByte(from) }, () => takeSpace(from));
  if (from.at !== from.bytes.length) throw new RangeError('More than a joining');
  return {
    ...{ role, made, school, tablet, spaces },
    ...(expires > 0 && { expires }),
    ...(address && { address }),
    ...(store && { store: JSON.parse(store) as unknown }),
  };
}

function takeSpace(from: Reading) {
  const kind = spaceKinds[takeByte(from)];
  const digits = take(from, idBytes).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const id = digits.toString(36).padStart(20, '0');
  const keys = Array.from({ length: takeByte(from) }, () => ({
    epoch: takeNumber(from),
    key: toBase64url(take(from, 32)),
  }));
  const how = takeByte(from);
  const token =
    how === tokenAs.bytes ? toBase64url(take(from, 32)) : how === tokenAs.text ? takeText(from) : undefined;
  return { kind, id, keys, ...(token !== undefined && { token }) };
}

function take(from: Reading, count: number): number[] {
  const end = from.at + count;
  if (end > from.bytes.length) throw new RangeError('Cut short');
  const taken = [...from.bytes.subarray(from.at, end)];
  from.at = end;
  return taken;
}

function takeByte(from: Reading): number {
  return take(from, 1)[0] as number;
}

function takeNumber(from: Reading): number {
  let value = 0;
  for (let place = 1; place < 2 ** 49; place *= 128) {
    const byte = takeByte(from);
    value += (byte & 0x7f) * place;
    if (byte < 0x80) return value;
  }
  throw new RangeError('A number too large');
}

function takeText(from: Reading): string {
  const bytes = take(from, takeNumber(from));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
}

/** Only what comes back the same: a last character with loose bits would not. */
function isThirtyTwoBytes(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text) && toBase64url([...fromBase64url(text)]) === text;
}

function fromBase64url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

function toBase64url(bytes: number[]): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
