import * as assert from 'uvu/assert';
import { likeOf } from '../../src/rules/likes.ts';
import { suite } from '../support/suite.ts';

const test = suite('how a child likes it');

test('who has chosen nothing has the usual, and so has who chose what only a later version knows', () => {
  assert.is(likeOf(undefined, 'size'), 'usual');
  assert.is(likeOf({ paper: 'plaid' }, 'paper'), 'usual');
  assert.is(likeOf({ size: 'big' }, 'size'), 'big');
});

test.run();
