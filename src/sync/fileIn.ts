import { sha256Hex } from '../device/cipher.ts';
import { isPartName } from '../schema/attachment.ts';
import type { HandoverReport } from '../schema/handover.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { readPieceName, readSegmentName } from '../schema/objectNames.ts';
import { type FileObject, lineMax, readFileHead, readFileLine } from '../schema/sealedFile.ts';
import { newStream, ownStream, segmentOf } from '../store/journey.ts';
import { notePiece, readOther } from './arrivals.ts';
import { catchUp } from './catchUp.ts';
import { goOnAsNew } from './copy.ts';
import { linesOf } from './fileLines.ts';
import { partsIn } from './fileParts.ts';
import { checkCancelled, type Run, spacesOf } from './run.ts';
import { takeNext } from './stream.ts';
import { openTable, putAway, type Table } from './table.ts';
import { Trouble } from './trouble.ts';

/*
 * A file of sealed work, taken in as what lies at home is: by the same steps, with the file in its place. It promises
 * that what is whole before a cut or damage comes in, that a file can be read any number of times, that a file of
 * another school changes nothing, and that nothing counts as home for having been in a file.
 */

export type FileRead = Pick<HandoverReport, 'outcome' | 'madeAt' | 'cut'>;

/** By space and name, what is in the file and not here yet; of our own name, all of it. */
type Bodies = Map<SpaceId, Map<string, string>>;

const lives = 3;

export async function takeFile(run: Run, file: Blob): Promise<FileRead> {
  const bodies: Bodies = new Map(spacesOf(run).map((space) => [space, new Map()]));
  const read = await readFile(run, file, bodies);
  if (read.outcome !== 'from-file') return read;
  for (const [space, found] of bodies) run.adapters.set(space, adapterOver(found));
  for (let life = 0; await isCopied(run, bodies); life++) {
    if (life === lives) throw new Trouble('trouble', 'Other bytes under every new name');
    await goOnAsNew(run, 'copy');
  }
  for (const [space, found] of bodies) await takeAll(run, await openTable(run, space), found);
  await partsIn(run, () => objectsIn(file));
  return read;
}

async function readFile(run: Run, file: Blob, bodies: Bodies): Promise<FileRead> {
  const lines = linesOf(file, lineMax);
  const first = await lines.next();
  const head = first.done ? 'not-ours' : readFileHead(first.value);
  if (head === 'too-new') return { outcome: 'newer-file' };
  if (head === 'not-ours') return { outcome: 'not-our-file' };
  if (!head.spaces.some((space) => bodies.has(space))) return { outcome: 'other-school' };
  let isWhole = false;
  for await (const line of lines) {
    checkCancelled(run);
    const read = readFileLine(line);
    isWhole = read?.is === 'end';
    if (read?.is !== 'object' || !(await isSound(read.object))) break;
    const { space, name, body } = read.object;
    if (!isPartName(name) && (await isNews(run, read.object))) bodies.get(space)?.set(name, body);
  }
  return { outcome: 'from-file', madeAt: head.at, ...(!isWhole && { cut: true as const }) };
}

/** All that are whole, one after the other, once more. */
async function* objectsIn(file: Blob): AsyncGenerator<FileObject> {
  for await (const line of linesOf(file, lineMax)) {
    const read = readFileLine(line);
    if (read?.is === 'object' && (await isSound(read.object))) yield read.object;
  }
}

async function isSound({ space, name, body, sum }: FileObject): Promise<boolean> {
  return sum === (await sha256Hex(`${space}/${name}/${body}`));
}

async function isNews({ store }: Run, { space, name, body }: FileObject): Promise<boolean> {
  const segment = readSegmentName(name);
  if (!segment || segment.device === store.device) return true;
  return (await segmentOf(store, space, segment.device, segment.n))?.body !== body;
}

function adapterOver(bodies: Map<string, string>) {
  return {
    get: async (name: string) => bodies.get(name),
    put: async () => {
      throw new Trouble('trouble', 'A file is not written to');
    },
  };
}

/** Something was sealed under our name, and not by us: this database was cloned, or put back to an older state. */
async function isCopied(run: Run, bodies: Bodies): Promise<boolean> {
  for (const [space, found] of bodies) {
    for (const [name, body] of found) {
      const segment = readSegmentName(name);
      if (segment?.device !== run.store.device) continue;
      if (await isAnothers(run, space, segment.n, body)) return true;
    }
  }
  return false;
}

async function isAnothers(run: Run, space: SpaceId, n: number, body: string): Promise<boolean> {
  const { store } = run;
  const own = await ownStream(store, space);
  const held = await segmentOf(store, space, own.device, n);
  // What a snapshot stands for is not here to be compared.
  if (held ? held.body === body : n <= own.n) return false;
  const before = await segmentOf(store, space, own.device, n - 1);
  const hash = n - 1 === own.n ? own.hash : (before?.hash ?? '');
  return typeof (await takeNext(run, { ...newStream(space, own.device), n: n - 1, hash }, body)) !== 'string';
}

async function takeAll(run: Run, table: Table, bodies: Map<string, string>): Promise<void> {
  const reached = new Map<DeviceId, number>();
  for (const [name, body] of bodies) {
    const segment = readSegmentName(name);
    const at = segment ?? readPieceName(name);
    if (!at || at.device === run.store.device) continue;
    const item = { pos: 0, name, size: body.length, sha256: await sha256Hex(body), body };
    const stream = table.streams.get(at.device) ?? newStream(table.space, at.device);
    table.streams.set(at.device, stream);
    if (!segment) await notePiece(run, table, item, at);
    else if (at.n <= stream.n) await readOther(run, table, item, at);
    else reached.set(at.device, Math.max(at.n, reached.get(at.device) ?? 0));
  }
  for (const [device, n] of reached) {
    const stream = table.streams.get(device) ?? newStream(table.space, device);
    table.streams.set(device, { ...stream, known: Math.max(n, stream.known ?? 0) });
  }
  for (const device of table.streams.keys()) {
    if (reached.has(device) || isInPieces(bodies, device)) await catchUp(run, table, device);
  }
  await putAway(run, table);
}

function isInPieces(bodies: Map<string, string>, device: DeviceId): boolean {
  return [...bodies.keys()].some((name) => readPieceName(name)?.device === device);
}
