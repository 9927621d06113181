import * as assert from 'uvu/assert';
import type { PupilRow } from '../../../src/store/rows.ts';
import { listedPupils } from '../../../src/teacher/Class/listedPupils.ts';
import { suite } from '../../support/suite.ts';

const test = suite('listed pupils');

const pupil = (id: string, given: string, family: string, more: Partial<PupilRow> = {}) =>
  ({ id, given, family, place: 'here', stamps: {}, ...more }) as PupilRow;

test('the register keeps its order and shows what each child is called, in full', () => {
  const listed = listedPupils([
    pupil('1', 'Amy', 'Brown'),
    pupil('2', 'Amy', 'Byrne'),
    pupil('3', 'Mohammed', 'Rahman', { preferredGiven: 'Mo' }),
  ]);
  assert.equal(
    listed.map(({ name }) => name),
    ['Amy Brown', 'Amy Byrne', 'Mo Rahman'],
  );
});

test('two children of the very same name do not read alike', () => {
  const listed = listedPupils([pupil('1', 'Amy', 'Brown'), pupil('2', 'Amy', 'Brown')]);
  assert.is.not(listed[0]?.name, listed[1]?.name);
});

test.run();
