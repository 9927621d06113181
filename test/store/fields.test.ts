import * as assert from 'uvu/assert';
import type { Change } from '../../src/schema/event.ts';
import type { DeviceId } from '../../src/schema/ids.ts';
import { makeStamp } from '../../src/schema/stamp.ts';
import { clashingFields, fieldIn, type Stamped, takeFields } from '../../src/store/fields.ts';
import { suite } from '../support/suite.ts';

const test = suite('fields of a row');
const [red, blue] = ['r', 'b'].map((letter) => letter.repeat(20) as DeviceId) as [DeviceId, DeviceId];

function take(row: Stamped, at: number, tablet: DeviceId, change: Partial<Change>): boolean {
  return takeFields(
    'pupil',
    row,
    { record: 'pupil', id: 'x', fields: {}, ...change },
    makeStamp(at, 0, tablet),
  );
}

test('what only the app keeps goes by the later stamp, whoever knew of whom', () => {
  const row: Stamped = { stamps: {} };
  take(row, 2, blue, { fields: { place: 'left', given: 'Amy' } });
  take(row, 1, red, { fields: { place: 'here', given: 'Aimee' } });
  assert.is(fieldIn(row, 'place')?.value, 'left');
  assert.equal(Object.keys(row.apart ?? {}), ['given']);
  assert.equal(clashingFields('pupil', row), ['given']);
});

test('what is known already changes nothing', () => {
  const row: Stamped = { stamps: {} };
  const change = { fields: { given: 'Amy', place: 'here' } };
  assert.is(take(row, 2, blue, change), true);
  assert.is(take(row, 2, blue, change), false);
  assert.is(take(row, 1, red, { fields: { given: 'Aimee' } }), true);
  assert.is(take(row, 1, red, { fields: { given: 'Aimee' } }), false);
});

test('a row keeps nothing of a field in which nothing is apart any more', () => {
  const row: Stamped = { stamps: {} };
  const said = { given: makeStamp(1, 0, blue) };
  take(row, 2, blue, { fields: { given: 'Amy' }, said });
  assert.equal(row.apart, { given: { said: said.given } });
  take(row, 3, blue, { fields: { given: 'Aimee' }, was: { given: makeStamp(2, 0, blue) } });
  assert.is('apart' in row, false);
});

test.run();
