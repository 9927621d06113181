import * as assert from 'uvu/assert';
import { fillSlots, type Piece } from '../../src/rules/slots.ts';
import type { UnitId } from '../../src/schema/ids.ts';
import { suite } from '../support/suite.ts';

const test = suite('which pieces fill the slots');

function aPiece(unit: string, genre: string, at: string): Piece {
  return { unit: unit as UnitId, task: `${unit} ${at}`, taskKind: 'hot', at, genre };
}

test('where the first choice would leave a slot empty, another one is found', () => {
  const asked = { atBats: 3, pieces: 2, kinds: 2, days: 2 };
  const monday = aPiece('kite', 'story', '2026-09-07');
  const again = aPiece('kite', 'story', '2026-09-07');
  const tuesday = aPiece('kite', 'story', '2026-09-08');
  const letter = aPiece('nan', 'letter', '2026-09-07');
  assert.equal(fillSlots([monday, again, tuesday, letter], asked), [monday, tuesday, letter]);
});

test('nothing to choose from fills nothing', () => {
  assert.equal(fillSlots([], { atBats: 3, pieces: 3, kinds: 2, days: 3 }), []);
});

test.run();
