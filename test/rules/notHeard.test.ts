import * as assert from 'uvu/assert';
import { notHeard, schoolDaysAfter } from '../../src/rules/notHeard.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { suite } from '../support/suite.ts';

const test = suite('who has not heard');
// 23 November 2026 is a Monday.
const days: [because: string, from: string, until: string, days: number][] = [
  ['the same day is none', '2026-11-23', '2026-11-23', 0],
  ['Monday to Tuesday is one', '2026-11-23', '2026-11-24', 1],
  ['Friday to Monday is one', '2026-11-20', '2026-11-23', 1],
  ['a Saturday counts as the Friday before it', '2026-11-21', '2026-11-23', 1],
  ['a Sunday as well', '2026-11-22', '2026-11-23', 1],
  ['nothing more on the weekend after it', '2026-11-20', '2026-11-22', 0],
  ['a week is five', '2026-11-16', '2026-11-23', 5],
  ['two weeks are ten', '2026-11-09', '2026-11-23', 10],
  ['a clock that went back makes none', '2026-11-30', '2026-11-23', 0],
  ['before 1970 too', '1969-12-29', '1970-01-05', 5],
];

for (const [because, from, until, count] of days) {
  test(`school days: ${because}`, () => assert.is(schoolDaysAfter(from, until), count));
}

test('on the list from the tenth school day on, in the order of the register; new children have time', () => {
  const pupil = (id: string) => id.repeat(20) as PupilId;
  const since = '2026-09-07';
  const heard = [
    { pupil: pupil('z'), heardOn: '2026-11-06', since },
    { pupil: pupil('a'), heardOn: '2026-11-09', since },
    { pupil: pupil('b'), heardOn: '2026-11-10', since },
    { pupil: pupil('c'), heardOn: undefined, since },
    { pupil: pupil('d'), heardOn: undefined, since: '2026-11-16' },
  ];
  assert.equal(
    notHeard(heard, '2026-11-23').map((each) => each.pupil[0]),
    ['z', 'a', 'c'],
  );
});

test.run();
