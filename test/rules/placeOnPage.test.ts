import * as assert from 'uvu/assert';
import type { Point } from '../../src/rules/layPages.ts';
import { carriedTo, markOn, marksOnPage } from '../../src/rules/placeOnPage.ts';
import { suite } from '../support/suite.ts';

const test = suite('where a mark is on another photo of the page');

const photo = (name: string) => name.repeat(64);
const near = (point: Point | undefined) =>
  point && [Math.round(point.x * 1000) / 1000, Math.round(point.y * 1000) / 1000];
/** The later page is that much further to the right, and half as wide for its height. */
const shifted = (from: string, to: string, by: number) => ({
  kind: 'alignment',
  from: { page: photo(from), ratio: 1, points: [at(0.2, 0.2), at(0.6, 0.2)] },
  to: { page: photo(to), ratio: 2, points: [at(0.2 + by, 0.1), at(0.6 + by, 0.1)] },
});
const at = (x: number, y: number) => ({ x, y });
/** A page as it is now, and what it was. */
const now = (page: string, ...was: { page: { id: string }; touched?: object }[]) => ({
  kind: 'page',
  page: { id: photo(page) },
  was,
});
const before = (page: string, touched?: { turns: number; corners?: Point[] }) => ({
  page: { id: photo(page) },
  ...(touched && { touched: { ratio: 1, ...touched } }),
});
const middle = { page: photo('1'), ...at(0.5, 0.4) };

test('it goes from draft to draft over as many pages as were laid on each other, not back, and round no circle', () => {
  const facts = [shifted('1', '2', 0.3), shifted('1', '2', 0.1), shifted('3', '1', -0.2)];
  assert.equal(near(carriedTo(facts, middle, photo('1'))), [0.5, 0.4]);
  assert.equal(near(carriedTo(facts, middle, photo('2'))), [0.6, 0.2]);
  assert.is(carriedTo(facts, middle, photo('3')), undefined);
  assert.equal(near(carriedTo(facts, { ...middle, page: photo('3') }, photo('2'))), [0.4, 0.1]);
  assert.is(carriedTo(undefined, middle, photo('2')), undefined);
});

test('it stays with its words when the page is turned and then cut, and one on the new photo is found on the old', () => {
  const upper = [at(0, 0), at(1, 0), at(1, 0.5), at(0, 0.5)];
  const facts = [now('3', before('1', { turns: 2 }), before('2', { turns: 0, corners: upper }))];
  assert.equal(near(carriedTo(facts, { ...middle, y: 0.7 }, photo('2'))), [0.5, 0.3]);
  assert.equal(near(carriedTo(facts, { ...middle, y: 0.7 }, photo('3'))), [0.5, 0.6]);
  assert.is(carriedTo(facts, middle, photo('3')), undefined);
  assert.equal(near(carriedTo(facts, { page: photo('3'), ...at(0.5, 0.6) }, photo('1'))), [0.5, 0.7]);
});

test('a page that was photographed again has lost it until the two photos are laid on each other', () => {
  const facts = [now('2', before('1'))];
  assert.is(carriedTo(facts, middle, photo('2')), undefined);
  assert.equal(near(carriedTo([...facts, shifted('1', '2', 0)], middle, photo('2'))), [0.5, 0.2]);
});

test('a page that was laid on the next and turned afterwards still brings its marks along', () => {
  const facts = [shifted('1', '2', 0), now('3', before('1', { turns: 2 }))];
  assert.equal(near(carriedTo(facts, { page: photo('3'), ...at(0.5, 0.6) }, photo('2'))), [0.5, 0.2]);
});

test('what was drawn with it comes along, as far as it does not run off the page', () => {
  const ink = (...points: [number, number][]) => ({ ratio: 1, points });
  const drawn = (...points: [number, number][]) =>
    markOn([shifted('1', '2', 0.3)], { place: middle, ink: ink(...points) }, photo('2'))?.ink;
  const whole = drawn([0.1, 0.4], [0.5, 0.4]);
  assert.equal(
    whole?.points.map(([x, y]) => near({ x, y })),
    [
      [0.4, 0.2],
      [0.8, 0.2],
    ],
  );
  assert.is(whole?.ratio, 2);
  assert.is(drawn([0.1, 0.4], [0.5, 0.4], [0.9, 0.4])?.points.length, 2);
  assert.is(drawn([0.1, 0.4], [0.9, 0.4]), undefined);
});

test('on a page are its own marks, and those of earlier drafts that were brought there', () => {
  const mark = (id: string, version: number, place: object) => ({
    id,
    mark: { version, sort: 'gap' as const, place: place as never },
  });
  const marks = [
    mark('a', 1, middle),
    mark('b', 2, { page: photo('2'), ...at(0.1, 0.1) }),
    mark('c', 2, { page: photo('3'), ...at(0.1, 0.1) }),
    mark('d', 2, { quote: 'the kite', before: '', after: '' }),
  ];
  const on = marksOnPage(
    [shifted('1', '2', 0)],
    { page: photo('2'), version: 2, marks },
    ({ id }, isEarlier) => (isEarlier ? `${id}, from before` : id),
  );
  assert.equal(
    on.map(({ label, x, y, isEarlier }) => [label, near({ x, y }), isEarlier]),
    [
      ['a, from before', [0.5, 0.2], true],
      ['b', [0.1, 0.1], false],
    ],
  );
});

test.run();
