import { sha256HexOf } from '../device/cipher.ts';
import { joined } from '../device/gzip.ts';
import { isPartName, partName } from '../schema/attachment.ts';
import type { SpaceId } from '../schema/ids.ts';
import type { FileObject } from '../schema/sealedFile.ts';
import { keepPart, namedParts, partAt } from '../store/parts.ts';
import { checkCancelled, type Run } from './run.ts';
import { openPiece, pieceOf, sealPart } from './sealPart.ts';
import { Trouble } from './trouble.ts';

/*
 * Pages and long texts in a file. A part is sealed for the file alone, its pieces one after the other, and is known by
 * what it holds: where it lies at home is no matter, so any tablet that has it can pass it on. Of what no event here
 * names, such as a page of a child who was erased, nothing is taken in. One part is in memory at a time.
 */

/** Every part that is here. */
export async function* partsOut(run: Run, space: SpaceId): AsyncGenerator<{ name: string; body: string }> {
  const { store, keyring, largest } = run;
  const newest = await keyring.newest(space);
  if (!newest) throw new Trouble('no-key', `No key for ${space}`);
  for (const hash of (await namedParts(store)).here) {
    checkCancelled(run);
    const part = await partAt(store, hash);
    if (!part) continue;
    const sealed = await sealPart(
      part.bytes,
      { space, device: store.device, ...newest },
      largest,
      store.random,
    );
    for (const [place, { name }] of sealed.pieces.entries()) {
      const body = await pieceOf(part.bytes, { space, sealed }, place, [newest.key]);
      if (body !== undefined) yield { name: partName(name), body };
    }
  }
}

/** Those that events here name and that are not here yet. */
export async function partsIn(run: Run, objects: () => AsyncIterable<FileObject>): Promise<void> {
  const away = new Set((await namedParts(run.store)).away);
  if (away.size === 0) return;
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  const keep = async (space: SpaceId) => {
    const size = pieces.reduce((sum, { length }) => sum + length, 0);
    const bytes = joined(pieces, size);
    pieces = [];
    const hash = await sha256HexOf(bytes);
    if (away.delete(hash)) await keepPart(run.store, space, { hash, bytes });
  };
  let last: SpaceId | undefined;
  for await (const { space, name, body } of objects()) {
    checkCancelled(run);
    if (!isPartName(name)) continue;
    const next = await openPiece(body, { space, place: pieces.length }, run.keyring);
    if (!next && last) await keep(last);
    const piece = next ?? (await openPiece(body, { space, place: 0 }, run.keyring));
    if (piece) pieces.push(piece);
    last = space;
  }
  if (last) await keep(last);
}
