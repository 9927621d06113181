import * as assert from 'uvu/assert';
import { supportOf } from '../../src/rules/ledger.ts';
import { endsAlone, helpOf } from '../../src/rules/marks.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import { type MarkSort, markSorts } from '../../src/schema/words.ts';
import { suite } from '../support/suite.ts';

const test = suite('marks and working alone');

test('a mark that says what to change ends working alone, on a piece that could count', () => {
  const ends: MarkSort[] = ['green', 'gap', 'code'];
  for (const sort of markSorts) {
    assert.is(endsAlone(sort, 'hot'), ends.includes(sort), sort);
    assert.is(endsAlone(sort, 'polished'), ends.includes(sort), sort);
    assert.not(endsAlone(sort, 'cold'), sort);
    assert.not(endsAlone(sort, 'practice'), sort);
  }
});

test('a gap about one target leaves the other targets of the piece alone', () => {
  const [commas, speech] = ['Y4.PU.01', 'Y4.PU.02'] as TargetId[] as [TargetId, TargetId];
  const help = [helpOf({ sort: 'gap', target: commas })];
  assert.is(supportOf({ target: commas }, undefined, help), 'with-help');
  assert.is(supportOf({ target: speech }, undefined, help), 'independent');
});

test.run();
