import * as assert from 'uvu/assert';
import { partnersFor, partnersOf, putTogether, type Readable } from '../../src/rules/partners.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { suite } from '../support/suite.ts';

const test = suite('whose writing a child is offered');
const [amy, ben, cat, dan] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(20)) as [
  PupilId,
  PupilId,
  PupilId,
  PupilId,
];
const day = '2026-11-23';
const read = (pupil: PupilId, critics: PupilId[] = [], before = 0): Readable => ({ pupil, critics, before });
const first = (...all: Readable[]) => partnersFor(amy, all, day)[0];

const rows: [why: string, first: PupilId, ...Readable[]][] = [
  ['never one’s own', ben, read(amy), read(ben, [cat, dan], 3)],
  ['whoever has had least said of theirs', cat, read(ben, [dan]), read(cat)],
  ['of two alike, whom one has read least', ben, read(ben, [dan], 1), read(cat, [dan], 2)],
  ['somebody new before whoever one has answered already', ben, read(ben, [cat, dan]), read(cat, [amy])],
  ['somebody again when there is nobody new', cat, read(amy), read(cat, [amy])],
];
for (const [why, best, ...all] of rows) test(why, () => assert.is(first(...all), best));

test('nobody is turned away: everybody else whose writing is there is in the list', () => {
  const all = [read(amy), read(ben, [amy]), read(cat), read(dan, [cat])];
  assert.equal(partnersFor(amy, all, day).sort(), [ben, cat, dan]);
  assert.equal(partnersFor(amy, [read(amy)], day), []);
});

test('whom an adult has put together read each other first, once each, and nobody waits for one who is away', () => {
  const pairs = [
    [amy, cat],
    [ben, dan],
  ];
  const order = (...all: Readable[]) => partnersFor(amy, all, day, pairs);
  assert.is(order(read(ben), read(cat, [ben, dan], 4))[0], cat);
  assert.is(order(read(ben), read(cat, [amy]))[0], ben);
  assert.equal(order(read(ben), read(dan)).sort(), [ben, dan]);
});

test('two children are put together, and each of them with nobody else', () => {
  const pairs = putTogether(putTogether('app', amy, ben), cat, dan);
  assert.equal([partnersOf(amy, pairs), partnersOf(ben, pairs), partnersOf(amy)], [[ben], [amy], []]);
  const again = putTogether(pairs, amy, cat);
  assert.equal(
    [amy, ben, cat, dan].map((id) => partnersOf(id, again)),
    [[cat], [], [amy], []],
  );
  assert.equal(putTogether(again, cat, 'none'), []);
});

const letters = 'abcdefghijklmnopqrstuvwxyz2345';
const thirty = [...letters].map((letter) => letter.repeat(20) as PupilId);

test('thirty children who each critique once a day for a week give and get alike, and read different children', () => {
  const got = new Map(thirty.map((id) => [id, [] as PupilId[]]));
  const met = new Map<string, number>();
  for (const date of [day, '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']) {
    const today = new Map(thirty.map((id) => [id, [] as PupilId[]]));
    for (const reader of thirty) {
      const all = thirty.map((pupil) => read(pupil, today.get(pupil), met.get(`${reader}/${pupil}`) ?? 0));
      const [partner] = partnersFor(reader, all, date) as [PupilId];
      today.get(partner)?.push(reader);
      got.get(partner)?.push(reader);
      met.set(`${reader}/${partner}`, (met.get(`${reader}/${partner}`) ?? 0) + 1);
    }
  }
  const counts = thirty.map((id) => got.get(id)?.length ?? 0);
  // The last to come may find only their own writing still unread.
  assert.ok(Math.min(...counts) >= 3 && Math.max(...counts) <= 6, counts.join());
  assert.ok([...met.values()].every((times) => times === 1));
});

test.run();
