import * as assert from 'uvu/assert';
import { linesToSpeak } from '../../../src/teacher/UnitText/linesToSpeak.ts';
import { suite } from '../../support/suite.ts';

const test = suite('the lines that a teacher reads aloud');

test('targets, choices and toolkit, each line once; what was read of changed words comes last', () => {
  const spoken = [{ line: 'I can rhyme.' }, { line: 'A storm' }];
  assert.equal(
    linesToSpeak(
      [{ pupil: 'I can use a simile.' }],
      [' A storm ', ''],
      ['A storm', 'Use short lines'],
      spoken,
    ),
    ['I can use a simile.', 'A storm', 'Use short lines', 'I can rhyme.'],
  );
});

test.run();
