import * as assert from 'uvu/assert';
import { linkProblem } from '../../../src/teacher/FirstRun/linkProblem.ts';
import { suite } from '../../support/suite.ts';

const test = suite('a joining link');

test('each link that cannot be used says what to do instead', () => {
  assert.match(linkProblem({ is: 'not-a-link' }, '') ?? '', 'Paste the joining link');
  assert.match(linkProblem({ is: 'not-a-link' }, 'https://') ?? '', 'Copy all of it');
  assert.match(linkProblem({ is: 'expired' }, 'x') ?? '', 'has run out');
  assert.match(linkProblem({ is: 'clock' }, 'x') ?? '', 'Set its date and time');
  assert.match(linkProblem({ is: 'too-new' }, 'x') ?? '', 'Reload');
  assert.match(linkProblem({ is: 'not-a-link' }, 'WIFI:', 'code') ?? '', 'another code');
  assert.match(linkProblem({ is: 'expired' }, 'x', 'code') ?? '', 'This code has run out');
});

test.run();
