/** Writes the class lists of test/support/rosters: `node test/support/makeRosters.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { zipSync } from 'fflate';
import { classThree, type ListedPupil } from './classThree.ts';
import { inUtf16, inWindows1252, withBom } from './encodings.ts';

const folder = new URL('./rosters/', import.meta.url);
const utf8 = (text: string) => new TextEncoder().encode(text);
const [ash, oak] = ['3 Ash', '3 Oak'].map((name) =>
  classThree.filter(({ className }) => className === name),
) as [ListedPupil[], ListedPupil[]];

function quoted(value: string, delimiter: string): string {
  return new RegExp(`["\n${delimiter === '|' ? '\\|' : delimiter}]`).test(value)
    ? `"${value.replaceAll('"', '""')}"`
    : value;
}

type Column = [heading: string, textOf: (pupil: ListedPupil) => string];

function sheet(pupils: ListedPupil[], columns: Column[], { delimiter = ',', end = '\r\n' } = {}): string {
  const rows = [
    columns.map(([heading]) => heading),
    ...pupils.map((pupil) => columns.map(([, textOf]) => textOf(pupil))),
  ];
  return rows.map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter) + end).join('');
}

const british = ({ born }: ListedPupil) => born.split('-').reverse().join('/');
const worded = ({ born }: ListedPupil) => {
  const [year, month, day] = born.split('-').map(Number) as [number, number, number];
  const name = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[month - 1];
  return `${day}-${name}-${String(year).slice(2)}`;
};
const sexWord = ({ sex }: ListedPupil) => (sex === 'F' ? 'Female' : 'Male');

const simsLike = sheet(classThree, [
  ['UPN', ({ upn }) => upn],
  ['Legal Surname', ({ family }) => family],
  ['Legal Forename', ({ given }) => given],
  ['Preferred Surname', ({ family }) => family],
  ['Preferred Forename', ({ given, called }) => called ?? given],
  ['DOB', british],
  ['Gender', ({ sex }) => sex],
  ['Year Group', () => 'Year 3'],
  ['Reg Group', ({ className }) => className],
]);

const arborLike = sheet(
  classThree,
  [
    ['Legal first name', ({ given }) => given],
    ['Legal last name', ({ family }) => family],
    ['Preferred first name', ({ given, called }) => called ?? given],
    ['UPN', ({ upn }) => upn],
    ['Date of birth', ({ born }) => born],
    ['Sex', sexWord],
    ['Year group', () => '3'],
    ['Registration form', ({ className }) => className],
    ['Guardian emails', ({ family }) => `first@example.invalid\n${family.length}@example.invalid`],
  ],
  { end: '\n' },
);

const bromcomLike = sheet(
  classThree,
  [
    ['Last Name', ({ family }) => family],
    ['First Name', ({ given }) => given],
    ['Known As', ({ called }) => called ?? ''],
    ['UPN', ({ upn }) => upn],
    ['Date of Birth', worded],
    ['Gender', sexWord],
    ['Year Group', () => 'Y3'],
    ['Tutor Group', ({ className }) => className],
  ],
  { delimiter: '\t' },
);

const officeSheet =
  'Class list, autumn term\r\nPrinted 03/09/2025\r\n\r\n' +
  sheet(
    classThree,
    [
      ['Name', ({ given, family }) => `${family}, ${given}`],
      ['D.O.B.', british],
      ['Class', ({ className }) => className],
    ],
    { delimiter: ';' },
  ) +
  ';;\r\n';

const noHeadings = sheet(ash, [
  ['', ({ family }) => family],
  ['', ({ given }) => given],
  ['', british],
])
  .split('\r\n')
  .slice(1)
  .join('\r\n');

const users11 = sheet(
  classThree,
  [
    ['sourcedId', ({ id }) => id],
    ['status', () => 'active'],
    ['dateLastModified', () => '2025-09-03T00:00:00.000Z'],
    ['enabledUser', () => 'true'],
    ['orgSourcedIds', () => 'o-1'],
    ['role', () => 'student'],
    ['username', ({ id }) => id],
    ['userIds', ({ upn }) => `{UPN:${upn}}`],
    ['givenName', ({ given }) => given],
    ['familyName', ({ family }) => family],
    ['middleName', () => ''],
    ['identifier', () => ''],
    ['email', () => ''],
    // Some systems write phone and sms the other way round.
    ['phone', () => ''],
    ['sms', () => ''],
    ['agentSourcedIds', () => ''],
    ['grades', () => '03'],
    ['password', () => ''],
  ],
  { end: '\n' },
);
const staff11 = 't-1,active,2025-09-03T00:00:00.000Z,true,o-1,teacher,t-1,,Morag,Fraser,,,,,,,,\n';
const gone11 = 'u-0,tobedeleted,2025-09-03T00:00:00.000Z,true,o-1,student,u-0,,Gone,Away,,,,,,,03,\n';

const users12 = sheet(
  [...classThree].reverse(),
  [
    ['sourcedId', ({ id }) => id],
    ['status', () => ''],
    ['dateLastModified', () => ''],
    ['enabledUser', () => 'true'],
    ['username', ({ id }) => id],
    ['userIds', () => ''],
    ['givenName', ({ given }) => given],
    ['familyName', ({ family }) => family],
    ['middleName', () => ''],
    ['identifier', ({ upn }) => upn],
    ['email', () => ''],
    ['grades', () => '03'],
    ['userMasterIdentifier', () => ''],
    ['preferredGivenName', ({ called }) => called ?? ''],
    ['preferredMiddleName', () => ''],
    ['preferredFamilyName', () => ''],
    ['primaryOrgSourcedId', () => 'o-1'],
    ['pronouns', () => ''],
  ],
  { end: '\n' },
);
const staff12 = 't-1,,,true,t-1,,Morag,Fraser,,,,,,,,,o-1,\n';
const roles12 = sheet(
  classThree,
  [
    ['sourcedId', ({ id }) => `r-${id}`],
    ['status', () => ''],
    ['dateLastModified', () => ''],
    ['userSourcedId', ({ id }) => id],
    ['roleType', () => 'primary'],
    ['role', () => 'student'],
    ['beginDate', () => ''],
    ['endDate', () => ''],
    ['orgSourcedId', () => 'o-1'],
    ['userProfileSourcedId', () => ''],
  ],
  { end: '\n' },
);
const demographics = sheet(
  classThree,
  [
    ['sourcedId', ({ id }) => id],
    ['status', () => ''],
    ['dateLastModified', () => ''],
    ['birthDate', ({ born }) => born],
    ['sex', ({ sex }) => (sex === 'F' ? 'female' : 'male')],
  ],
  { end: '\n' },
);
const classes =
  'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds\n' +
  'c-ash,active,,3 Ash,03,k-1,3A,homeroom,,o-1,y-1\n' +
  'c-oak,active,,3 Oak,03,k-1,3O,homeroom,,o-1,y-1\n' +
  'c-maths,active,,Maths set 1,03,k-2,M1,scheduled,,o-1,y-1\n';
const seats = (pupils: ListedPupil[], room: string) =>
  pupils.map(({ id }) => `e-${room}-${id},active,,c-${room},o-1,${id},student,false,,\n`).join('');
const enrollments =
  'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n' +
  `e-t-1,active,,c-ash,o-1,t-1,teacher,true,,\n${seats(ash.slice(0, 8), 'maths')}${seats(ash, 'ash')}${seats(oak, 'oak')}`;
const orgs =
  'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\no-1,active,,Hazel Primary,school,,\n';
const courses =
  'sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects\n' +
  'k-1,active,,y-1,Registration,REG,03,o-1,\nk-2,active,,y-1,Mathematics,MA,03,o-1,\n';
const manifest = (version: string) =>
  `propertyName,value\nmanifest.version,1.0\noneroster.version,${version}\nfile.users,bulk\nfile.classes,bulk\nfile.enrollments,bulk\n`;

const oneRoster11 = {
  'users.csv': users11 + staff11 + gone11,
  'classes.csv': classes,
  'enrollments.csv': enrollments,
  'orgs.csv': orgs,
  'courses.csv': courses,
  'manifest.csv': manifest('1.1'),
};
const oneRoster12 = {
  'users.csv': users12 + staff12,
  'roles.csv': `${roles12}r-t-1,,,t-1,primary,teacher,,,o-1,\n`,
  'classes.csv': classes,
  'enrollments.csv': enrollments,
  'demographics.csv': demographics,
  'orgs.csv': orgs,
};

const ctfPupil = (pupil: ListedPupil) => `    <Pupil>
      <UPN>${pupil.upn}</UPN>
      <Surname>${pupil.family.replace('’', '&#8217;')}</Surname>
      <Forename>${pupil.given}</Forename>
      <DOB>${pupil.born}</DOB>
      <Sex>${pupil.sex}</Sex>
      <BasicDetails>
        <PreferredForename>${pupil.called ?? pupil.given}</PreferredForename>
        <NCyearActual>3</NCyearActual>
      </BasicDetails>
      <StageAssessments>
        <KeyStage>
          <Stage>KS1</Stage>
          <StageAssessment><Locale>ENG</Locale><Year>2025</Year><Subject>PHO</Subject><Method>TT</Method></StageAssessment>
        </KeyStage>
      </StageAssessments>
    </Pupil>
`;
const ctf = `<?xml version="1.0" encoding="UTF-8"?>
<CTfile>
  <Header>
    <DocumentName>Common Transfer File</DocumentName>
    <CTFversion>25.0</CTFversion>
    <DateTime>2025-09-03T09:00:00</DateTime>
    <DocumentQualifier>full</DocumentQualifier>
    <SupplierID>Invented</SupplierID>
    <SourceSchool>
      <LEA>999</LEA>
      <Estab>1234</Estab>
      <SchoolName>Hazel Primary &amp; Nursery</SchoolName>
      <AcademicYear>2025</AcademicYear>
    </SourceSchool>
    <DestSchool>
      <LEA>999</LEA>
      <Estab>5678</Estab>
    </DestSchool>
  </Header>
  <CTFpupilData>
${classThree.map(ctfPupil).join('')}  </CTFpupilData>
</CTfile>
`;

const simple: Column[] = [
  ['UPN', ({ upn }) => upn],
  ['Surname', ({ family }) => family],
  ['Forename', ({ given }) => given],
  ['DOB', british],
];
const simpleLines = (pupils: ListedPupil[]) => sheet(pupils, simple, { end: '\n' }).split('\n').slice(0, -1);
const few = ash.slice(0, 5);
const changed = (line: number, change: (text: string) => string) =>
  `${simpleLines(few)
    .map((text, n) => (n === line ? change(text) : text))
    .join('\n')}\n`;

const laughs = Array.from(
  { length: 9 },
  (_, n) => `  <!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">\n`,
).join('');
const entities = `<?xml version="1.0"?>
<!DOCTYPE CTfile [
  <!ENTITY lol0 "lol">
${laughs}]>
<CTfile><CTFpupilData><Pupil><Surname>&lol9;</Surname><Forename>Amy</Forename></Pupil></CTFpupilData></CTfile>
`;

const files: Record<string, string | Uint8Array> = {
  'sims-like.csv': withBom(utf8(simsLike)),
  'arbor-like.csv': arborLike,
  'bromcom-like.txt': inUtf16(bromcomLike),
  'office-sheet.csv': inWindows1252(officeSheet),
  'no-headings.csv': noHeadings,
  'pipes.txt': sheet(ash, simple, { delimiter: '|' }),
  'two-files/3-ash.csv': sheet(ash, [...simple, ['Class', ({ className }) => className]]),
  'two-files/3-oak.csv': sheet(oak, [...[...simple].reverse(), ['Class', ({ className }) => className]]),
  'oneroster-1.2.zip': zipSync(
    Object.fromEntries([
      ...Object.entries(oneRoster12).map(([name, text]) => [`export/${name}`, utf8(text)]),
      ['__MACOSX/export/._users.csv', utf8('resource fork')],
      ['export/.DS_Store', utf8('desktop')],
    ]),
    { mtime: '2025-09-03T09:00:00' },
  ),
  '9991234_CTF_9995678_001.xml': ctf,
  'bad/wrong-thing.csv': 'Till,Item,Pence\n1,Apple,45\n1,Flapjack,80\n2,Milk,60\n',
  'bad/only-numbers.csv': '1,2,3\n4,5,6\n7,8,9\n',
  'bad/empty.csv': '',
  'bad/no-name.csv': changed(3, (text) => text.replace(/,[^,]*,[^,]*,/, ',,,')),
  'bad/one-upn-two-names.csv': changed(4, (text) => (few[0]?.upn ?? '') + text.slice(13)),
  'bad/same-row-twice.csv': `${changed(0, (text) => text)}${simpleLines(few)[2]}\n`,
  'bad/open-quote.csv': changed(2, (text) => text.replace(',', ',"')),
  'bad/extra-cells.csv': changed(2, (text) => text.replace('Baker', 'Baker,Jones')),
  'bad/dates-and-upns.csv': changed(1, (text) => text.replace(/[^,]*$/, '31/02/2018'))
    .replace(few[1]?.upn ?? '', (upn) => (upn.startsWith('A') ? 'B' : 'A') + upn.slice(1))
    .replace(few[2]?.upn ?? '', 'TBC'),
  'bad/entities.xml': entities,
  'bad/truncated.xml': ctf.slice(0, ctf.length / 2),
  'bad/other.xml': '<?xml version="1.0"?>\n<rss><channel><title>News</title></channel></rss>\n',
};
for (const [name, text] of Object.entries(oneRoster11)) files[`oneroster-1.1/${name}`] = text;
for (const [name, text] of Object.entries(oneRoster12)) files[`oneroster-1.2/${name}`] = text;

for (const [name, contents] of Object.entries(files)) {
  const path = new URL(name, folder);
  mkdirSync(dirname(path.pathname), { recursive: true });
  writeFileSync(path, contents);
}
