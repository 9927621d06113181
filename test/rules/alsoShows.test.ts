import * as assert from 'uvu/assert';
import { alsoOpen } from '../../src/rules/alsoShows.ts';
import { usualPolicy } from '../../src/rules/policies.ts';
import { standingOf } from '../../src/rules/standing.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import { aYear } from '../support/aPiece.ts';
import { suite } from '../support/suite.ts';

const test = suite('what else a piece might show');

const cell = (target: string, year: string) => ({
  target: target as TargetId,
  standing: standingOf(aYear(year), usualPolicy),
});

test('what is open, the nearest to being shown first, then in the order of the sheet, four at most', () => {
  const cells = [
    cell('f', 'story not-yet'),
    cell('b', 'story not-yet'),
    cell('c', 'story, report'),
    cell('a', 'story not-yet'),
    cell('shown', 'story, report, letter'),
    cell('never', ''),
    cell('d', 'story'),
    cell('marked', 'story'),
  ];
  assert.equal(alsoOpen(cells, ['marked' as TargetId]), ['c', 'd', 'a', 'b']);
});

test.run();
