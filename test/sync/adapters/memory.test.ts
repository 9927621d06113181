import { memoryHome } from '../../support/memoryHome.ts';
import { suite } from '../../support/suite.ts';
import { acceptance } from './acceptance.ts';

const name = 'home in memory';
const test = suite(name, { timeoutMs: 120_000 });
acceptance(test, name, async () => {
  const home = memoryHome();
  return {
    ...home,
    keep: async () => {
      const copy = home.copy();
      return async () => home.putBack(copy);
    },
    lag: async () => home.lag(),
    stop: async () => undefined,
  };
});

test.run();
