import * as assert from 'uvu/assert';
import { notYetFirst } from '../../src/rules/gridOrder.ts';
import type { Level } from '../../src/schema/words.ts';
import { suite } from '../support/suite.ts';

const test = suite('the order of the grid');

type Row = [name: string, level: Level | undefined];

const rows: [because: string, register: Row[], order: string][] = [
  ['a class that nobody has joined', [], ''],
  [
    'who needs the target comes first, then who is not known yet, then up the levels',
    [
      ['Amy', 'deeper'],
      ['Ben', 'secure'],
      ['Cai', 'approaching'],
      ['Dev', undefined],
      ['Eve', 'not-yet'],
    ],
    'Eve Dev Cai Ben Amy',
  ],
  [
    'within a level the register stays: nobody is ranked',
    [
      ['Amy', 'not-yet'],
      ['Ben', 'secure'],
      ['Cai', 'not-yet'],
      ['Dev', 'secure'],
      ['Eve', 'not-yet'],
    ],
    'Amy Cai Eve Ben Dev',
  ],
  [
    'nothing judged: the register',
    [
      ['Amy', undefined],
      ['Ben', undefined],
    ],
    'Amy Ben',
  ],
];

for (const [because, register, order] of rows) {
  test(because, () => {
    const sorted = notYetFirst(register, ([, level]) => level);
    assert.is(sorted.map(([name]) => name).join(' '), order);
  });
}

test('the register itself is left as it was', () => {
  const register: Row[] = [
    ['Amy', 'secure'],
    ['Ben', 'not-yet'],
  ];
  notYetFirst(register, ([, level]) => level);
  assert.is(register[0]?.[0], 'Amy');
});

test.run();
