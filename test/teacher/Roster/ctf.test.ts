import * as assert from 'uvu/assert';
import { readClassList } from '../../../src/teacher/Roster/readClassList.ts';
import { inUtf16, inWindows1252 } from '../../support/encodings.ts';
import { mustRead, readPath, said, textFile } from '../../support/rosterFiles.ts';
import { suite } from '../../support/suite.ts';

const test = suite('Common Transfer Files');

const ctf = (pupils: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<CTfile>\n<CTFpupilData>\n${pupils}\n</CTFpupilData>\n</CTfile>\n`;
const read = (text: string) => readClassList([textFile('ctf.xml', text)]);
const pupilsOf = async (pupils: string) => mustRead(await read(ctf(pupils))).pupils;

test('names in either place, dates and sex in old and new words are understood', async () => {
  const older =
    '<Pupil><UPN>B801200005001</UPN><Surname>Reed</Surname><Forename>Thomas</Forename><DOB>2017-03-04</DOB><Gender>M</Gender></Pupil>';
  const newer =
    '<Pupil><Surname>Ash</Surname><Forename>Ada</Forename><Sex>F</Sex><BasicDetails><PreferredForename>Addy</PreferredForename><NCyearActual>R</NCyearActual></BasicDetails></Pupil>';
  assert.equal(await pupilsOf(older + newer), [
    { given: 'Thomas', family: 'Reed', upn: 'B801200005001', born: '2017-03-04', sex: 'M' },
    { given: 'Ada', family: 'Ash', preferredGiven: 'Addy', sex: 'F', year: 0 },
  ]);
});

test('the five entities, numbered letters and CDATA are letters', async () => {
  const [pupil] = await pupilsOf(
    '<Pupil><Surname>O&apos;Brien &amp; <![CDATA[Co]]></Surname><Forename>Se&#225;n</Forename></Pupil>',
  );
  assert.equal(pupil, { given: 'Seán', family: "O'Brien & Co" });
});

test('only what stands in the pupil counts, not a contact’s or a school’s name', async () => {
  const [pupil] = await pupilsOf(
    '<Pupil><Contacts><Contact><Surname>Else</Surname></Contact></Contacts><Surname>Reed</Surname><Forename>Tom</Forename></Pupil>',
  );
  assert.is(pupil?.family, 'Reed');
});

test('a namespace changes nothing', async () => {
  const text = ctf('<Pupil><Surname>Reed</Surname><Forename>Tom</Forename></Pupil>').replaceAll(
    /<(\/?)(\w)/g,
    '<$1c:$2',
  );
  assert.is(mustRead(await read(text.replace('<?c:', '<?'))).pupils.length, 1);
});

test('a file in UTF-16 or Windows-1252 is read as one in UTF-8', async () => {
  const text = ctf('<Pupil><Surname>Vega</Surname><Forename>Sofía</Forename></Pupil>');
  for (const bytes of [inUtf16(text), inWindows1252(text)]) {
    assert.is(mustRead(await readClassList([{ name: 'ctf.xml', bytes }])).pupils[0]?.given, 'Sofía');
  }
});

test('entities of a file’s own are refused at once', async () => {
  assert.match(said(await read(ctf('').replace('<CTfile>', '<!DOCTYPE x><CTfile>')))[0] ?? '', /For safety/);
  assert.match(said(await readPath('bad/entities.xml'))[0] ?? '', /For safety it was not read/);
  assert.match(
    said(await read(ctf('<Pupil><Surname>&who;</Surname></Pupil>')))[0] ?? '',
    /line 4.*For safety/,
  );
});

test('a file that breaks off is refused whole, with the line, so that nobody seems to have left', async () => {
  const [words] = said(await readPath('bad/truncated.xml'));
  assert.match(words ?? '', /^truncated\.xml, line \d+, column \d+: The file breaks off/);
  assert.match(
    said(await read(ctf('<Pupil><Surname>Reed</Pupil>')))[0] ?? '',
    /line 4.*breaks off or is damaged/,
  );
  const deep = '<x>'.repeat(1000) + '</x>'.repeat(1000);
  assert.match(said(await read(ctf(deep)))[0] ?? '', /breaks off or is damaged/);
});

test('a pupil without a name and a date that never was name their lines', async () => {
  const reading = mustRead(
    await read(
      ctf(
        '<Pupil>\n<UPN>B801200005001</UPN>\n</Pupil>\n<Pupil>\n<Surname>Reed</Surname><DOB>2017-02-30</DOB>\n</Pupil>',
      ),
    ),
  );
  assert.equal(said(reading), [
    'ctf.xml, line 4: There is no name on this line, so it was left out.',
    'ctf.xml, line 7, column “DOB”: “2017-02-30” is not a date. The pupil is kept without a date of birth.',
  ]);
});

test('a transfer file of nobody is refused', async () => {
  assert.match(said(await read(ctf('')))[0] ?? '', /no pupils’ names/);
});

test.run();
