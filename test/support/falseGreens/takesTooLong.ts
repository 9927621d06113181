import { suite } from '../suite.ts';

const test = suite('takes too long');
let busy: ReturnType<typeof setInterval>;
test(
  'the tablet tries again and again',
  () =>
    new Promise(() => {
      busy = setInterval(() => {}, 5);
    }),
  { timeoutMs: 50 },
);
test('a later test still runs', () => clearInterval(busy));
test.run();
