import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { MOST_ROWS, readTable } from '../../../src/teacher/Roster/readTable.ts';
import { Refused } from '../../../src/teacher/Roster/refused.ts';
import { noPace } from '../../support/rosterFiles.ts';
import { suite } from '../../support/suite.ts';

const test = suite('rows and the lines they stand on');

const table = (text: string) => readTable('list.csv', text, noPace);
const cells = async (text: string) => (await table(text)).rows.map((row) => row.cells);
const lines = async (text: string) => (await table(text)).rows.map((row) => row.line);

for (const [name, delimiter] of [
  ['commas', ','],
  ['semicolons', ';'],
  ['tabs', '\t'],
  ['pipes', '|'],
] as const) {
  test(`${name} are found out by looking`, async () => {
    const text = ['Name,Class', '"Brown, Amy",3B', '"Cole, Ben; Jr",3B']
      .join('\n')
      .replaceAll(/,(?=Class|3B)/g, delimiter);
    assert.equal(await cells(text), [
      ['Name', 'Class'],
      ['Brown, Amy', '3B'],
      ['Cole, Ben; Jr', '3B'],
    ]);
  });
}

test('a comma inside every name does not make commas the separator', async () => {
  assert.equal(await cells('Name;Class\nBrown, Amy;3B\nCole, Ben;3B\n'), [
    ['Name', 'Class'],
    ['Brown, Amy', '3B'],
    ['Cole, Ben', '3B'],
  ]);
});

test('commas in titles do not outvote the headings', async () => {
  const titles = 'Hazel Primary, autumn\nRoom 4, upstairs\nPrinted, 3 September\nYear 3, all\n';
  assert.equal((await cells(`${titles}Name;Class\nBrown, Amy;3B\n`)).at(-1), ['Brown, Amy', '3B']);
});

test('Excel’s sep= line is obeyed and counted', async () => {
  const { rows } = await table('sep=;\nSurname;Forename\nBrown;Amy\n');
  assert.equal(rows[1], { line: 3, cells: ['Brown', 'Amy'] });
});

test('lines are those of the file after quoted line ends and blank lines, whatever ends a line', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = [
      'Name,Notes',
      '"Brown, Amy","two',
      'lines"',
      '',
      'Cole,none',
      '"Dee","a',
      '',
      'b"',
      'Eve,',
    ].join(end);
    assert.equal(await lines(text), [1, 2, 5, 6, 9]);
  }
});

test('an open quotation mark costs one line', async () => {
  const { rows, brokenLines } = await table('Name,Class\nAmy,3B\n"Ben,3B\nCara,3B\nDev,3B\n');
  assert.equal(brokenLines, [3]);
  assert.equal(
    rows.map((row) => [row.line, row.cells[0]]),
    [
      [1, 'Name'],
      [2, 'Amy'],
      [4, 'Cara'],
      [5, 'Dev'],
    ],
  );
});

test('a word after a closing quotation mark costs one line, even with quoted rows further down', async () => {
  const { rows, brokenLines } = await table('Name,Class\n"Ben" B,3B\nCara,3B\n"Dee, D",3B\n"Eve","3\nB"\n');
  assert.equal(brokenLines, [2]);
  assert.equal(
    rows.map((row) => row.line),
    [1, 3, 4, 5],
  );
});

test('a quotation mark inside a name is just that', async () => {
  assert.equal((await cells('Name,Class\nRobert "Bob" Ray,3B\n'))[1], ['Robert "Bob" Ray', '3B']);
});

test('rows stay whole however long the file is', async () => {
  const rows = Array.from({ length: 3000 }, (_, n) => [`Family ${n}`, `"Given,\n${n}"`]);
  const { rows: read } = await table(`Surname,Forename\n${rows.map((row) => row.join(',')).join('\n')}\n`);
  assert.is(read.length, 3001);
  assert.equal(read.at(-1), { line: 6000, cells: ['Family 2999', 'Given,\n2999'] });
});

test('a row is not called broken because the reading stopped for breath in the middle of it', async () => {
  const rows = Array.from({ length: 2000 }, (_, n) => `"Family ${n}"${' '.repeat(60)},x`);
  const { rows: read, brokenLines } = await table(`Surname,Forename\n${rows.join('\n')}\n`);
  assert.equal([read.length, brokenLines], [2001, []]);
});

test('one endless line and a quotation mark on every line end in good time', async () => {
  assert.equal((await table(`Name\n${'a,'.repeat(400_000)}`)).brokenLines, [2]);
  const { brokenLines } = await table(`Name,Class\n${'"Bob" B,3B\n'.repeat(1500)}`);
  assert.is(brokenLines.length, 1500);
});

test('more rows than any school has are refused', async () => {
  try {
    await table('a,b\n'.repeat(MOST_ROWS + 50));
    assert.unreachable();
  } catch (error) {
    assert.ok(error instanceof Refused);
    assert.is(error.problem.code, 'too-many-rows');
  }
});

test('every cell that was written comes back, on its own line', async () => {
  const aCell = fc.stringMatching(/^[A-Za-zéÖ ,;"'\n-]{0,12}$/);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(aCell, aCell), { minLength: 1, maxLength: 20 }), async (rows) => {
      const written = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
      const { rows: read, brokenLines } = await table(`Surname,Forename\n${written.join('\n')}\n`);
      assert.equal(brokenLines, []);
      const before = (n: number) => written.slice(0, n).join('\n').split('\n').length + (n === 0 ? 1 : 2);
      const kept = rows.flatMap((row, n) =>
        row.join('').trim() ? [{ line: n === 0 ? 2 : before(n), cells: row }] : [],
      );
      assert.equal(read.slice(1), kept);
    }),
    { numRuns: 150 },
  );
});

test.run();
