import * as assert from 'uvu/assert';
import { systemLock, tabLock } from '../../src/device/lock.ts';
import { suite } from '../support/suite.ts';

const test = suite('one at a time');

for (const [where, newLock] of [
  ['over all tabs', () => systemLock('handover')],
  ['in one tab, where the browser has no locks', tabLock],
] as const) {
  test(`${where}: who comes second is told so, and is let in when the first is done, however it ended`, async () => {
    const lock = newLock();
    let finish: (() => void) | undefined;
    const first = lock(() => new Promise<string>((resolve) => (finish = () => resolve('done'))));
    await new Promise((resolve) => setImmediate(resolve));
    assert.is(await lock(async () => 'second'), undefined);
    finish?.();
    assert.is(await first, 'done');
    await lock(() => Promise.reject(new Error('battery'))).then(
      () => assert.unreachable(),
      (error) => assert.is(error.message, 'battery'),
    );
    assert.is(await lock(async () => 'third'), 'third');
  });
}

test.run();
