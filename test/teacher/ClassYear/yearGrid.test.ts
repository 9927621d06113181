import * as assert from 'uvu/assert';
import { presets, usualPolicy } from '../../../src/rules/policies.ts';
import type { PupilId, TargetId } from '../../../src/schema/ids.ts';
import { yearGrid } from '../../../src/teacher/ClassYear/yearGrid.ts';
import { anOverride, aYear } from '../../support/aPiece.ts';
import { suite } from '../../support/suite.ts';

const test = suite('a class’s year as a grid');
const [amy, ben] = ['a', 'b'].map((id) => id.repeat(20) as PupilId) as [PupilId, PupilId];
const cell = (
  pupil: PupilId,
  target: string,
  year: string,
  overrides = [] as ReturnType<typeof anOverride>[],
) => ({
  pupil,
  target: target as TargetId,
  shown: aYear(year) as never[],
  overrides: overrides as never[],
});
const cells = [
  cell(ben, 'Y4.VGP.02', 'story not-yet'),
  cell(amy, 'Y4.VGP.02', 'story, report, letter'),
  cell(amy, 'Y4.DR.01', 'story'),
  cell(ben, 'Y4.DR.01', '', [anOverride(9, 'deeper')]),
  cell(ben, 'Y4.HW.01', ''),
];

test('each pupil’s level on each target that was judged, in the order of the sheet', () => {
  const { targets, levels } = yearGrid({ cells }, usualPolicy);
  assert.equal(targets, ['Y4.DR.01', 'Y4.VGP.02']);
  assert.equal(
    [amy, ben].map((pupil) => targets.map((target) => levels.get(pupil)?.get(target))),
    [
      ['approaching', 'secure'],
      ['deeper', 'not-yet'],
    ],
  );
});

test('another policy says otherwise, and nothing that was not judged gets a level', () => {
  const { levels } = yearGrid({ cells }, presets.one);
  assert.is(levels.get(amy)?.get('Y4.DR.01' as TargetId), 'secure');
  assert.is(levels.get(ben)?.get('Y4.HW.01' as TargetId), undefined);
});

test.run();
