import * as assert from 'uvu/assert';
import { clashKind } from '../../src/rules/clashFields.ts';
import { schoolYearOf, sheetYearFor } from '../../src/rules/schoolYear.ts';
import { yearOfTarget, yearsApart } from '../../src/rules/targetYear.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { suite } from '../support/suite.ts';

const test = suite('years');

test('the school year begins in September', () => {
  assert.is(schoolYearOf('2026-08-31'), 2025);
  assert.is(schoolYearOf('2026-09-01'), 2026);
  assert.is(schoolYearOf('2027-01-01'), 2026);
});

test('Reception looks at the sheet of Year 1, and whoever is older at that of Year 6', () => {
  assert.equal([0, 1, 4, 6, 7].map(sheetYearFor), [1, 1, 4, 6, 6]);
});

test('a starter target says its year, a school’s own says none', () => {
  assert.is(yearOfTarget('Y4.VGP.01' as TargetId), 4);
  assert.is(yearOfTarget('abcdefgh' as TargetId), undefined);
});

test('each child’s own year is told where a class has more than one', () => {
  const [amy, ben] = ['a', 'b'].map((id) => id.repeat(20) as PupilId) as [PupilId, PupilId];
  const of = (year: number | undefined) => [{ id: amy, year }, { id: ben }];
  assert.is(yearsApart(of(3), undefined).size, 0);
  assert.is(yearsApart(of(4), 4).size, 0);
  assert.equal(
    [...yearsApart(of(3), 4)],
    [
      [amy, 3],
      [ben, 4],
    ],
  );
});

test('a field that concerns nobody when it is changed apart goes by the later stamp', () => {
  assert.is(clashKind('unit', 'title'), 'anew');
  assert.is(clashKind('unit', 'startedOn'), undefined);
});

test.run();
