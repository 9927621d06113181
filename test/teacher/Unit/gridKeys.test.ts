import * as assert from 'uvu/assert';
import { placeAfter } from '../../../src/teacher/Unit/gridKeys.ts';
import { suite } from '../../support/suite.ts';

const test = suite('the grid by keyboard');

// Heads and three pupils, names and two targets.
const size = { rows: 4, cols: 3 };

const rows: [key: string, from: [number, number], to: [number, number], because: string][] = [
  ['ArrowDown', [1, 1], [2, 1], 'the next pupil'],
  ['ArrowUp', [1, 1], [0, 1], 'the head of the column, to sort by it'],
  ['ArrowLeft', [1, 1], [1, 0], "the pupil's name, to open their page"],
  ['ArrowRight', [1, 1], [1, 2], 'the next target'],
  ['ArrowDown', [3, 1], [3, 1], 'the last pupil: nothing is below'],
  ['ArrowUp', [0, 1], [0, 1], 'the heads: nothing is above'],
  ['ArrowRight', [2, 2], [2, 2], 'the last target holds'],
  ['ArrowLeft', [2, 0], [2, 0], 'the names hold'],
  ['Home', [2, 2], [2, 0], 'the start of the row'],
  ['End', [2, 0], [2, 2], 'the end of the row'],
  ['Control+Home', [2, 2], [0, 0], 'the first head'],
  ['Control+End', [1, 0], [3, 2], 'the last cell'],
];

for (const [keys, [row, col], [toRow, toCol], because] of rows) {
  test(`${keys} from ${row},${col}: ${because}`, () => {
    const key = keys.replace('Control+', '');
    const to = placeAfter({ row, col }, { key, ctrlKey: key !== keys }, size);
    assert.equal(to, { row: toRow, col: toCol });
  });
}

test('Enter, Tab and letters are left to the browser', () => {
  for (const key of ['Enter', 'Tab', ' ', 'a']) {
    assert.is(placeAfter({ row: 1, col: 1 }, { key, ctrlKey: false }, size), undefined);
  }
});

test.run();
