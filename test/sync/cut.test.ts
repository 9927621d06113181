import * as assert from 'uvu/assert';
import type { Label } from '../../src/schema/envelope.ts';
import type { AnyEvent } from '../../src/schema/event.ts';
import { cut, segmentMax } from '../../src/sync/cut.ts';
import { pack, sealedSize, unpackedMax } from '../../src/sync/seal.ts';
import { fakeIds, mulberry32 } from '../support/fakeIds.ts';
import { suite } from '../support/suite.ts';

const test = suite('cut');
const label = { f: 'rdft1', s: 'a'.repeat(20), d: 'b'.repeat(20), n: 1, e: 1, prev: '' } as Label;
const nothing = () => ({});
const sizeOf = async (events: AnyEvent[]) => sealedSize((await pack({ events })).packed.length, label);

function judgements(count: number): AnyEvent[] {
  const next = mulberry32(3);
  const word = () =>
    Math.floor(next() * 2 ** 50)
      .toString(36)
      .padStart(10, 'a')
      .repeat(2)
      .slice(0, 20);
  const pupils = Array.from({ length: 30 }, word);
  return Array.from({ length: count }, (_, i) => ({
    stamp: `0${(1_764_000_000_000 + i * 2500).toString(36)}000000-${'b'.repeat(20)}`.slice(-35),
    space: 'a'.repeat(20),
    at: '2026-11-23T09:00:00+00:00',
    by: 'c'.repeat(20),
    kind: 'judgement',
    pupil: pupils[i % 30],
    unit: 'd'.repeat(20),
    task: 'e'.repeat(20),
    taskKind: 'cold',
    target: `Y4.VGP.0${i % 3}`,
    level: ['not-yet', 'approaching', 'secure'][Math.floor(next() * 3)],
    schoolYear: 2026,
  })) as unknown as AnyEvent[];
}

/** Words that do not pack well. */
function drafts(count: number, length: number): AnyEvent[] {
  const random = fakeIds(5);
  const text = () => Buffer.from(random(new Uint8Array(length * 0.75))).toString('base64');
  return Array.from({ length: count }, () => ({ kind: 'draft', text: text() }) as unknown as AnyEvent);
}

test('a thousand judgements and more fit one segment, and a third more would not', async () => {
  const events = judgements(6000);
  const { count } = await cut(events, nothing, label);
  assert.ok(count >= 1000, `${count} judgements`);
  assert.ok((await sizeOf(events.slice(0, count))) <= segmentMax);
  assert.ok((await sizeOf(events.slice(0, count * 1.4))) > segmentMax);
});

test('the last few go into one segment, however few', async () => {
  assert.is((await cut(judgements(7), nothing, label)).count, 7);
  assert.is((await cut(judgements(1), nothing, label, { guess: 500 })).count, 1);
});

test('long drafts are fewer to a segment, whatever fitted before', async () => {
  const events = drafts(100, 10_000);
  for (const guess of [1, 5, 100, 1000]) {
    const { count } = await cut(events, nothing, label, { guess });
    assert.ok(count >= 3 && count <= 6, `${count} drafts`);
    assert.ok((await sizeOf(events.slice(0, count))) <= segmentMax);
  }
});

test('one draft that is too long for a segment still goes, alone', async () => {
  assert.is((await cut(drafts(3, 90_000), nothing, label)).count, 1);
});

test('the same words a thousand times do not make a segment that nobody will unpack', async () => {
  const draft = { kind: 'draft', text: 'a'.repeat(24_000) } as unknown as AnyEvent;
  const { count } = await cut(Array(1000).fill(draft), nothing, label);
  assert.ok(count * 24_000 <= unpackedMax / 2);
});

test.run();
