import * as assert from 'uvu/assert';
import { sayErasure } from '../../../src/teacher/Tablets/sayErasure.ts';
import { suite } from '../../support/suite.ts';

const test = suite('words about erasing');

test('what all tablets have done is said in one sentence', () => {
  assert.is(sayErasure({ done: 8, of: 8, missing: [] }), 'It is gone from all 8 tablets.');
  assert.is(sayErasure({ done: 1, of: 1, missing: [] }), 'It is gone from this tablet.');
});

test('a tablet that has not done it is named, with the day on which it was last heard from', () => {
  const missing = [
    { name: 'Blue 2', heard: '2026-11-12T15:30:00+00:00' },
    { name: 'Red 1', heard: undefined },
  ];
  assert.is(
    sayErasure({ done: 6, of: 8, missing }),
    'Erased on 6 of 8 tablets. Blue 2 has not done it yet; it was last heard from on 12 November. Red 1 has not been heard from yet.',
  );
});

test.run();
