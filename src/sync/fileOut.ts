import { sha256Hex } from '../device/cipher.ts';
import { type FileEnd, type FileHead, type FileObject, fileFormat } from '../schema/sealedFile.ts';
import { wallTime } from '../schema/wallTime.ts';
import { markTried } from '../store/home.ts';
import { ownStream, sealedIn, streamsOf } from '../store/journey.ts';
import { tellLater } from '../store/partsAnew.ts';
import { selfOf } from '../store/store.ts';
import { packLines } from './fileLines.ts';
import { partsOut } from './fileParts.ts';
import { sealAll } from './push.ts';
import { checkCancelled, type Run, spacesOf } from './run.ts';

/**
 * Everything that this tablet holds of its spaces, its own and the other tablets', in one file: the same sealed bytes
 * that go home, and the pages. What happened up to now is sealed first, though its pages may not be home. A file is
 * nobody's home: it marks nothing as sent.
 */
export async function makeFile(run: Run): Promise<{ file: Blob; inFile: number }> {
  const { store } = run;
  const spaces = spacesOf(run);
  let [inFile, changes] = [0, 0];
  for (const space of spaces) {
    await tellLater(store, space);
    await sealAll(run, space, true);
    // Others may read it from the file, so it is not cut again under its name.
    await markTried(store, space);
    inFile += (await ownStream(store, space)).changes;
    for (const stream of await streamsOf(store, space)) changes += stream.changes;
  }
  const head: FileHead = { f: fileFormat, at: wallTime(store.wall), app: run.version, spaces, changes };
  return { file: await packLines(linesFrom(run, head)), inFile };
}

async function lineOf({ space, name, body }: Omit<FileObject, 'sum'>): Promise<string> {
  const sum = await sha256Hex(`${space}/${name}/${body}`);
  return JSON.stringify({ space, name, body, sum } as FileObject);
}

async function* linesFrom(run: Run, head: FileHead): AsyncGenerator<string> {
  yield JSON.stringify(head);
  let [objects, done] = [0, 0];
  for (const space of head.spaces) {
    for await (const { name, row } of sealedIn(run.store, space)) {
      checkCancelled(run);
      const { body, count } = row;
      yield await lineOf({ space, name, body });
      objects += 1;
      done += count;
      run.progress({ step: 'packing', done, of: head.changes });
    }
  }
  const space = selfOf(run.store).spaces.station;
  for await (const { name, body } of partsOut(run, space)) {
    yield await lineOf({ space, name, body });
    objects += 1;
  }
  yield JSON.stringify({ end: objects } satisfies FileEnd);
}
