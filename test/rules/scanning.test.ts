import * as assert from 'uvu/assert';
import { beginScan, litIn, pressIn, type Scan, scanOn } from '../../src/rules/scanning.ts';
import { suite } from '../support/suite.ts';

const test = suite('one switch');

/** Presses whenever what is wanted is lit, and counts how long it took. */
function reach(count: number, wanted: number): { steps: number; presses: number } {
  let scan: Scan = beginScan(count);
  for (let steps = 0, presses = 0; steps < 100; steps += 1) {
    if (litIn(scan).includes(wanted)) {
      presses += 1;
      const { scan: next, take } = pressIn(scan);
      if (take !== undefined) {
        assert.is(take, wanted);
        return { steps, presses };
      }
      scan = next;
      if (litIn(scan).includes(wanted)) continue;
    }
    scan = scanOn(scan);
  }
  throw new Error(`${wanted} of ${count} was never lit`);
}

test('everything on a screen is reached by one switch, of thirty faces each within a dozen lights', () => {
  for (let count = 1; count <= 40; count += 1) {
    for (let wanted = 0; wanted < count; wanted += 1) {
      const { steps, presses } = reach(count, wanted);
      assert.ok(presses <= 2);
      assert.ok(steps <= 14, `${wanted} of ${count} after ${steps}`);
    }
  }
});

test('a few things are lit one by one, and go round', () => {
  let scan = beginScan(3);
  const seen = [litIn(scan)];
  for (let i = 0; i < 3; i += 1) {
    scan = scanOn(scan);
    seen.push(litIn(scan));
  }
  assert.equal(seen, [[0], [1], [2], [0]]);
});

test('whoever went into the wrong group is out of it again without a press', () => {
  let { scan } = pressIn(beginScan(30));
  assert.equal(litIn(scan), [0]);
  for (let i = 0; i < 12; i += 1) scan = scanOn(scan);
  assert.equal(scan, beginScan(30));
});

test('on an empty screen the switch takes nothing', () => {
  const empty = beginScan(0);
  assert.equal(litIn(empty), []);
  assert.equal(pressIn(empty), { scan: empty });
  assert.equal(litIn(scanOn(empty)), []);
});

test('a group of one is taken at once', () => {
  let scan = beginScan(7);
  for (let i = 0; i < 2; i += 1) scan = scanOn(scan);
  assert.equal(litIn(scan), [6]);
  assert.is(pressIn(scan).take, 6);
});

test.run();
