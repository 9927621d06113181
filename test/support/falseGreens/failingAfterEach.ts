import { suite } from '../suite.ts';

const test = suite('failing after each');
test.after.each(() => {
  throw new Error('the tablet was not put away');
});
test('a test that fails by itself', () => {
  throw new Error('by itself');
});
test('a test that would pass', () => {});
test.run();
