import { suite } from '../suite.ts';

const test = suite('rejected elsewhere');
test('a handover is started and not waited for', () => {
  void Promise.reject(new Error('the handover failed'));
});
test('a later test still runs', () => {});
test.run();
