import * as assert from 'uvu/assert';
import { moveAlong } from '../../../src/teacher/UnitPlan/moveAlong.ts';
import { suite } from '../../support/suite.ts';

const test = suite('move along');

/** A search box and two results, as far as the keys know them. */
function aPanel() {
  const went: string[] = [];
  const stops = ['box', 'first', 'second'].map((name) => ({ name, focus: () => went.push(name) }));
  const panel = { querySelectorAll: () => stops } as unknown as HTMLElement;
  const press = (key: string, at: string) => {
    let taken = false;
    const target = stops.find(({ name }) => name === at);
    moveAlong({ key, target, preventDefault: () => (taken = true) } as unknown as KeyboardEvent, panel);
    return taken;
  };
  return { went, press };
}

test('arrow keys go from the box through the results and back', () => {
  const { went, press } = aPanel();
  press('ArrowDown', 'box');
  press('ArrowDown', 'first');
  press('ArrowUp', 'second');
  press('ArrowUp', 'first');
  assert.equal(went, ['first', 'second', 'first', 'box']);
});

test('Enter in the box goes to the first result, on a result it is left to press it', () => {
  const { went, press } = aPanel();
  assert.is(press('Enter', 'box'), true);
  assert.is(press('Enter', 'first'), false);
  assert.equal(went, ['first']);
});

test('at the ends, and for letters, nothing is taken from the keyboard', () => {
  const { went, press } = aPanel();
  assert.equal(
    [
      press('ArrowUp', 'box'),
      press('ArrowDown', 'second'),
      press('a', 'box'),
      press('ArrowDown', 'elsewhere'),
    ],
    [false, false, false, false],
  );
  assert.equal(went, []);
});

test.run();
