import * as assert from 'uvu/assert';
import type { DeviceId } from '../../src/schema/ids.ts';
import { isInTime, makeStamp, timeMax } from '../../src/schema/stamp.ts';
import { hybridClock } from '../../src/store/hybridClock.ts';
import { suite } from '../support/suite.ts';

const test = suite('stamps of one tablet');
const [own, other] = ['a'.repeat(20), 'b'.repeat(20)] as [DeviceId, DeviceId];
const stopped = { now: () => 1000, offset: () => 0 };

test('every stamp is after all that were made or seen before it, on a clock that has stopped too', () => {
  const stamps = hybridClock(stopped, own, 7);
  let last = stamps.next();
  for (const seen of [undefined, makeStamp(5000, 3, other), makeStamp(900, 1, other), undefined]) {
    const next = stamps.next(seen);
    assert.ok(next > last && next > (seen ?? ''), `${next} after ${last} and ${seen}`);
    last = next;
  }
});

test('two of one name that have seen the same stamp from a clock ahead of theirs do not make one stamp', () => {
  const ahead = makeStamp(5000, 3, other);
  const [tab, copy] = [hybridClock(stopped, own, 7), hybridClock(stopped, own, 700)];
  const made = [tab, copy].flatMap((stamps) => [stamps.next(ahead), stamps.next(), stamps.next()]);
  assert.is(new Set(made).size, 6);
});

test('no stamp that was seen pushes the clock past the end of its time', () => {
  const stamps = hybridClock(stopped, own, 7);
  const next = stamps.next(makeStamp(timeMax, 3, other));
  assert.ok(isInTime(next) && next > makeStamp(timeMax, 3, other));
});

test.run();
