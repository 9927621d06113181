import * as assert from 'uvu/assert';
import { whyStuck } from '../../src/app/whyStuck.ts';
import { ConnectionLost } from '../../src/store/errors.ts';
import { suite } from '../support/suite.ts';

const test = suite('why stuck');

const named = (name: string, more = {}) =>
  Object.assign(new Error('as the browser says it'), { name, ...more });

test('the browser’s own reason is found under everything that wraps it', () => {
  const damaged = named('OpenFailedError', { inner: named('UnknownError') });
  assert.is(whyStuck(damaged), 'damaged');
  assert.is(whyStuck(new ConnectionLost('lost', { cause: damaged })), 'damaged');
  assert.is(whyStuck(named('OpenFailedError', { inner: named('AbortError') })), 'upgrade');
});

test('a mistake of ours is not blamed on the storage', () => {
  assert.is(whyStuck(new TypeError('undefined is not a function')), 'unknown');
  assert.is(whyStuck(undefined), 'unknown');
});

test.run();
