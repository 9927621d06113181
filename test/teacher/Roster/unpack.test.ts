import { zipSync } from 'fflate';
import * as assert from 'uvu/assert';
import { readClassList } from '../../../src/teacher/Roster/readClassList.ts';
import { UNPACK_LIMITS, unpack } from '../../../src/teacher/Roster/unpack.ts';
import { mustRead, noPace, rosterFile, said } from '../../support/rosterFiles.ts';
import { suite } from '../../support/suite.ts';

const test = suite('zips that are not trusted');

const MB = 1024 * 1024;
const text = (words: string) => new TextEncoder().encode(words);
const list = text('Surname,Forename\nBrown,Amy\n');
const zip = (files: Record<string, Uint8Array>) => ({ name: 'list.zip', bytes: zipSync(files) });
const read = (files: Record<string, Uint8Array>) => readClassList([zip(files)]);

/** Where a directory entry says how big it is unpacked. */
const SIZE = 24;

/** The same zip with a number in the first entry of its directory overwritten. */
function doctored(bytes: Uint8Array, fieldInDirectory: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 22 + 16, true);
  view.setUint32(directory + fieldInDirectory, value, true);
  return copy;
}

test('lists are found in folders, whether packed or merely stored', async () => {
  const bytes = zipSync({
    'autumn/3 Ash.csv': list,
    'autumn/3 Oak.csv': [text('Surname,Forename\nCole,Ben\n'), { level: 0 }],
  });
  const { pupils } = mustRead(await readClassList([{ name: 'lists.zip', bytes }]));
  assert.equal(
    pupils.map(({ given }) => given),
    ['Amy', 'Ben'],
  );
});

test('a problem inside a zip names the zip and the file', async () => {
  const [words] = said(await read({ 'a/3 Ash.csv': text('Surname,Forename,DOB\nBrown,Amy,never\n') }));
  assert.match(words ?? '', /^list\.zip\/a\/3 Ash\.csv, line 2, column “DOB”/);
});

test('what computers leave behind is passed over', async () => {
  const files = {
    '__MACOSX/._a.csv': text('x'),
    '.DS_Store': text('x'),
    'a/.hidden.csv': text('x'),
    'Thumbs.db': text('x'),
  };
  const reading = mustRead(await read({ 'a.csv': list, ...files }));
  assert.equal([reading.pupils.length, reading.problems], [1, []]);
  assert.match(said(await read(files))[0] ?? '', /no class list in this zip/);
});

test('photos that came along stay packed', async () => {
  const reading = mustRead(await read({ 'a.csv': list, 'photos/amy.jpg': text('not even a photo') }));
  assert.equal(reading.problems, []);
});

/** Unpacks and counts how much of the zip was looked at before it was refused. */
async function refusal(bytes: Uint8Array): Promise<{ code: string; looked: number }> {
  let looked = 0;
  const did = async (work: number) => {
    looked += work;
  };
  try {
    await unpack({ name: 'list.zip', bytes }, { ...noPace, did });
  } catch (error) {
    return { code: (error as Error).message, looked };
  }
  throw new Error('it was unpacked');
}

test('a zip bomb is refused by what it says of itself, before anything is unpacked', async () => {
  const bomb = zip({ 'a.csv': new Uint8Array(4 * MB) });
  assert.equal(await refusal(bomb.bytes), { code: 'zip-too-big', looked: 0 });
  assert.match(said(await readClassList([bomb]))[0] ?? '', /unpacks to more than a class list ever is/);
  const swollen = doctored(zip({ 'a.csv': list }).bytes, SIZE, UNPACK_LIMITS.unpackedBytes + 1);
  assert.equal(await refusal(swollen), { code: 'zip-too-big', looked: 0 });
});

test('many entries cannot add up to a bomb', async () => {
  const body = text(Array.from({ length: 20_000 }, (_, n) => `Family${n},Given\n`).join(''));
  const one = zipSync({ 'a.csv': body, 'b.csv': body }, { level: 0 });
  assert.equal(await refusal(doctored(one, SIZE, UNPACK_LIMITS.unpackedBytes - 1000)), {
    code: 'zip-too-big',
    looked: 0,
  });
});

test('a zip bomb that lies about its size is stopped at the lie, with little memory', async () => {
  const liar = doctored(zipSync({ 'a.csv': new Uint8Array(20 * MB) }, { level: 1 }), SIZE, 1000);
  const before = process.memoryUsage().arrayBuffers;
  assert.equal(await refusal(liar), { code: 'zip-broken', looked: 0 });
  assert.ok(process.memoryUsage().arrayBuffers - before < 10 * MB);
});

test('more files than any school has classes are refused', async () => {
  const files = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`${n}.csv`, list]));
  assert.match(said(await read(files))[0] ?? '', /more than 200 files/);
});

test('a zip in a zip is refused, and a workbook in a zip is named', async () => {
  assert.match(
    said(await read({ 'inner.zip': zip({ 'a.csv': list }).bytes }))[0] ?? '',
    /a zip inside a zip/,
  );
  const workbook = zip({ '[Content_Types].xml': list, 'xl/workbook.xml': list }).bytes;
  assert.match(said(await read({ 'list.xlsx': workbook }))[0] ?? '', /Excel workbook/);
  assert.match(
    said(await readClassList([{ name: 'list.xlsx', bytes: workbook }]))[0] ?? '',
    /Excel workbook.*Save As, CSV/,
  );
});

test('documents that are zips underneath are named', async () => {
  assert.match(said(await read({ 'word/document.xml': list }))[0] ?? '', /Word document/);
  assert.match(said(await read({ mimetype: list, 'content.xml': list }))[0] ?? '', /spreadsheet/);
  assert.match(said(await read({ 'Index/Document.iwa': list }))[0] ?? '', /Numbers/);
});

test('a locked zip says that it has a password', async () => {
  const { name, bytes } = zip({ 'a.csv': list });
  assert.match(
    said(await readClassList([{ name, bytes: doctored(bytes, 8, 0x0008_0001) }]))[0] ?? '',
    /password/,
  );
});

test('a zip that was cut short or damaged is refused and gives no half names', async () => {
  const { name, bytes } = rosterFile('oneroster-1.2.zip');
  for (const cut of [10, 100, bytes.length / 2, bytes.length - 1]) {
    assert.match(
      said(await readClassList([{ name, bytes: bytes.slice(0, cut) }]))[0] ?? '',
      /damaged/,
      `${cut}`,
    );
  }
  const { bytes: good } = zip({ 'a.csv': list });
  const damaged = zipSync({ 'a.csv': [list, { level: 0 }] }).slice();
  const at = damaged.indexOf(0x42, 36);
  damaged[at] = 0x43;
  assert.match(said(await readClassList([{ name, bytes: damaged }]))[0] ?? '', /damaged/);
  assert.match(
    said(await readClassList([{ name, bytes: doctored(good, 42, 0xffff_fff0) }]))[0] ?? '',
    /damaged/,
  );
});

test.run();
