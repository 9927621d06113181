import { decodeText } from './decodeText.ts';
import { Refused } from './refused.ts';

export type ListFile = { name: string; bytes: Uint8Array };

export type ZipEntry = {
  name: string;
  method: number;
  locked: boolean;
  crc: number;
  /** What the zip says; only unpacking shows whether it is so. */
  size: number;
  packed: Uint8Array;
};

/** What the directory at the end of a zip says is in it. */
export function zipEntriesOf(file: ListFile): ZipEntry[] {
  const { bytes } = file;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(bytes, view);
  } catch (error) {
    // Offsets that point outside the file.
    if (error instanceof RangeError) throw new Refused({ code: 'zip-broken', file: file.name });
    throw error;
  }
}

function entriesOf(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('no directory entry');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as number[];
    const entry = entryAt(bytes, view, at, nameLength ?? 0);
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    return entry;
  });
}

function endOfDirectory(view: DataView): number {
  const longestComment = 0xffff;
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - longestComment); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new RangeError('no end of directory');
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry {
  const local = view.getUint32(at + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const end = start + view.getUint32(at + 20, true);
  if (end > bytes.length) throw new RangeError('entry outside the file');
  return {
    name: decodeText(bytes.subarray(at + 46, at + 46 + nameLength)).text,
    locked: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(start, end),
  };
}
