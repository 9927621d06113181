import * as assert from 'uvu/assert';
import { newestOnly } from '../../../src/teacher/UnitPlan/newestOnly.ts';
import { suite } from '../../support/suite.ts';

const test = suite('newest only');

/** Writes that wait until they are let through. */
function slowDesk() {
  const written: string[] = [];
  const waiting: (() => void)[] = [];
  const write = (value: string) => {
    written.push(value);
    return new Promise<void>((done) => waiting.push(done));
  };
  return { written, write, next: () => waiting.shift()?.() };
}

test('letters typed during a write go in one next write, and the last one is always kept', async () => {
  const desk = slowDesk();
  const draft = newestOnly(desk.write);
  for (const typed of ['T', 'Th', 'The']) draft.keep(typed);
  assert.equal(desk.written, ['T']);
  const settled = draft.settled();
  desk.next();
  await Promise.resolve();
  await Promise.resolve();
  assert.equal(desk.written, ['T', 'The']);
  desk.next();
  await settled;
  draft.keep('The kite');
  assert.equal(desk.written, ['T', 'The', 'The kite']);
  desk.next();
  await draft.settled();
});

test('a write that failed does not stop the ones after it', async () => {
  const tried: string[] = [];
  const draft = newestOnly(async (value: string) => {
    tried.push(value);
    if (value === 'a') throw new Error('full');
  });
  draft.keep('a');
  await draft.settled().catch(() => undefined);
  draft.keep('b');
  await draft.settled();
  assert.equal(tried, ['a', 'b']);
});

test.run();
