import * as assert from 'uvu/assert';
import { answerColumns, layoutOf } from '../../../src/teacher/Roster/columns.ts';
import { suite } from '../../support/suite.ts';

const test = suite('which column holds what');

const rows = (...lines: string[]) => lines.map((line, n) => ({ line: n + 1, cells: line.split(',') }));
const columns = (...lines: string[]) => layoutOf(rows(...lines), []).mapping.columns;
const pupil = 'B801200005001,Brown,Amy,04/03/2017,F,Year 3,3B';

test('headings of school systems are known, whatever their capitals, order and extra words', () => {
  assert.equal(columns('UPN,Surname,Forename,Date of Birth,Gender,NC Year,Reg Group', pupil), {
    upn: 0,
    family: 1,
    given: 2,
    born: 3,
    sex: 4,
    year: 5,
    className: 6,
  });
  assert.equal(columns('Class,pupil first name,LAST NAME,DOB (dd/mm/yyyy)', '3B,Amy,Brown,04/03/2017'), {
    className: 0,
    given: 1,
    family: 2,
    born: 3,
  });
});

test('where there are legal names, the plain ones are what the child is called', () => {
  assert.equal(columns('Forename,Surname,Legal Forename,Legal Surname', 'Tom,Reed,Thomas,Reed'), {
    given: 2,
    family: 3,
    preferredGiven: 0,
    preferredFamily: 1,
  });
  assert.equal(columns('Legal Forename,Forename,Known as,Surname', 'Thomas,Tom,Tommo,Reed'), {
    given: 0,
    preferredGiven: 2,
    family: 3,
  });
});

test('a whole name in one column is enough, and is not needed beside two', () => {
  assert.equal(columns('Pupil,Class', 'Amy Brown,3B'), { name: 0, className: 1 });
  assert.equal(columns('Pupil Name,Surname,Forename', 'Amy Brown,Brown,Amy'), { family: 1, given: 2 });
});

test('titles above the headings are passed over', () => {
  const layout = layoutOf(rows('Class list', 'Printed,03/09/2025', 'Surname,Forename', 'Brown,Amy'), []);
  assert.ok(layout.sure);
  assert.equal(layout.rows, [{ line: 4, cells: ['Brown', 'Amy'] }]);
});

test('without headings, the shapes of the cells make the guess and an adult decides', () => {
  const layout = layoutOf(rows(pupil, pupil.replace('Amy', 'Ben').replace('Year 3', 'Year 4')), []);
  assert.not.ok(layout.sure);
  assert.is(layout.rows.length, 2);
  assert.equal(layout.mapping.columns, {
    upn: 0,
    family: 1,
    given: 2,
    born: 3,
    sex: 4,
    year: 5,
    className: 6,
  });
});

test('a column that numbers the rows is no year group', () => {
  assert.equal(columns('1,Brown,Amy', '2,Cole,Ben', '3,Dee,Cara'), { family: 1, given: 2 });
});

test('an answer belongs to its layout, whoever is on the list', () => {
  const first = layoutOf(rows('Vorname,Nachname', 'Anke,Vogt'), []).mapping;
  const answer = answerColumns(first, { given: 0, family: 1 }, true, ['Vorname', 'Nachname']);
  const next = layoutOf(rows('VORNAME, Nachname', 'Jörg,Weiß'), [answer]);
  assert.ok(next.sure);
  assert.equal(next.rows, [{ line: 2, cells: ['Jörg', 'Weiß'] }]);
  assert.not.ok(layoutOf(rows('Vorname,Ort', 'Jörg,Ulm'), [answer]).sure);
});

test('an adult may say that the first row is already a pupil', () => {
  const list = rows('Reg,Dwight', 'Anke,Vogt');
  const { mapping } = layoutOf(list, []);
  const answer = answerColumns(mapping, { given: 0, family: 1 }, false);
  assert.is(layoutOf(list, []).rows.length, 1);
  assert.is(layoutOf(list, [answer]).rows.length, 2);
});

test.run();
