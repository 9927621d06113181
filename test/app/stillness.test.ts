import * as assert from 'uvu/assert';
import { watchTouches } from '../../src/app/stillness.ts';
import { forgetTouch, keepTouch, wasStill } from '../../src/device/touch.ts';
import { fakeClock } from '../support/fakeClock.ts';
import { fakeFacts } from '../support/fakeFacts.ts';
import { suite } from '../support/suite.ts';

const test = suite('stillness');
const seconds = 1000;
const minutes = 60 * seconds;

function aTablet() {
  const facts = fakeFacts();
  const clock = fakeClock('2026-11-23T09:00:00+00:00');
  let locks = 0;
  const watch = watchTouches(facts, clock, () => {
    locks += 1;
  });
  return { facts, clock, watch, locks: () => locks, kept: () => facts.get<number>('touched') };
}

test('a tablet that is in use stays open all morning', () => {
  const { clock, watch, locks } = aTablet();
  for (let i = 0; i < 30; i += 1) {
    clock.elapse(9 * minutes);
    watch.looked();
    watch.touched();
  }
  assert.is(locks(), 0);
});

test('left on a table it locks after ten minutes, once', () => {
  const { clock, watch, locks } = aTablet();
  clock.elapse(10 * minutes - seconds);
  watch.looked();
  assert.is(locks(), 0);
  clock.elapse(seconds);
  watch.looked();
  watch.looked();
  assert.is(locks(), 1);
});

test('the first touch after a long sleep locks it and does not count as use', async () => {
  const { clock, watch, locks, kept } = aTablet();
  clock.elapse(2 * 60 * minutes);
  watch.touched();
  watch.leaving();
  assert.is(locks(), 1);
  assert.is(await kept(), undefined);
});

test('a clock that was set back locks it, one that corrected itself by seconds does not', () => {
  const { clock, watch, locks } = aTablet();
  clock.elapse(-20 * seconds);
  watch.looked();
  assert.is(locks(), 0);
  clock.set('2026-11-22T09:00:00+00:00');
  watch.looked();
  assert.is(locks(), 1);
});

test('the last touch is kept every half minute at most, and when the app is left', async () => {
  const { clock, watch, kept } = aTablet();
  watch.touched();
  const first = await kept();
  assert.is(first, clock.now());
  clock.elapse(29 * seconds);
  watch.touched();
  assert.is(await kept(), first);
  watch.leaving();
  assert.is(await kept(), clock.now());
  clock.elapse(31 * seconds);
  watch.touched();
  assert.is(await kept(), clock.now());
});

test('leaving a tablet that nobody touched since does not make it look touched', async () => {
  const { clock, watch, kept } = aTablet();
  watch.touched();
  const touchedAt = clock.now();
  clock.elapse(8 * minutes);
  watch.leaving();
  assert.is(await kept(), touchedAt);
});

test('at a start it is locked, unless it was touched in the last ten minutes', async () => {
  const { facts, clock } = aTablet();
  assert.ok(await wasStill(facts, clock), 'never touched');
  await keepTouch(facts, clock);
  clock.elapse(9 * minutes);
  assert.not(await wasStill(facts, clock));
  clock.elapse(minutes);
  assert.ok(await wasStill(facts, clock));
});

test('locked by hand, a restart finds it locked', async () => {
  const { facts, clock } = aTablet();
  await keepTouch(facts, clock);
  await forgetTouch(facts);
  assert.ok(await wasStill(facts, clock));
});

test.run();
