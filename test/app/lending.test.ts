import * as assert from 'uvu/assert';
import { beginLending, endLending, lentForMs, lentNow } from '../../src/app/lending.ts';
import { keepTouch, wasStill } from '../../src/device/touch.ts';
import type { ClassId } from '../../src/schema/ids.ts';
import { fakeClock } from '../support/fakeClock.ts';
import { fakeFacts } from '../support/fakeFacts.ts';
import { suite } from '../support/suite.ts';

const test = suite('lending a tablet');
const ash = 'a'.repeat(20) as ClassId;

async function aLentTablet() {
  const facts = fakeFacts();
  const clock = fakeClock('2026-11-23T09:00:00+00:00');
  await keepTouch(facts, clock);
  const lent = await beginLending(facts, clock, ash);
  return { facts, clock, lent };
}

test('a tablet that children have is still theirs after a reload, for ten minutes', async () => {
  const { facts, clock, lent } = await aLentTablet();
  assert.equal(await lentNow(facts, clock), lent);
  clock.elapse(lentForMs - 1);
  assert.equal(await lentNow(facts, clock), lent);
  clock.elapse(1);
  assert.is(await lentNow(facts, clock), undefined);
});

test('from the moment that children have it, the next start asks the adult for the PIN', async () => {
  const { facts, clock } = await aLentTablet();
  assert.ok(await wasStill(facts, clock));
});

test('a clock that is set back by a year lends the tablet to nobody', async () => {
  const { facts, clock } = await aLentTablet();
  clock.set('2025-11-23T09:00:00+00:00');
  assert.is(await lentNow(facts, clock), undefined);
});

test('an adult who takes it back has it back', async () => {
  const { facts, clock } = await aLentTablet();
  await endLending(facts);
  assert.is(await lentNow(facts, clock), undefined);
});

test.run();
