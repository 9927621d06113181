import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { rosterDiff } from '../../../src/rules/rosterDiff.ts';
import type { KnownPupil, RosterPupil } from '../../../src/schema/roster.ts';
import { LARGEST_FILE, tooBig } from '../../../src/teacher/Roster/openFiles.ts';
import { readClassList } from '../../../src/teacher/Roster/readClassList.ts';
import { sayProblem } from '../../../src/teacher/Roster/sayProblem.ts';
import { classThree } from '../../support/classThree.ts';
import { mustRead, readPath, readText, rosterFile, said, textFile } from '../../support/rosterFiles.ts';
import { suite } from '../../support/suite.ts';

const test = suite('reading class lists');

type Sort = (a: RosterPupil, b: RosterPupil) => number;
const byName: Sort = (a, b) => `${a.family}/${a.given}`.localeCompare(`${b.family}/${b.given}`);

function listed(fields: (keyof RosterPupil)[]): Partial<RosterPupil>[] {
  const whole: RosterPupil[] = classThree.map(({ id, called, ...pupil }) => ({
    ...pupil,
    sourcedId: id,
    preferredGiven: called ?? pupil.given,
    preferredFamily: pupil.family,
    year: 3,
  }));
  return only(whole, fields);
}

function only(pupils: RosterPupil[], fields: (keyof RosterPupil)[]): Partial<RosterPupil>[] {
  return [...pupils]
    .sort(byName)
    .map((pupil) => Object.fromEntries(fields.map((field) => [field, pupil[field]])));
}

const everything = ['upn', 'given', 'family', 'born', 'sex', 'year', 'className'] as const;

for (const [path, source, fields] of [
  ['sims-like.csv', 'table', [...everything, 'preferredGiven', 'preferredFamily']],
  ['arbor-like.csv', 'table', [...everything, 'preferredGiven']],
  ['bromcom-like.txt', 'table', everything],
  ['office-sheet.csv', 'table', ['given', 'family', 'born', 'className']],
  ['oneroster-1.2.zip', 'oneroster', [...everything, 'sourcedId']],
  ['9991234_CTF_9995678_001.xml', 'ctf', ['upn', 'given', 'family', 'born', 'sex', 'year', 'preferredGiven']],
] as [string, string, (keyof RosterPupil)[]][]) {
  test(`all thirty children of Year 3 come out of ${path}`, async () => {
    const { pupils, problems, source: from, whole } = mustRead(await readPath(path));
    assert.equal(problems, []);
    assert.equal(only(pupils, fields), listed(fields));
    assert.is(from, source);
    assert.ok(whole);
  });
}

test('the classes on a list are named in its order', async () => {
  assert.equal(mustRead(await readPath('sims-like.csv')).classes, ['3 Ash', '3 Oak']);
  assert.equal(mustRead(await readPath('9991234_CTF_9995678_001.xml')).classes, []);
});

test('two files dropped together are one list', async () => {
  const { pupils, classes } = mustRead(await readPath('two-files/3-ash.csv', 'two-files/3-oak.csv'));
  assert.equal(only(pupils, ['upn', 'given', 'family', 'born']), listed(['upn', 'given', 'family', 'born']));
  assert.equal(classes, ['3 Ash', '3 Oak']);
});

test('a child who is in two of the files is one pupil, and each file adds what the other lacks', async () => {
  const { pupils } = mustRead(await readPath('two-files/3-ash.csv', 'sims-like.csv', 'office-sheet.csv'));
  assert.equal(only(pupils, [...everything]), listed([...everything]));
});

test('importing any of these files again changes nothing', async () => {
  for (const path of [
    'sims-like.csv',
    'office-sheet.csv',
    'oneroster-1.2.zip',
    '9991234_CTF_9995678_001.xml',
  ]) {
    const { pupils } = mustRead(await readPath(path));
    const known = pupils.map((pupil, n): KnownPupil => ({ ...pupil, id: `p${n}`, left: false }));
    const again = mustRead(await readPath(path));
    assert.is(rosterDiff(known, again.pupils).unchanged.length, 30);
  }
});

test('a sheet without headings is asked about, with a guess and the first rows to look at', async () => {
  const reading = await readPath('no-headings.csv');
  if (reading.kind !== 'needs-columns') throw new Error(reading.kind);
  assert.equal(reading.headers, []);
  assert.equal(reading.sample[0], ['Adeyemi', 'Amelia', '01/09/2017']);
  assert.equal(reading.guess.columns, { family: 0, given: 1, born: 2 });
});

