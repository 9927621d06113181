import { suite } from '../suite.ts';

const test = suite('failing before');
test.before(() => {
  throw new Error('the school could not be set up');
});
test('a test that needs the school', () => {});
test('another that needs it', () => {});
test.run();
