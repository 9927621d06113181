import * as assert from 'uvu/assert';
import type { HandoverOutcome, HandoverReport } from '../../../src/schema/handover.ts';
import { sayProgress, sayReport } from '../../../src/teacher/Tablets/sayHandover.ts';
import { suite } from '../../support/suite.ts';

const test = suite('what the handover says');

function aReport(of: Partial<HandoverReport>): HandoverReport {
  return {
    at: '2026-11-23T16:02:10+00:00',
    outcome: 'home',
    sent: 0,
    home: 0,
    waiting: 0,
    received: 0,
    setAside: 0,
    frozen: [],
    ...of,
  };
}

test('everything that was read back is counted and timed', () => {
  const said = sayReport(aReport({ home: 214, sent: 214 }));
  assert.equal(said, { kind: 'good', title: 'All 214 changes are home, 16:02' });
});

test('one change is one change, and what came in is said', () => {
  const said = sayReport(aReport({ home: 1, received: 1 }));
  assert.is(said.title, 'The 1 change is home, 16:02');
  assert.is(said.body, '1 change came in from other tablets.');
});

test('what home had lost of tablets that are gone is told when it is there again', () => {
  const { body } = sayReport(aReport({ home: 214, received: 2, inTheirPlace: 12 }));
  const again = 'Home had lost 12 changes of tablets that are not in use any more, and has them again.';
  assert.is(body, `2 changes came in from other tablets. ${again}`);
});

test('a tap during the handover keeps "all" from being said', () => {
  const said = sayReport(aReport({ home: 214, waiting: 2 }));
  assert.is(said.kind, 'plain');
  assert.not.match(said.title, /^All/);
  assert.match(said.title, /2 changes came after/);
});

test('a file that was made is never called home', () => {
  const said = sayReport(aReport({ outcome: 'in-file', inFile: 214, waiting: 214 }));
  assert.is(said.kind, 'plain');
  assert.is(said.title, '214 changes of this tablet are in a file, made 16:02.');
  assert.match(said.body ?? '', /not home/);
});

test('a file that was read is told of with its own time, and one that breaks off too', () => {
  const read = { outcome: 'from-file', madeAt: '2026-11-20T15:31:00+00:00' } as const;
  const all = sayReport(aReport({ ...read, received: 1 }));
  assert.equal(all, { kind: 'good', title: '1 change came in from a file made 20 November, 15:31.' });
  assert.is(sayReport(aReport(read)).title, 'Nothing new was in the file made 20 November, 15:31.');
  const half = sayReport(aReport({ ...read, received: 40, cut: true }));
  assert.is(half.kind, 'alarm');
  assert.match(half.body ?? '', /breaks off.*ask for the file again/);
});

const failures: HandoverOutcome[] = [
  'cancelled',
  'busy',
  'no-home',
  'no-key',
  'no-answer',
  'not-our-endpoint',
  'refused',
  'full',
  'too-large',
  'trouble',
  'newer',
  'tablet-full',
  'broken',
  'not-our-file',
  'other-school',
  'newer-file',
];
for (const outcome of failures) {
  test(`"${outcome}" never says home, says what is safe, and what to do`, () => {
    const said = sayReport(aReport({ outcome, home: 200, waiting: 14, retryAfter: 120 }));
    assert.is.not(said.kind, 'good');
    assert.not.match(said.title, /are home/);
    assert.match(said.body ?? '', /The 14 changes that are not home yet are safe on this tablet\./);
    assert.match(said.body ?? '', /It asked us to wait 2 minutes\./);
  });
}

test('one change that is not home is spoken of as one', () => {
  const said = sayReport(aReport({ outcome: 'no-answer', home: 213, waiting: 1 }));
  assert.match(said.body ?? '', / The 1 change that is not home yet is safe on this tablet\.$/);
});

test('progress counts changes, and says nothing of a total that nobody knows', () => {
  assert.is(sayProgress({ step: 'sending', done: 40, of: 214 }), 'Sending 40 of 214 changes');
  assert.is(sayProgress({ step: 'receiving', done: 40 }), 'Fetching 40 changes');
});

test.run();
