import { suite } from '../suite.ts';

const test = suite('rejects with nothing');
test('the promise is rejected without a reason', () => Promise.reject());
test('a string is thrown', () => {
  throw 'a string';
});
test('null is thrown', () => {
  throw null;
});
test('a later test still runs', () => {});
test.run();
