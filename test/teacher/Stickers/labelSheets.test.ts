import * as assert from 'uvu/assert';
import {
  gapAcross,
  type LabelSheet,
  labelSheets,
  laidOut,
  marginsOf,
} from '../../../src/teacher/Stickers/labelSheets.ts';
import { suite } from '../../support/suite.ts';

const test = suite('sheets of book stickers');

test('every sheet has as many labels as its name says, and they fill A4 with the same margin on both sides', () => {
  for (const sheet of labelSheets) {
    const { id, across, down, width, height } = sheet;
    assert.is(across * down, Number(id));
    const { top, left } = marginsOf(sheet);
    assert.ok(Math.abs(2 * left + across * width + (across - 1) * gapAcross - 210) < 0.02);
    assert.ok(Math.abs(2 * top + down * height - 297) < 0.02);
  }
});

test('the margins of 65 on a sheet are those that its maker prints', () => {
  assert.equal(marginsOf(labelSheets[0] as LabelSheet), { top: 10.7, left: 4.75 });
});

test('labels begin after those that are gone, and go on to a second sheet', () => {
  const four = { across: 2, down: 2 } as LabelSheet;
  assert.equal(laidOut(['Amy', 'Ben'], 2, 3, four), [
    [undefined, undefined, undefined, 'Amy'],
    ['Amy', 'Ben', 'Ben'],
  ]);
  assert.equal(laidOut([], 1, 0, four), []);
});

test.run();
