import { randomBytes } from 'node:crypto';
import * as assert from 'uvu/assert';
import { linesOf, packLines } from '../../src/sync/fileLines.ts';
import { suite } from '../support/suite.ts';

const test = suite('lines in a packed file');

async function* each(lines: string[]) {
  yield* lines;
}

test('lines come back as they went in, whatever is in them', async () => {
  const lines = ['{"head":1}', '', 'Dŵr “ß” 👩🏽‍🏫\u0000', randomBytes(70_000).toString('base64'), 'end'];
  assert.equal(await Array.fromAsync(linesOf(await packLines(each(lines)), 200_000)), lines);
});

test('a line that never ends is given up before it fills the tablet’s memory', async () => {
  const file = await packLines(each([randomBytes(1_000_000).toString('base64'), 'end']));
  let read = 0;
  const watched = {
    size: file.size,
    slice: (from: number, to: number) => {
      read = to;
      return file.slice(from, to);
    },
  };
  assert.equal(await Array.fromAsync(linesOf(watched as Blob, 100_000)), []);
  assert.ok(read < file.size / 4, `${read} of ${file.size}`);
});

test.run();
