import { crc32 } from '../../schema/crc32.ts';
import type { Pace } from './pace.ts';
import { documentKindOf } from './recognise.ts';
import { Refused } from './refused.ts';
import { type ListFile, type ZipEntry, zipEntriesOf } from './zipEntries.ts';

export const UNPACK_LIMITS = {
  entries: 200,
  /** Of all entries together. */
  unpackedBytes: 40 * 1024 * 1024,
  /** Class lists shrink five- to twentyfold; nothing honest goes past this, once it is a megabyte. */
  ratio: 200,
};

const MEGABYTE = 1024 * 1024;
// Deflate grows a piece at most a thousandfold, so this bounds what one step can add to the memory.
const PIECE = 1024;
// Photos and documents that come along in an office's zip; they are not class lists, so they stay packed.
const neverLists = /\.(?:jpe?g|png|gif|heic|webp|pdf|docx?|mp[34]|mov)$/i;

/**
 * Opens a zip without trusting it. What its directory says is judged before anything is unpacked; then each entry
 * is inflated in small pieces and stopped as soon as it is more than it said, so that no zip fills the memory.
 */
export async function unpack(file: ListFile, pace: Pace): Promise<ListFile[]> {
  const entries = zipEntriesOf(file);
  const document = documentKindOf(entries.map(({ name }) => name));
  if (document) throw new Refused({ code: 'wrong-kind', file: file.name, found: document });
  const wanted = entries.filter(({ name }) => !isClutter(name) && !neverLists.test(name));
  judge(file, entries, wanted);
  pace.expect(sum(wanted.map(({ packed }) => packed.length)));
  const files: ListFile[] = [];
  for (const entry of wanted) {
    const bytes = await inflated(entry, pace);
    if (!bytes) throw new Refused({ code: 'zip-broken', file: file.name });
    files.push({ name: `${file.name}/${entry.name}`, bytes });
  }
  return files;
}

/** What computers leave in folders without being asked. */
export function isClutter(path: string): boolean {
  const parts = path.split(/[/\\]/);
  const own = parts.at(-1) ?? '';
  return (
    own === '' ||
    /^(?:thumbs\.db|desktop\.ini)$/i.test(own) ||
    parts.some((part) => /^(?:\.|__MACOSX$)/.test(part))
  );
}

function judge({ name: file }: ListFile, entries: ZipEntry[], wanted: ZipEntry[]): void {
  const { entries: most, unpackedBytes: limit, ratio } = UNPACK_LIMITS;
  if (entries.length > most) throw new Refused({ code: 'zip-too-many', file, limit: most });
  if (wanted.length === 0) throw new Refused({ code: 'zip-empty', file });
  if (wanted.some(({ locked }) => locked)) throw new Refused({ code: 'zip-locked', file });
  const isBomb = ({ size, packed }: ZipEntry) => size > MEGABYTE && size > packed.length * ratio;
  if (sum(wanted.map(({ size }) => size)) > limit || wanted.some(isBomb)) {
    throw new Refused({ code: 'zip-too-big', file, limit });
  }
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** Undefined if the entry is damaged, or not of the size that it said. */
async function inflated(
  { method, packed, size, crc }: ZipEntry,
  pace: Pace,
): Promise<Uint8Array | undefined> {
  const { Inflate } = await import('fflate');
  const bytes = new Uint8Array(size);
  let filled = 0;
  const keep = (piece: Uint8Array) => {
    // Throws when there is no room for it.
    bytes.set(piece, filled);
    filled += piece.length;
  };
  const stream = new Inflate(keep);
  const isKnown = method === 0 || method === 8;
  for (let at = 0; isKnown && (at === 0 || at < packed.length); at += PIECE) {
    const piece = packed.subarray(at, at + PIECE);
    try {
      if (method === 0) keep(piece);
      else stream.push(piece, at + PIECE >= packed.length);
    } catch {
      return undefined;
    }
    await pace.did(piece.length);
  }
  return isKnown && filled === size && crc32(bytes) === crc ? bytes : undefined;
}