test('the answer is used for that sheet and for the next one of the same layout', async () => {
  const asked = await readPath('no-headings.csv');
  if (asked.kind !== 'needs-columns') throw new Error(asked.kind);
  const mappings = [asked.guess];
  const { pupils } = mustRead(await readClassList([rosterFile('no-headings.csv')], { mappings }));
  assert.is(pupils.length, 16);
  const next = textFile('next.csv', 'Vega,Sofía,2018-01-01\nWalker,Zoë,2018-02-02\n');
  assert.equal(mustRead(await readClassList([next], { mappings })).pupils[0], {
    given: 'Sofía',
    family: 'Vega',
    born: '2018-01-01',
  });
});

test('headings in another language are asked about once', async () => {
  const german = 'Vorname;Nachname;Geburtsdatum\nAnke;Vogt;03.04.2017\nJörg;Weiß;05.06.2017\n';
  const asked = await readText(german);
  if (asked.kind !== 'needs-columns') throw new Error(asked.kind);
  assert.equal(asked.headers, ['Vorname', 'Nachname', 'Geburtsdatum']);
  const answer = { ...asked.guess, columns: { given: 0, family: 1, born: 2 } };
  const { pupils } = mustRead(await readClassList([textFile('b.csv', german)], { mappings: [answer] }));
  assert.equal(pupils[1], { given: 'Jörg', family: 'Weiß', born: '2017-06-05' });
});

test('a first name column alone is asked about, so that no surname is lost', async () => {
  const asked = await readText('First name,Nachname\nAnke,Vogt\nJörg,Weiß\n');
  if (asked.kind !== 'needs-columns') throw new Error(asked.kind);
  assert.equal(asked.guess.columns, { given: 0, family: 1 });
});

test('names pasted one to a line are asked about, with the guess that they are names', async () => {
  const asked = await readClassList([textFile('pasted', 'Amy Brown\nBen Cole\nZoë van Dyke')]);
  if (asked.kind !== 'needs-columns') throw new Error(asked.kind);
  const { pupils } = mustRead(
    await readClassList([textFile('pasted', 'Amy Brown\nBen Cole\nZoë van Dyke')], {
      mappings: [asked.guess],
    }),
  );
  assert.equal(pupils[2], { given: 'Zoë', family: 'van Dyke' });
});

test('a list of something else is asked about, or refused when it has no words at all', async () => {
  assert.is((await readPath('bad/wrong-thing.csv')).kind, 'needs-columns');
  assert.equal(said(await readPath('bad/only-numbers.csv')), [
    'only-numbers.csv: There are no pupils’ names in this. Check that it is a class list.',
  ]);
  assert.match(said(await readText('Surname,Forename\n'))[0] ?? '', /no pupils’ names/);
});

test('an empty file is called empty', async () => {
  assert.equal(said(await readPath('bad/empty.csv')), ['empty.csv: This file is empty.']);
  assert.equal(said(await readText(' \r\n \r\n')), ['list1.csv: This file is empty.']);
  assert.equal(said(await readClassList([])), ['No file was chosen.']);
});

test('a row with no name is named and left out, and the others are kept', async () => {
  const reading = mustRead(await readPath('bad/no-name.csv'));
  assert.equal(said(reading), ['no-name.csv, line 4: There is no name on this line, so it was left out.']);
  assert.is(reading.pupils.length, 4);
  assert.not.ok(reading.whole);
});

test('two names under one UPN are both kept without it, and both lines are named', async () => {
  const reading = mustRead(await readPath('bad/one-upn-two-names.csv'));
  assert.equal(
    reading.problems.map(({ code, line }) => [code, line]),
    [
      ['same-number', 2],
      ['same-number', 5],
    ],
  );
  const [first, , , second] = reading.pupils;
  assert.equal([first?.given, second?.given], ['Amelia', 'Ayaan']);
  assert.equal([first?.upn, second?.upn], [undefined, undefined]);
  assert.match(said(reading)[0] ?? '', /line 2: J999123421001 stands beside another name too \(.*line 5\)/);
});

test('one child on two rows is one pupil, and nothing is wrong', async () => {
  const reading = mustRead(await readPath('bad/same-row-twice.csv'));
  assert.is(reading.pupils.length, 5);
  assert.equal(reading.problems, []);
});

