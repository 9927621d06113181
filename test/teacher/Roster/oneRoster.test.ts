import * as assert from 'uvu/assert';
import { readClassList } from '../../../src/teacher/Roster/readClassList.ts';
import { mustRead, readPath, rosterFile, said, textFile } from '../../support/rosterFiles.ts';
import { suite } from '../../support/suite.ts';

const test = suite('OneRoster sets');

const parts = ['users', 'classes', 'enrollments', 'orgs', 'courses', 'manifest'];
const readSet = (files: Record<string, string>) =>
  readClassList(Object.entries(files).map(([name, text]) => textFile(`${name}.csv`, text)));

const users = `sourcedId,status,role,givenName,familyName,identifier,grades
u1,active,student,Amy,Brown,,03
u2,active,student,Ben,Cole,,04
t1,active,teacher,Morag,Fraser,,`;
const classes = `sourcedId,status,title,classType
c1,active,3 Ash,homeroom
c2,active,Maths 1,scheduled`;
const seats = (...pairs: string[]) =>
  ['classSourcedId,userSourcedId,role,status', ...pairs.map((pair) => `${pair},student,active`)].join('\n');

test('a 1.1 set and a 1.2 set of one class give the same children', async () => {
  const one = mustRead(await readPath(...parts.map((part) => `oneroster-1.1/${part}.csv`)));
  const two = mustRead(await readPath('oneroster-1.2.zip'));
  const names = ({ pupils }: typeof one) => pupils.map(({ given, family }) => `${given} ${family}`).sort();
  assert.equal(names(one), names(two));
  assert.is(one.pupils.length, 30);
  assert.equal(new Set(one.classes), new Set(['3 Ash', '3 Oak']));
  assert.equal(one.problems, []);
});

test('files are told by their headings, whatever they are called and in whatever order they come', async () => {
  const files = ['enrollments', 'roles', 'users', 'demographics', 'classes', 'orgs'].map((part, n) => ({
    ...rosterFile(`oneroster-1.2/${part}.csv`),
    name: `download (${n}).csv`,
  }));
  const { pupils, source } = mustRead(await readClassList(files));
  assert.is(source, 'oneroster');
  assert.is(pupils.length, 30);
  assert.equal(
    pupils.find(({ given }) => given === 'Harrison'),
    {
      given: 'Harrison',
      family: 'Mbeki',
      preferredGiven: 'Harry',
      sourcedId: 'u-1016',
      className: '3 Ash',
      upn: pupils.find(({ given }) => given === 'Harrison')?.upn,
      born: '2018-02-28',
      sex: 'M',
      year: 3,
    },
  );
});

test('the other spelling of preferred names is understood too', async () => {
  const text =
    'sourcedId,role,givenName,familyName,preferredFirstName,preferredLastName\nu1,student,Thomas,Reed,Tom,Ash\n';
  const [pupil] = mustRead(await readSet({ users: text })).pupils;
  assert.equal([pupil?.preferredGiven, pupil?.preferredFamily], ['Tom', 'Ash']);
});

test('adults are not pupils', async () => {
  assert.equal(
    mustRead(await readSet({ users })).pupils.map(({ given }) => given),
    ['Amy', 'Ben'],
  );
});

test('where neither users nor roles say who is who, the classes do', async () => {
  const bare = users.replaceAll(/,(?:student|teacher|role),/g, ',');
  const enrollments = `${seats('c1,u1', 'c1,u2')}\nc1,t1,teacher,active`;
  const reading = mustRead(await readSet({ users: bare, classes, enrollments }));
  assert.equal(
    reading.pupils.map(({ given }) => given),
    ['Amy', 'Ben'],
  );
  const unsaid = mustRead(await readSet({ users: bare }));
  assert.is(unsaid.pupils.length, 3);
  assert.match(said(unsaid)[0] ?? '', /does not say who is a pupil/);
});

test('a child to be deleted is not on the list, nor is a seat to be deleted', async () => {
  const gone = users.replace('u1,active', 'u1,tobedeleted');
  const enrollments = `classSourcedId,userSourcedId,role,status\nc1,u2,student,ToBeDeleted\n`;
  const { pupils } = mustRead(await readSet({ users: gone, classes, enrollments }));
  assert.equal(
    pupils.map(({ given, className }) => [given, className]),
    [['Ben', undefined]],
  );
});

test('the class that a child belongs to is the homeroom, not the maths set', async () => {
  const reading = mustRead(await readSet({ users, classes, enrollments: seats('c2,u1', 'c1,u1') }));
  assert.is(reading.pupils[0]?.className, '3 Ash');
  assert.equal(reading.problems, []);
});

test('of several classes without a homeroom the first is used, and it is said', async () => {
  const plain = classes.replace('homeroom', 'scheduled');
  const reading = mustRead(await readSet({ users, classes: plain, enrollments: seats('c1,u1', 'c2,u1') }));
  assert.is(reading.pupils[0]?.className, '3 Ash');
  assert.equal(said(reading), [
    'users.csv, line 2: Amy Brown is in 3 Ash, and also in Maths 1. 3 Ash is used.',
  ]);
});

test('a UPN is found among the identifiers only when its check letter is right', async () => {
  const withUpn = users.replace('Brown,,', 'Brown,B801200005001,').replace('Cole,,', 'Cole,A801200005001,');
  const { pupils, problems } = mustRead(await readSet({ users: withUpn }));
  assert.equal(
    pupils.map(({ upn }) => upn),
    ['B801200005001', undefined],
  );
  assert.equal(problems, []);
});

test('a set of changes is no whole list', async () => {
  const reading = mustRead(await readSet({ users, manifest: 'propertyName,value\nfile.users,delta\n' }));
  assert.not.ok(reading.whole);
  assert.match(said(reading)[0] ?? '', /only changes/);
});

test('a set without its users says which file is missing', async () => {
  assert.match(
    said(await readSet({ classes, enrollments: seats('c1,u1') }))[0] ?? '',
    /users\.csv is missing/,
  );
});

test('a user with no name is named and left out', async () => {
  const reading = mustRead(await readSet({ users: users.replace('Amy,Brown', ',') }));
  assert.equal(said(reading), ['users.csv, line 2: There is no name on this line, so it was left out.']);
});

test.run();
