import * as fc from 'fast-check';
import * as assert from 'uvu/assert';
import { sheetOf } from '../../../src/curriculum/starter.ts';
import { schoolLines, starterLines } from '../../../src/rules/sheetLines.ts';
import type { TargetId } from '../../../src/schema/ids.ts';
import type { SheetLine } from '../../../src/schema/sheet.ts';
import { sheetKey, sheetYears } from '../../../src/schema/sheetKey.ts';
import { readSheetCsv } from '../../../src/teacher/ChangeSheet/readSheetCsv.ts';
import { writeSheetCsv } from '../../../src/teacher/ChangeSheet/sheetCsv.ts';
import { decodeText } from '../../../src/teacher/Roster/decodeText.ts';
import { usualWords } from '../../../src/ui/vocabulary/wordsOf.ts';
import { suite } from '../../support/suite.ts';

const test = suite('a sheet as CSV');

const years = await Promise.all(
  sheetYears.map(async (year) => {
    const lines = starterLines((await sheetOf(year, 'writing')).targets);
    return lines.map((line) => ({ key: sheetKey('writing', year), year, line }));
  }),
);
const all = new Map(years.flat().map((each) => [each.line.code, each]));
const four = (years[3] ?? []).map(({ line }) => line);
const read = (text: string, draft: SheetLine[] = four, year = 4) => {
  let made = 0;
  return readSheetCsv(text, {
    draft,
    all,
    year,
    newCode: () => `own${++made}` as TargetId,
    words: usualWords,
  });
};
const planned = async (text: string, draft?: SheetLine[]) => {
  const file = await read(text, draft);
  if (file.is === 'refused') throw new Error(file.problems.join('\n'));
  return file.plan;
};
const csv = await writeSheetCsv(four);
const rows = csv.split('\r\n');
const [a, b, c] = four as [SheetLine, SheetLine, SheetLine];
const head = 'Code,Strand,Teacher,Pupil\r\n';

test('every starter sheet goes out and comes back with nothing changed', async () => {
  for (const [i, year] of years.entries()) {
    const lines = year.map(({ line }) => line);
    const file = await read(await writeSheetCsv(lines), lines, i + 1);
    assert.equal(file.is === 'plan' && file.plan, { edits: [], after: lines, unsaid: 0 });
  }
});

test('what LibreOffice and Excel make of it on the way comes back with nothing changed', async () => {
  const cells = csv.replace(/^\ufeff/, '');
  const { default: papa } = await import('papaparse');
  const { data } = papa.parse<string[]>(cells, { newline: '\r\n' });
  const saved = (options: object) => papa.unparse(data, { newline: '\r\n', ...options });
  const habits: [what: string, bytes: Uint8Array][] = [
    ['a byte order mark and semicolons', utf8(`\ufeff${saved({ delimiter: ';' })}`)],
    ['every cell in quotation marks', utf8(saved({ quotes: true }))],
    ['bare line ends and an empty last row', utf8(`${saved({ newline: '\n' })}\n${','.repeat(9)}\n`)],
    ['tabs, as Unicode text', utf16(saved({ delimiter: '\t' }))],
  ];
  for (const [what, bytes] of habits) {
    const file = await read(decodeText(bytes).text);
    assert.equal(file.is === 'plan' ? file.plan.edits : file.problems, [], what);
  }
});

