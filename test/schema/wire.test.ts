import * as assert from 'uvu/assert';
import { isName, isSpaceId, NewSpace, writeOnce } from '../../src/schema/wire.ts';
import { suite } from '../support/suite.ts';

const test = suite('what travels to the endpoint');
const long = 'x'.repeat(80);

test('a name has one to four parts of letters, digits, hyphens and underlines', () => {
  for (const name of ['h/tablet-1', 's/tablet_1/12', `b/${long}`, `${long}/b/c/d`, 'feed/1']) {
    assert.ok(isName(name), name);
  }
  const bad = [
    '',
    '/',
    'a/',
    '/a',
    'a//b',
    'a/b/c/d/e',
    `${long}x`,
    `a/${long}x`,
    'a b',
    'a.b',
    '..',
    'é',
    'a\n',
  ];
  for (const name of bad) assert.not(isName(name), name);
});

test('the feed is no name', () => {
  assert.not(isName('feed'));
});

test('a space id has 8 to 80 of the same', () => {
  for (const id of ['12345678', long]) assert.ok(isSpaceId(id));
  for (const id of ['1234567', `${long}x`, '1234/678', '12345678\n', '']) {
    assert.not(isSpaceId(id));
    assert.not(NewSpace.safeParse({ space: id }).success);
  }
});

test('only heads are ever replaced', () => {
  const names = ['h/tablet-1', 's/tablet-1/1', 'b/aa', 'p/tablet-1/1', 'k/1', 'e/1', 'hh/1'];
  assert.equal(
    names.filter((name) => !writeOnce(name)),
    ['h/tablet-1'],
  );
});

test.run();
