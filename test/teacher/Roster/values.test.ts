import * as assert from 'uvu/assert';
import { isNameLike, sexOf, splitName, tidyCell, yearOf } from '../../../src/teacher/Roster/cells.ts';
import { dateOrderOf, isoDate } from '../../../src/teacher/Roster/dates.ts';
import { checkLetterOf, isUpnShaped, tidyUpn } from '../../../src/teacher/Roster/upn.ts';
import { suite } from '../../support/suite.ts';

const test = suite('what cells of a class list say');

test('a birthday is understood as offices write it', () => {
  const written =
    '04/03/2017|4/3/17|4.3.2017|04-03-2017|2017-03-04|2017/03/04|4-Mar-17|4 March 2017|4th Mar 2017'
      .split('|')
      .concat('04/03/2017 00:00:00', '2017-03-04T00:00:00Z', '04/03/2017 12:00 AM', '4-MAR-2017');
  for (const value of written) assert.is(isoDate(value), '2017-03-04', value);
});

test('a day that never was is no date', () => {
  for (const value of ['31/02/2017', '2017-13-01', '0/1/2017', 'soon', '', '4 Foo 2017', '12345', '1/1/1']) {
    assert.is(isoDate(value), undefined, value);
  }
});

test('American dates are believed only when they can be nothing else', () => {
  assert.is(dateOrderOf(['03/25/2017', '03/04/2017']), 'month-first');
  assert.is(dateOrderOf(['03/25/2017', '25/03/2017']), 'day-first');
  assert.is(dateOrderOf(['03/04/2017', '']), 'day-first');
  assert.is(isoDate('03/25/2017', 'month-first'), '2017-03-25');
});

test('a year group is understood in all its spellings', () => {
  for (const value of ['3', '03', 'Y3', 'Yr 3', 'Year 3', 'year 03', 'Year Group 3', 'NC Year 3']) {
    assert.is(yearOf(value), 3, value);
  }
  for (const value of ['R', 'Reception', 'Rec', 'Year R', 'YR', '0']) assert.is(yearOf(value), 0, value);
  for (const value of ['N', 'Nursery', 'N2']) assert.is(yearOf(value), 'none', value);
  for (const value of ['3B', '14', 'Oak', '2025/26']) assert.is(yearOf(value), undefined, value);
});

test('girl, boy, F, M and not said are understood', () => {
  assert.equal(['F', 'female', 'Girl', 'm', 'Male', 'BOY', 'Not specified', 'q'].map(sexOf), [
    ...['F', 'F', 'F', 'M', 'M', 'M', 'U'],
    undefined,
  ]);
});

test('one cell with a whole name becomes first name and surname', () => {
  const cases: [string, string, string][] = [
    ['Brown, Amy', 'Amy', 'Brown'],
    ['Lewis-Hart, Grace Ann', 'Grace Ann', 'Lewis-Hart'],
    ['Amy Brown', 'Amy', 'Brown'],
    ['Mary Jane Watson', 'Mary Jane', 'Watson'],
    ['Sofía de la Vega', 'Sofía', 'de la Vega'],
    ['Pieter van den Berg', 'Pieter', 'van den Berg'],
    ['BROWN Amy', 'Amy', 'BROWN'],
    ['AMY BROWN', 'AMY', 'BROWN'],
    ['AJ Smith', 'AJ', 'Smith'],
    ['Van', 'Van', ''],
  ];
  for (const [name, given, family] of cases) assert.equal(splitName(name), { given, family }, name);
});

test('a cell is one line of composed letters without Excel’s tricks', () => {
  assert.is(tidyCell('  Amy\u00a0 \n Brown '), 'Amy Brown');
  assert.is(tidyCell('="B801200005001"'), 'B801200005001');
  assert.is(tidyCell('Zoe\u0308'), 'Zoë');
  assert.is(tidyCell(undefined), '');
});

test('dashes, numbers and n/a are no names', () => {
  assert.equal(['-', '30', 'n/a', 'NA', 'Na', '王', 'X'].map(isNameLike), [
    false,
    false,
    false,
    false,
    true,
    true,
    true,
  ]);
});

test('the check letter of a UPN is worked out as the schools census does', () => {
  assert.is(checkLetterOf('?801200005001'), 'B');
  assert.is(checkLetterOf('?674123101121'), 'R');
});

test('a temporary UPN ends in a letter, and spaces in one do not matter', () => {
  assert.ok(isUpnShaped(tidyUpn('a 8012 0000 500b')));
  for (const value of ['B80120000500', 'I801200005001', '1801200005001', 'B8012000050011', 'B80120000500I']) {
    assert.not.ok(isUpnShaped(value), value);
  }
});

test.run();
