import * as assert from 'uvu/assert';
import { type Kind, kindOf } from '../../src/rules/pieceKind.ts';
import { suite } from '../support/suite.ts';

const test = suite('the kind of a piece');

const story = { genre: 'losing' };
const inScience = { genre: 'report', subject: 'Science' };

const cases: [why: string, unit: Kind | undefined, piece: Kind | undefined, kind: Kind][] = [
  ['nobody said anything of the piece', story, undefined, { genre: 'losing' }],
  ['the lesson is the unit’s', inScience, {}, inScience],
  ['one child wrote a letter', story, { genre: 'letter' }, { genre: 'letter' }],
  ['it was written in history', story, { subject: 'History' }, { genre: 'losing', subject: 'History' }],
  ['it was written in English after all', inScience, { subject: 'English' }, { genre: 'report' }],
  ['what was said was taken back', inScience, { genre: '', subject: '' }, inScience],
  ['the unit has not arrived yet', undefined, { genre: 'letter' }, { genre: 'letter' }],
  ['nothing is known', undefined, undefined, { genre: undefined }],
];

for (const [why, unit, piece, kind] of cases) {
  test(why, () => assert.equal(kindOf(unit, piece), kind));
}

test.run();
