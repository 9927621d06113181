import * as assert from 'uvu/assert';
import { hasPin, pinPause, setPin, tryPin } from '../../src/device/pin.ts';
import { wasStill } from '../../src/device/touch.ts';
import { fakeClock } from '../support/fakeClock.ts';
import { fakeFacts } from '../support/fakeFacts.ts';
import { fakeIds } from '../support/fakeIds.ts';
import { suite } from '../support/suite.ts';

const test = suite('pin');
const seconds = 1000;
const fewRounds = 100;

async function aLockedTablet() {
  const facts = fakeFacts();
  const clock = fakeClock('2026-11-23T09:00:00+00:00');
  await setPin(facts, { random: fakeIds(1), wall: clock }, '2580', fewRounds);
  const guess = (pin: string) => tryPin(facts, clock, pin);
  /** So many wrong tries, each as soon as it is taken; the last answer. */
  const guessWrong = async (times: number) => {
    let pauseMs = 0;
    for (let i = 0; i < times; i += 1) {
      clock.elapse(await pinPause(facts, clock));
      const answer = await guess('0001');
      pauseMs = answer.is === 'wrong' ? answer.pauseMs : -1;
    }
    return pauseMs;
  };
  return { facts, clock, guess, guessWrong };
}

test('the right PIN opens, any other does not, and a tablet without one is open', async () => {
  const { facts, clock, guess } = await aLockedTablet();
  assert.ok(await hasPin(facts));
  assert.equal(await guess('2580'), { is: 'right' });
  for (const pin of ['2581', '258', '25800', '', ' 2580']) assert.is((await guess(pin)).is, 'wrong', pin);
  assert.equal(await tryPin(fakeFacts(), clock, ''), { is: 'right' });
});

test('two slips cost nothing; from the third on the wait doubles, up to a quarter of an hour', async () => {
  const { guessWrong } = await aLockedTablet();
  const pauses: number[] = [];
  for (let i = 0; i < 12; i += 1) pauses.push(await guessWrong(1));
  assert.equal(
    pauses.map((ms) => ms / seconds),
    [0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900],
  );
});

test('during the wait the right PIN does not open either, and the wait does not grow', async () => {
  const { clock, guess, guessWrong } = await aLockedTablet();
  await guessWrong(4);
  clock.elapse(4 * seconds);
  assert.equal(await guess('2580'), { is: 'wrong', pauseMs: 6 * seconds });
  assert.equal(await guess('0001'), { is: 'wrong', pauseMs: 6 * seconds });
  clock.elapse(6 * seconds);
  assert.equal(await guess('2580'), { is: 'right' });
});

test('the right PIN forgives what went before', async () => {
  const { clock, facts, guess, guessWrong } = await aLockedTablet();
  clock.elapse(await guessWrong(5));
  assert.is((await guess('2580')).is, 'right');
  assert.is(await pinPause(facts, clock), 0);
  assert.is(await guessWrong(2), 0);
});

test('a reload does not end the wait, and a try that a reload cut short still counts', async () => {
  const { clock, facts, guessWrong } = await aLockedTablet();
  await guessWrong(2);
  const cutShort = { ...facts, set: once(facts.set) };
  void tryPin(cutShort, clock, '0001');
  await cutShort.set.done;
  assert.is(await pinPause(facts, clock), 5 * seconds);
  clock.elapse(2 * seconds);
  assert.is(await pinPause(facts, clock), 3 * seconds);
});

test('a clock that was set back keeps the teacher out no longer than the wait that was said', async () => {
  const { clock, facts, guess, guessWrong } = await aLockedTablet();
  await guessWrong(5);
  clock.set('2020-01-01T00:00:00+00:00');
  assert.is(await pinPause(facts, clock), 20 * seconds);
  clock.set('2026-11-24T00:00:00+00:00');
  assert.is((await guess('2580')).is, 'right');
});

test('neither the PIN nor its length can be read from what is kept', async () => {
  const { facts, clock } = await aLockedTablet();
  const another = { random: fakeIds(2), wall: clock };
  const long = fakeFacts();
  await setPin(long, another, '25802580', fewRounds);
  const [kept, other] = [await facts.get<object>('pin'), await long.get<object>('pin')];
  assert.not.match(JSON.stringify(kept), '2580');
  assert.is(JSON.stringify(kept).length, JSON.stringify(other).length);
  await setPin(long, another, '2580', fewRounds);
  assert.not.equal(await long.get('pin'), kept, 'the same PIN on another tablet is kept otherwise');
});

test('whoever chose the PIN a moment ago is not asked for it when the battery dies', async () => {
  const { facts, clock } = await aLockedTablet();
  assert.not(await wasStill(facts, clock));
});

test('each guess at a copied check costs 600,000 rounds', async () => {
  const facts = fakeFacts();
  await setPin(facts, { random: fakeIds(1), wall: fakeClock('2026-11-23T09:00:00+00:00') }, '2580');
  assert.is((await facts.get<{ rounds: number }>('pin'))?.rounds, 600_000);
});

/** Lets the first call through and no other: the page is gone. `done` when the first is. */
function once(set: (name: string, value: unknown) => Promise<void>) {
  let done = () => {};
  const first = new Promise<void>((resolve) => {
    done = resolve;
  });
  let calls = 0;
  const wrapped = async (name: string, value: unknown) => {
    calls += 1;
    if (calls > 1) return;
    await set(name, value);
    done();
  };
  return Object.assign(wrapped, { done: first });
}

test.run();
