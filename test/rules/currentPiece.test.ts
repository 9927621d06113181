import * as assert from 'uvu/assert';
import { currentPiece, type PieceWritten } from '../../src/rules/currentPiece.ts';
import type { PieceKey } from '../../src/schema/records.ts';
import { onDay } from '../support/aJudgement.ts';
import { suite } from '../support/suite.ts';

const test = suite('the piece that a child is at');

const piece = (key: string, rest: Partial<PieceWritten>): PieceWritten => ({
  key: key as PieceKey,
  drafts: [],
  ...rest,
});
const typed = (day: number, text?: string) => ({ stamp: onDay(day), version: 1, ...(text && { text }) });

const rows: [because: string, pieces: PieceWritten[], is: string | undefined][] = [
  ['nothing was written', [], undefined],
  ['an empty page is no writing', [piece('cold', { drafts: [typed(1, ' ')] })], undefined],
  [
    'the one that was typed at last',
    [piece('hot', { drafts: [typed(9, 'Later')] }), piece('cold', { drafts: [typed(1, 'First')] })],
    'hot',
  ],
  [
    'whichever of them comes first',
    [piece('cold', { drafts: [typed(1, 'First')] }), piece('hot', { drafts: [typed(9, 'Later')] })],
    'hot',
  ],
  [
    'a photographed page is writing, and so is a long text that is on its way',
    [
      piece('cold', { pages: [typed(12)] }),
      piece('hot', { drafts: [{ ...typed(9), long: { id: 'long' } }] }),
    ],
    'cold',
  ],
];

for (const [because, pieces, is] of rows) {
  test(because, () => assert.is(currentPiece(pieces)?.key, is as PieceKey | undefined));
}

test.run();
