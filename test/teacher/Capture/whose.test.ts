import * as assert from 'uvu/assert';
import type { PupilId } from '../../../src/schema/ids.ts';
import { pupilOnSticker, stickerText } from '../../../src/schema/sticker.ts';
import { cornerMoved, nearestCorner, stepOf } from '../../../src/teacher/Capture/corners.ts';
import { beginWith, nextAfter, whosePage } from '../../../src/teacher/Capture/whose.ts';
import { suite } from '../../support/suite.ts';

const test = suite('whose page a photo is');

const id = (letter: string) => letter.repeat(20) as PupilId;
const [amy, ben, cy, other] = [id('a'), id('b'), id('c'), id('z')];
const sticker = stickerText;
const inClass = (pupil: PupilId) => ([amy, ben, cy].includes(pupil) ? pupil : undefined);

/** Each row: the codes in the picture, who was meant, and whose page it is; nobody's goes to the tray. */
const cases: [says: string, codes: string[], meant: PupilId | undefined, whose: PupilId | undefined][] = [
  ['no sticker, in class order', [], amy, amy],
  ['no sticker, by sticker', [], undefined, undefined],
  ['a sticker of the class', [sticker(ben)], undefined, ben],
  ['a sticker of another child than was meant', [sticker(ben)], amy, ben],
  ['two books in one picture', [sticker(ben), sticker(cy)], amy, undefined],
  ['the same sticker read twice', [sticker(ben), sticker(ben)], amy, ben],
  ['a sticker of another class', [sticker(other)], amy, undefined],
  ['a worksheet’s own code', ['https://example.org/worksheet'], amy, amy],
  ['a worksheet’s code beside a sticker', ['https://example.org', sticker(cy)], undefined, cy],
];

for (const [says, codes, meant, whose] of cases) {
  test(`${says}: ${whose ? `the page of ${whose[0]}` : 'the tray'}`, () => {
    assert.is(whosePage(codes, meant, inClass), whose);
  });
}

test('a sticker carries the pupil’s random id in capitals, and nothing else is taken for one', () => {
  assert.match(stickerText(amy), /^[A-Z0-9/]{28}$/);
  assert.is(pupilOnSticker(stickerText(amy)), amy);
  for (const bad of ['', 'REDRAFT/', 'REDRAFT/AMY', `redraft/${'A'.repeat(20)}`, 'A'.repeat(20)]) {
    assert.is(pupilOnSticker(bad), undefined);
  }
});

test('the order of the register passes over who is away, and ends after the last', () => {
  const away = (pupil: PupilId) => pupil === ben;
  assert.is(nextAfter([amy, ben, cy], amy, away), cy);
  assert.is(nextAfter([amy, ben, cy], cy, away), undefined);
  assert.is(
    beginWith([amy, ben, cy], (pupil) => pupil !== cy),
    cy,
  );
});

test('a tap means the nearest corner, and no corner leaves the picture', () => {
  const corners = [
    { x: 0.1, y: 0.1 },
    { x: 0.9, y: 0.1 },
    { x: 0.9, y: 0.9 },
    { x: 0.1, y: 0.9 },
  ] as const;
  assert.is(nearestCorner(corners, { x: 0.8, y: 0.7 }, { width: 1600, height: 1200 }), 2);
  // In a tall picture the same share is farther down than across.
  assert.is(nearestCorner(corners, { x: 0.45, y: 0.45 }, { width: 100, height: 1600 }), 0);
  assert.equal(cornerMoved(corners, 0, { x: -0.2, y: 0.3 })[0], { x: 0, y: 0.3 });
  assert.equal(stepOf('ArrowDown', false), { x: 0, y: 0.01 });
  assert.equal(stepOf('ArrowLeft', true), { x: -0.05, y: 0 });
  assert.is(stepOf('Enter', false), undefined);
});

test.run();