test('two rows of one name with nothing to tell them apart both stay, and it is said', async () => {
  const reading = mustRead(await readText('Surname,Forename\nBrown,Amy\nCole,Ben\nBrown,Amy\n'));
  assert.is(reading.pupils.length, 3);
  assert.match(said(reading)[0] ?? '', /line 4: Amy Brown is also in list1.csv, line 2/);
});

test('an open quotation mark costs its own line and no other', async () => {
  const reading = mustRead(await readPath('bad/open-quote.csv'));
  assert.equal(
    reading.pupils.map(({ given }) => given),
    ['Amelia', 'Amy', 'Ayaan', 'Beau'],
  );
  assert.match(said(reading)[0] ?? '', /^open-quote\.csv, line 3: .*quotation mark/);
});

test('a comma too many does not put a name in the wrong column', async () => {
  const reading = mustRead(await readPath('bad/extra-cells.csv'));
  assert.is(reading.pupils.length, 4);
  assert.match(said(reading)[0] ?? '', /^extra-cells\.csv, line 3: .*more cells/);
});

test('bad dates and UPNs cost the value and not the child, and name file, line and column', async () => {
  const reading = mustRead(await readPath('bad/dates-and-upns.csv'));
  assert.is(reading.pupils.length, 5);
  assert.ok(reading.whole);
  assert.equal(said(reading), [
    'dates-and-upns.csv, line 2, column “DOB”: “31/02/2018” is not a date. The pupil is kept without a date of birth.',
    'dates-and-upns.csv, line 3, column “UPN”: The UPN A999123421002 should begin with Y; it may be mistyped. The pupil is kept with it.',
    'dates-and-upns.csv, line 4, column “UPN”: “TBC” is not a UPN (a letter and 12 digits). The pupil is kept without it.',
  ]);
});

test('problems come in the order of the file', async () => {
  const reading = await readText('Surname,Forename,DOB\nBrown,Amy,never\n"Cole" C,Ben,\nDee,Cara,never\n');
  assert.equal(
    mustRead(reading).problems.map(({ line }) => line),
    [2, 3, 4],
  );
});

test('a footer is no pupil and no problem', async () => {
  const reading = mustRead(await readText('Surname,Forename,Notes\nBrown,Amy,\n,,Printed on 3 May\n'));
  assert.equal([reading.pupils.length, reading.problems], [1, []]);
});

test('a name as long as a letter home is left out and named', async () => {
  const reading = mustRead(await readText(`Surname,Forename\nBrown,Amy\nCole,${'Ben '.repeat(40)}\n`));
  assert.equal(said(reading), [
    'list1.csv, line 3: A name or class on this line is longer than any name, so the line was left out.',
  ]);
});

test('hundreds of odd rows are told in the first hundreds', async () => {
  const rows = Array.from({ length: 400 }, (_, n) => `Family${n},Given${n},never`).join('\n');
  const { problems } = mustRead(await readText(`Surname,Forename,DOB\n${rows}`));
  assert.is(problems.length, 301);
  assert.is(sayProblem(problems.at(-1) as never), 'list1.csv: There are 100 more like these.');
});

const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );
const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

for (const [what, name, bytes, words] of [
  ['an old Excel workbook', 'list.xls', bytesOf(old), /Excel workbook.*File, Save As, CSV/],
  ['an old Word document', 'list.doc', bytesOf(old), /Word document/],
  ['a PDF', 'list.pdf', bytesOf('%PDF-1.7\n'), /PDF/],
  ['a photo', 'IMG_1.JPG', bytesOf([0xff, 0xd8, 0xff, 0xe1]), /picture/],
  ['an iPad’s photo', 'IMG_1.HEIC', bytesOf([0, 0, 0, 24], 'ftypheic'), /picture/],
  ['a screenshot', 'shot.png', bytesOf([0x89], 'PNG\r\n'), /picture/],
  [
    'a web page that calls itself Excel',
    'list.xls',
    bytesOf('<html><table><tr><td>Amy</td></tr></table>'),
    /web page/,
  ],
  ['JSON', 'list.json', bytesOf('[{"name":"Amy"}]'), /JSON/],
  ['a film', 'film.mp4', Uint8Array.from({ length: 5000 }, (_, n) => (n * 7) % 31), /not a text file/],
  [
    'XML of something else',
    'news.xml',
    rosterFile('bad/other.xml').bytes,
    /not a Common Transfer File: .*“rss”/,
  ],
  ['Excel’s own XML', 'a.xml', bytesOf('<?xml version="1.0"?><Workbook></Workbook>'), /Excel workbook/],
] as [string, string, Uint8Array, RegExp][]) {
  test(`${what} given by mistake is named in words`, async () => {
    assert.match(said(await readClassList([{ name, bytes }]))[0] ?? '', words);
  });
}

