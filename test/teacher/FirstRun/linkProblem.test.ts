import * as assert from 'uvu/assert';
import { linkProblem } from '../../../src/teacher/FirstRun/linkProblem.ts';
import { suite } from '../../support/suite.ts';

const test = suite('a joining link');

test('each link that cannot be used says what to do instead', () => {
  assert.match(linkProblem({ is: 'not-a-link' }, '') ?? '', 'Paste the joining link');
  assert.match(linkProblem({ is: 'not-a-link' }, 'https://') ?? '', 'Copy all of it');
  assert.match(linkProblem({ is: 'expired' }, 'x') ?? '', 'has run out');
  assert.match(linkProblem({ is: 'too-new' }, 'x') ?? '', 'Reload');
});

test.run();
