import * as assert from 'uvu/assert';
import { pieceFacts } from '../../src/rules/marks.ts';
import { isPlaced, marksAt } from '../../src/rules/marksAt.ts';
import { placeAt } from '../../src/rules/wordsPlace.ts';
import type { Page } from '../../src/schema/event.ts';
import type { MarkFact } from '../../src/schema/markEvents.ts';
import { suite } from '../support/suite.ts';

const test = suite('the marks of a draft');

const [kite, tree] = ['The kite flew.', 'The tree fell.'];
const photo = (name: string) => name.repeat(64);
const mark = (stamp: string, version: number, sort: string, place: object) =>
  ({ kind: 'mark', stamp, version, sort, place }) as unknown as MarkFact;
const page = (name: string, was: object[] = []) =>
  ({ kind: 'page', page: { id: photo(name) }, was }) as unknown as Page;
const inText = (text: string) => placeAt(text, { start: 4, end: 8 });
const onPhoto = (name: string) => ({ page: photo(name), x: 0.5, y: 0.5 });
const seen = (facts: readonly MarkFact[], pages: Page[] = [], version = 2) => {
  const all = pieceFacts({ marks: facts, pages });
  const draft = { version, text: kite, pages };
  return marksAt(draft, all).map(({ id, ...each }) =>
    isPlaced({ id, ...each }, draft, all) ? id : `${id} (gone)`,
  );
};

test('they are its own, and of earlier ones those that still have a place on it or wait for an answer', () => {
  const cases: [name: string, fact: MarkFact, shown: string[]][] = [
    ['its own', mark('a', 2, 'pink', inText(kite)), ['a']],
    ['its own, of words that are gone', mark('a', 2, 'pink', inText(tree)), ['a (gone)']],
    ['of the draft before, on words that stayed', mark('a', 1, 'pink', inText(kite)), ['a']],
    ['of the draft before, on words that are gone', mark('a', 1, 'pink', inText(tree)), []],
    ['a gap of the draft before that nobody has answered', mark('a', 1, 'gap', inText(tree)), ['a (gone)']],
    ['of a later draft', mark('a', 3, 'pink', inText(kite)), []],
  ];
  for (const [name, fact, shown] of cases) assert.equal(seen([fact]), shown, name);
});

test('on a page that was turned they stay, on one that was photographed again they are without a place', () => {
  const touched = { ratio: 1.4, turns: 1 };
  const facts = [mark('a', 2, 'pink', onPhoto('1'))];
  assert.equal(seen(facts, [page('1')]), ['a']);
  assert.equal(seen(facts, [page('2', [{ page: { id: photo('1') }, touched }])]), ['a']);
  assert.equal(seen(facts, [page('2', [{ page: { id: photo('1') } }])]), ['a (gone)']);
  assert.equal(pieceFacts(undefined), []);
  assert.equal(pieceFacts({}), []);
});

test.run();