test('a picture among the lists costs no list, and who is missing has not surely left', async () => {
  const photo = { name: 'board.jpg', bytes: bytesOf([0xff, 0xd8, 0xff, 0xe1]) };
  const reading = mustRead(await readClassList([photo, rosterFile('sims-like.csv')]));
  assert.is(reading.pupils.length, 30);
  assert.not.ok(reading.whole);
  assert.match(said(reading)[0] ?? '', /^board\.jpg: This is a picture/);
});

test('a 200 MB file is refused by its size', async () => {
  assert.ok(tooBig(200 * 1024 * 1024));
  assert.not.ok(tooBig(LARGEST_FILE));
  const bytes = { length: 200 * 1024 * 1024 } as Uint8Array;
  assert.match(
    said(await readClassList([{ name: 'film.csv', bytes }]))[0] ?? '',
    /film\.csv: This is 200 MB/,
  );
});

const fiveThousand = () => {
  const rows = Array.from({ length: 5000 }, (_, n) => `Family${n},Given${n},01/02/2017,${(n % 6) + 1}A`);
  return textFile('all.csv', `Surname,Forename,DOB,Class\n${rows.join('\n')}\n`);
};

test('5,000 rows come in with progress, and the screen gets its turns', async () => {
  const seen: [number, number][] = [];
  let turns = 0;
  const reading = mustRead(
    await readClassList([fiveThousand()], {
      progress: (done, total) => seen.push([done, total]),
      pause: async () => {
        turns += 1;
      },
    }),
  );
  assert.is(reading.pupils.length, 5000);
  assert.ok(turns >= 8, `${turns} turns`);
  assert.ok(seen.every(([done, total], n) => done <= total && done >= (seen[n - 1]?.[0] ?? 0)));
  assert.equal(seen.at(-1)?.[0], seen.at(-1)?.[1]);
});

test('pressing cancel stops the reading and gives no pupils', async () => {
  const controller = new AbortController();
  const pause = async () => controller.abort();
  assert.equal(await readClassList([fiveThousand()], { signal: controller.signal, pause }), {
    kind: 'cancelled',
  });
  assert.equal(await readClassList([rosterFile('sims-like.csv')], { signal: AbortSignal.abort() }), {
    kind: 'cancelled',
  });
});

test('no bytes crash it, whatever they are called', async () => {
  const start = fc.constantFrom(
    '',
    'PK\u0003\u0004',
    '<CTfile>',
    'Surname,Forename\n',
    '"',
    'sep=;\n',
    '\u00ff\u00fe',
  );
  const name = fc.constantFrom('a.csv', 'users.csv', 'b.xml', 'c.zip', 'pasted');
  await fc.assert(
    fc.asyncProperty(name, start, fc.uint8Array({ maxLength: 600 }), async (called, first, rest) => {
      const bytes = Uint8Array.from([...first].map((char) => char.charCodeAt(0)).concat([...rest]));
      const reading = await readClassList([{ name: called, bytes }], { pause: async () => {} });
      assert.ok(said(reading).every((words) => words.length > 0));
    }),
    { numRuns: 300 },
  );
});

test('no text crashes it, and a list of names in any letters comes out as it went in', async () => {
  const aName = fc.stringMatching(/^[\p{Lu}][\p{Ll}]{1,8}$/u).map((name) => name.normalize('NFC'));
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(aName, aName), { minLength: 1, maxLength: 5, selector: String }),
      async (all) => {
        const reading = await readText(
          `Surname,Forename\r\n${all.map((names) => `"${names.join('","')}"\r\n`).join('')}`,
        );
        const names = mustRead(reading).pupils.map(({ family, given }) => [family, given]);
        assert.equal(names, all);
      },
    ),
    { numRuns: 100 },
  );
});

test.run();
