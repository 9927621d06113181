import * as assert from 'uvu/assert';
import { presets, usualPolicy } from '../../src/rules/policies.ts';
import { previewPolicy } from '../../src/rules/policyPreview.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { anOverride, aYear } from '../support/aPiece.ts';
import { suite } from '../support/suite.ts';

const test = suite('what another policy would change');
const cell = (id: string, year: string, overrides = [] as ReturnType<typeof anOverride>[]) => ({
  pupil: id.repeat(20) as PupilId,
  target: 'Y4.VGP.01' as TargetId,
  shown: aYear(year),
  overrides,
});

const cells = [
  cell('a', 'story'),
  cell('b', 'story, report, letter'),
  cell('c', ''),
  cell('d', 'story', [anOverride(60, 'not-yet')]),
];

test('who goes up and who goes down, and nobody on whom an adult has said otherwise', () => {
  const up = previewPolicy(cells, usualPolicy, presets.one);
  assert.equal([up.of, up.up, up.down], [3, 1, 0]);
  assert.equal(
    up.changes.map(({ pupil, from, to }) => [pupil[0], from, to]),
    [['a', 'approaching', 'secure']],
  );
  const down = previewPolicy(cells, presets.one, usualPolicy);
  assert.equal([down.up, down.down], [0, 1]);
});

test.run();
