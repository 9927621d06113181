import * as assert from 'uvu/assert';
import { english } from '../../../src/ui/vocabulary/english.ts';
import { welsh } from '../../../src/ui/vocabulary/welsh.ts';
import { withOwn } from '../../../src/ui/vocabulary/withOwn.ts';
import { wordsOf } from '../../../src/ui/vocabulary/wordsOf.ts';
import { suite } from '../../support/suite.ts';

const test = suite('the second language');
const words = wordsOf(welsh);

test('a number takes the singular, and changes its first letter where Welsh does', () => {
  const counted = [0, 1, 2, 3, 4, 6, 21].map((n) => words.say('{n target}, {n unit}', { n }));
  assert.equal(counted, [
    '0 targed, 0 uned',
    '1 targed, 1 uned',
    '2 darged, 2 uned',
    '3 tharged, 3 uned',
    '4 targed, 4 uned',
    '6 tharged, 6 uned',
    '21 targed, 21 uned',
  ]);
});

test('days, years and lists are said in it, and no article stands before a noun', () => {
  assert.equal([words.day('2026-11-22'), words.date('2026-11-22')], ['22 Tach', '22 Tachwedd 2026']);
  assert.is(words.weekday('2026-11-22'), 'Dydd Sul 22 Tachwedd');
  assert.equal([words.year(0), words.year(3)], ['Derbyn', 'Blwyddyn 3']);
  assert.equal(
    [words.list(['llythyr', 'stori']), words.list(['stori', 'adroddiad'])],
    ['llythyr a stori', 'stori ac adroddiad'],
  );
  assert.is(words.say('{a unit} · {Units}'), 'uned · Unedau');
});

test('a school’s own word stands in its language, after numbers too where it says so', () => {
  const own = withOwn(welsh, {
    'nouns.unit.one': 'thema',
    'nouns.unit.plural': 'themâu',
    'nouns.unit.two': 'thema',
    'nouns.unit.other': 'thema',
    'labels.level.secure': 'Cadarn',
    'labels.level.none': 'x',
    'nouns.nothing.one': 'x',
    odd: 'x',
  });
  const { say, level } = wordsOf(own);
  assert.equal([say('{2 unit}', { 2: 2 }), say('{Units}'), level.secure], ['2 thema', 'Themâu', 'Cadarn']);
  assert.equal(Object.keys(own.nouns), Object.keys(welsh.nouns));
  assert.equal(Object.keys(own.labels.level), Object.keys(welsh.labels.level));
  assert.is(english.nouns.unit.one, 'unit');
});

test.run();
