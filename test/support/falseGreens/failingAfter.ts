import { suite } from '../suite.ts';

const test = suite('failing after');
test.after(() => Promise.reject());
test('a test that passes', () => {});
test.run();
