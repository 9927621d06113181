import * as assert from 'uvu/assert';
import { toolkitOf } from '../../src/rules/toolkit.ts';
import type { Genre } from '../../src/schema/curriculum.ts';
import { suite } from '../support/suite.ts';

const test = suite('the toolkit of a unit');

const genre = { toolkit: [{ teacher: 'Opens', pupil: 'I begin well.' }] } as unknown as Genre;
const cases: [what: string, own: string[] | undefined, of: Genre | undefined, shown: string[]][] = [
  ['a class without its own has the genre’s', undefined, genre, ['I begin well.']],
  ['a class’s own stands in place of the genre’s', ['I say where.'], genre, ['I say where.']],
  ['an own one that was emptied is gone', ['', ' '], genre, ['I begin well.']],
  ['empty lines are no lines', ['I say where. ', ''], genre, ['I say where.']],
  ['a unit without a genre and without its own has none', undefined, undefined, []],
];
for (const [what, toolkit, of, shown] of cases) {
  test(what, () => assert.equal(toolkitOf(toolkit && { toolkit }, of), shown));
}

test.run();
