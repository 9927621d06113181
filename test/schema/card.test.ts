import * as assert from 'uvu/assert';
import { cardText, wordOnCard } from '../../src/schema/card.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { stickerText } from '../../src/schema/sticker.ts';
import { suite } from '../support/suite.ts';

const test = suite('sign-in cards');
const word = 'abcdefghij234567klmn';

test('what is printed on a card is read again', () => {
  assert.is(wordOnCard(cardText(word)), word);
});

test('a book sticker, a worksheet’s code and half a card open nothing', () => {
  const others = [
    stickerText(word as PupilId),
    'https://example.org',
    'REDRAFT-CARD/',
    cardText(word).slice(0, -1),
  ];
  for (const other of others) assert.is(wordOnCard(other), undefined);
});

test.run();
