import * as assert from 'uvu/assert';
import { helpersFor, mayHelp } from '../../src/rules/helpers.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { suite } from '../support/suite.ts';

const test = suite('who can help a child');
const target = 'Y4.VGP.01' as TargetId;
const today = '2026-11-23';
const [amy, ben] = ['a'.repeat(20) as PupilId, 'b'.repeat(20) as PupilId];
const told = (on: string, of = target) => ({
  on,
  lines: [{ target: of, says: 'You can.', mayHelp: true as const }],
});

const rows: [why: string, can: boolean, face: Parameters<typeof mayHelp>[0]][] = [
  ['an adult let them lately', true, { told: told('2026-11-20') }],
  ['that was half a term ago and more', false, { told: told('2026-10-01') }],
  ['with something else', false, { told: told(today, 'Y4.DR.02' as TargetId) }],
  [
    'they were told where they are, and no more',
    false,
    { told: { on: today, lines: [{ target, says: 'Soon.' }] } },
  ],
  ['it was taken off again', false, { told: 'none' }],
  ['nobody has said anything', false, {}],
];
for (const [why, can, face] of rows) test(why, () => assert.is(mayHelp(face, target, today), can));

test('nobody is asked who did not say that they are willing, and nobody is their own helper', () => {
  const willing = { id: ben, told: told(today), helps: [target] };
  assert.equal(helpersFor(amy, target, [willing], today), [willing]);
  assert.equal(helpersFor(ben, target, [willing], today), []);
  assert.equal(
    helpersFor(
      amy,
      target,
      [
        { ...willing, helps: [] },
        { id: ben, told: told(today) },
      ],
      today,
    ),
    [],
  );
  assert.equal(helpersFor(amy, target, [{ ...willing, told: 'none' }], today), []);
});

test.run();
