import * as assert from 'uvu/assert';
import type { HandoverReport } from '../../src/schema/handover.ts';
import { sayAtStation } from '../../src/station/Adults/sayAtStation.ts';
import { usualWords } from '../../src/ui/vocabulary/wordsOf.ts';
import { suite } from '../support/suite.ts';

const test = suite('what a station says of a handover');

const report: HandoverReport = {
  at: '2026-11-23T15:31:00+00:00',
  outcome: 'home',
  sent: 3,
  home: 3,
  waiting: 0,
  received: 0,
  setAside: 0,
  frozen: [],
};

test('everything is home only when nothing waits', () => {
  assert.is(sayAtStation(report, usualWords).title, 'Everything on this tablet is home, 15:31.');
  assert.is(sayAtStation({ ...report, waiting: 1 }, usualWords).title, 'Nearly everything is home.');
});

test('every trouble says what to do, and that the work is safe where some waits', () => {
  for (const outcome of ['no-answer', 'broken', 'cancelled', 'refused', 'trouble'] as const) {
    const said = sayAtStation({ ...report, outcome, waiting: 2 }, usualWords);
    assert.match(said.todo ?? '', /The work is safe on this tablet\.$/);
    assert.not.match(sayAtStation({ ...report, outcome }, usualWords).todo ?? '', /safe/);
  }
});

test.run();
