import * as assert from 'uvu/assert';
import { couldShow } from '../../src/curriculum/genreFit.ts';
import { genres, sheetOf } from '../../src/curriculum/starter.ts';
import { suite } from '../support/suite.ts';

const test = suite('which kind of writing could show a target');

const rows: [code: string, genre: string, could: boolean][] = [
  ['Y4.VGP.04', 'quest', true],
  ['Y4.VGP.04', 'newspaper', true],
  ['Y4.VGP.04', 'instructions', false],
  ['Y4.DR.03', 'portal', true],
  ['Y4.DR.03', 'report', false],
  ['Y4.DR.04', 'report', true],
  ['Y4.DR.04', 'wishing', false],
  ['Y2.DR.03', 'poetry', true],
  ['Y2.DR.03', 'quest', false],
  ['Y4.VGP.12', 'report', true],
  ['Y4.VGP.12', 'quest', true],
  ['Y5.HW.01', 'persuasion', true],
];

for (const [code, id, could] of rows) {
  test(`${code} ${could ? 'could' : 'could not'} be shown in: ${id}`, async () => {
    const { targets } = await sheetOf(Number(code[1]), 'writing');
    const target = targets.find((each) => each.code === code);
    const genre = (await genres()).find((each) => each.id === id);
    assert.ok(target && genre);
    assert.is(couldShow(target.teacher, genre), could);
  });
}

test('every target of every sheet could be shown in some kind of writing', async () => {
  const all = await genres();
  for (let year = 1; year <= 6; year += 1) {
    for (const { code, teacher } of (await sheetOf(year, 'writing')).targets) {
      assert.ok(
        all.some((genre) => couldShow(teacher, genre)),
        code,
      );
    }
  }
});

test.run();
