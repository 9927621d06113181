import * as assert from 'uvu/assert';
import type { PupilId } from '../../src/schema/ids.ts';
import { isExpected, mayPassTo } from '../../src/station/whoMayCome.ts';
import { suite } from '../support/suite.ts';

const test = suite('who may come to a station');
const [amy, ben] = ['amy', 'ben'] as PupilId[] as [PupilId, PupilId];

test('a station expects whom the teacher put there, and everybody where nobody was named', () => {
  assert.equal(
    [isExpected(amy, 'all'), isExpected(amy, []), isExpected(amy, [amy]), isExpected(amy, [ben])],
    [true, true, true, false],
  );
});

test('the tablet is passed to whose writing was read, where the station expects them and names are not hidden', () => {
  assert.ok(mayPassTo(amy, 'all', false));
  assert.not.ok(mayPassTo(amy, [ben], false));
  assert.not.ok(mayPassTo(amy, 'all', true));
});

test.run();
