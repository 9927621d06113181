import * as assert from 'uvu/assert';
import { newId } from '../../src/schema/newId.ts';
import { wallTime } from '../../src/schema/wallTime.ts';
import { fakeClock } from './fakeClock.ts';
import { fakeIds } from './fakeIds.ts';
import { freshIndexedDB } from './freshIndexedDB.ts';
import { suite } from './suite.ts';

const test = suite('fakes');

test('a lesson of fifty minutes elapses in no time, and the classroom clock shows its local time', () => {
  const clock = fakeClock('2026-07-06T09:30:00+01:00');
  clock.elapse(50 * 60_000);
  assert.is(wallTime(clock), '2026-07-06T10:20:00+01:00');
  clock.set('2026-11-23T09:30:00-03:30');
  assert.is(wallTime(clock), '2026-11-23T09:30:00-03:30');
  assert.is(clock.now(), clock.now());
});

test('a time that is none is refused', () => {
  assert.throws(() => fakeClock('Monday'), /"Monday" is not a time/);
});

test('one seed makes the same ids each time, another seed makes others, and none repeats', () => {
  const thousand = (seed: number) => {
    const random = fakeIds(seed);
    return Array.from({ length: 1000 }, () => newId<string>(random));
  };
  assert.equal(thousand(7), thousand(7));
  assert.is(new Set([...thousand(7), ...thousand(8)]).size, 2000);
});

test('what one tablet stored is not on the next', async () => {
  const [mine, yours] = [freshIndexedDB().indexedDB, freshIndexedDB().indexedDB];
  await new Promise((resolve, reject) => {
    Object.assign(mine.open('classroom'), { onsuccess: resolve, onerror: reject });
  });
  assert.equal(
    (await mine.databases()).map(({ name }) => name),
    ['classroom'],
  );
  assert.equal(await yours.databases(), []);
});

test.run();
