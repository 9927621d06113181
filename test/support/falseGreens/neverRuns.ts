import { suite } from '../suite.ts';

const test = suite('never runs');
test('a test that nobody runs', () => {
  throw new Error('nobody sees this');
});
