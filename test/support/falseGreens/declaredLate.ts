import { suite } from '../suite.ts';

const test = suite('declared late');
test('in time', () => {});
test.run();
test('too late', () => {
  throw new Error('nobody sees this');
});