test('quotation marks that a spreadsheet made curly are words like others, from Windows too', async () => {
  const line = `${head}${a.code},${a.strand},Says “why” and ‘how’,I can – say “why”.`;
  for (const bytes of [utf8(line), windows(line)]) {
    const [edit] = (await planned(decodeText(bytes).text)).edits;
    assert.equal([edit?.fields.teacher, edit?.fields.pupil], ['Says “why” and ‘how’', 'I can – say “why”.']);
  }
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\ufeff${text}`, (each) => each.charCodeAt(0)).buffer);
}

function windows(text: string): Uint8Array {
  const high: Record<string, number> = { '“': 0x93, '”': 0x94, '‘': 0x91, '’': 0x92, '–': 0x96 };
  return Uint8Array.from([...text].map((each) => high[each] ?? each.charCodeAt(0)));
}

test('whatever an adult types goes out and comes back', () =>
  fc.assert(
    fc.asyncProperty(
      fc.record({
        teacher: words(),
        pupil: words(),
        examples: fc.string({ maxLength: 200 }).map(tidy),
        aligns: fc.string({ maxLength: 100 }).map(tidy),
        depth: fc.constantFrom('towards' as const, 'expected' as const, 'greater' as const, null),
        retired: fc.boolean(),
      }),
      async (fields) => {
        const draft = [{ ...a, ...fields }, b, c];
        assert.equal(await planned(await writeSheetCsv(draft), draft), {
          edits: [],
          after: draft,
          unsaid: 0,
        });
      },
    ),
    { numRuns: 200 },
  ));

function tidy(text: string): string {
  return text.replace(/\r/g, '').trim();
}

function words() {
  return fc.string({ minLength: 1, maxLength: 80 }).map((text) => `${tidy(text)}.`);
}

test('a spreadsheet does not reckon with an ending, nor run what a cell says', async () => {
  const draft = [{ ...a, teacher: '-tion and -sion', pupil: '=1+1', examples: "'=x" }];
  const text = await writeSheetCsv(draft);
  assert.ok(text.includes(`'-tion and -sion,'=1+1`));
  assert.equal((await planned(text, draft)).edits, []);
});

test('changed words, a new row in its place, and a row that is left out', async () => {
  const changed = [
    rows[0],
    rows[1],
    `,${a.strand},New teacher,I can be new.`,
    rows[3]?.replace(c.pupil, 'I can.'),
  ];
  const { edits, after, unsaid } = await planned(changed.join('\r\n'));
  assert.equal(
    after.slice(0, 4).map(({ code }) => code),
    [a.code, 'own1', b.code, c.code],
  );
  assert.is(edits.length, 2);
  assert.is(unsaid, four.length - 2);
  assert.equal(
    schoolLines(
      four,
      edits.map(({ code, fields }) => ({ id: code, ...fields })),
    ),
    after,
  );
});

test('of a column that the file has not, nothing is said: depth, codes and where it came from stay', async () => {
  const { edits } = await planned(`${head}${c.code},${c.strand},"${c.teacher}",I can choose endings.`);
  assert.equal(
    edits.map(({ code, fields }) => ({ code, fields })),
    [{ code: c.code, fields: { pupil: 'I can choose endings.' } }],
  );
});

test('rows in another order put the targets in that order', async () => {
  const { after, edits } = await planned([rows[0], rows[2], rows[1], ...rows.slice(3)].join('\r\n'));
  assert.equal(
    after.slice(0, 3).map(({ code }) => code),
    [b.code, a.code, c.code],
  );
  assert.equal(
    schoolLines(
      four,
      edits.map(({ code, fields }) => ({ id: code, ...fields })),
    ),
    after,
  );
});

const refusals: [what: string, text: string, sentence: RegExp][] = [
  ['an empty file', '', /no column named Code/],
  ['no target', head, /no target/],
  ['other columns', 'Name,Class\r\nAmy,4B', /no column named Code/],
  ['an open quotation mark', `${head}${a.code},S,"T,P`, /quotation mark/],
  ['an empty wording', `${head}${a.code},S,,P`, /Row 2: Teacher is empty/],
  ['a code twice', `${head}${a.code},S,T,P\r\n${a.code},S,T,P`, /Row 3: .* row 2 already/],
  ['a code of another year', `${head}Y5.SP.01,S,T,P`, /belongs to Year 5 writing/],
  ['a code that is none', `${head}Y4.XX.99,S,T,P`, /not on this sheet/],
  ['an end of key stage statement', `${head}Y6.TAF.01,S,T,P`, /end of key stage statement/],
  [
    'a depth that is none',
    `Code,Strand,Teacher,Pupil,Depth\r\n${a.code},S,T,P,Deepish`,
    /Depth is “Deepish”/,
  ],
  ['a wording of a page', `${head}${a.code},S,${'x'.repeat(501)},P`, /Teacher is too long/],
  [
    'a circle',
    `Code,Strand,Teacher,Pupil,Came from\r\n${a.code},S,T,P,${b.code}\r\n${b.code},S,T,P,${a.code}`,
    /in a circle/,
  ],
  ['a part of itself', `Code,Strand,Teacher,Pupil,Part of\r\n${a.code},S,T,P,${a.code}`, /no other target/],
];
for (const [what, text, sentence] of refusals) {
  test(`${what} is refused with a sentence, and nothing is planned`, async () => {
    const file = await read(text);
    assert.match(file.is === 'refused' ? file.problems.join(' ') : 'planned', sentence);
  });
}

test('no text makes the reader stumble', () =>
  fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 300 }), fc.boolean(), async (text, headed) => {
      const file = await read(headed ? head + text : text);
      assert.ok(file.is === 'plan' || file.problems.length > 0);
    }),
    { numRuns: 200 },
  ));

test.run();
