import * as assert from 'uvu/assert';
import type { FoundFolder } from '../../../src/schema/homeKind.ts';
import { askFor, sayProbe, sayUnfit } from '../../../src/teacher/Tablets/sayProbe.ts';
import { suite } from '../../support/suite.ts';

const test = suite('what was found out about a store, in words');

const KiB = 1024;
const nginx: FoundFolder = {
  keeps: true,
  ifNoneMatch: 'ignored',
  ifMatch: 'ignored',
  list: 'none',
  removes: true,
  largest: KiB * KiB,
  absent: 'readable',
};
const place = {
  kind: 'folder',
  address: 'https://files.example/dav',
  app: 'https://redraft.example',
} as const;

test('what a store does not do is said with what that means', () => {
  assert.equal(sayProbe(nginx), [
    'It does not list its files: each handover asks for every tablet by name.',
    'It would write over what is there without a word: Redraft looks first, so keep the folder for Redraft alone.',
    'It deletes what Redraft asks it to.',
    'It takes 1 MB at a time.',
  ]);
  const other = sayProbe({
    ...nginx,
    list: 'dav',
    ifNoneMatch: 'refused',
    removes: false,
    largest: 128 * KiB,
  });
  assert.match(other.join(' '), /It lists its files.*does not let.*It deletes nothing.*128 KB.*small parts/);
  assert.match(sayProbe({ ...nginx, list: 'json', absent: 'hidden' }).join(' '), /looks at its list/);
});

const unfit: [what: string, found: Partial<FoundFolder>, why: RegExp, ask: RegExp][] = [
  ['alters what it is given', { keeps: false }, /did not come back the same/, /exactly the bytes/],
  ['takes little', { largest: 0 }, /does not take 64 KB/, /client_max_body_size/],
  ['hides what is missing', { absent: 'hidden' }, /neither lists/, /CORS headers with status 404/],
];

for (const [what, found, why, ask] of unfit) {
  test(`of a store that ${what} the reason is said, and there is a sentence for whoever runs it`, () => {
    const all = { ...nginx, ...found };
    assert.equal(sayUnfit(all).length, 1);
    assert.match(sayUnfit(all)[0] ?? '', why);
    const sentence = askFor({ is: 'unfit', found: all }, place) ?? '';
    assert.match(sentence, ask);
    assert.ok(sentence.includes(place.address));
  });
}

test('a table that cannot be asked for one item is told of too', () => {
  assert.is(sayUnfit(undefined).length, 1);
  assert.match(askFor({ is: 'unfit' }, { ...place, kind: 'items' }) ?? '', /\?name=x/);
});

test('where a store at another address says nothing, its permission for pages is asked for; elsewhere it would not help', () => {
  const silent = { is: 'no-answer' } as const;
  assert.match(askFor(silent, place) ?? '', /pages from https:\/\/redraft\.example use .*PROPFIND.*Depth/);
  assert.match(askFor(silent, { ...place, kind: 'items' }) ?? '', /PATCH/);
  assert.is(askFor(silent, { ...place, kind: 'redraft' }), undefined);
  assert.is(askFor(silent, { ...place, app: 'https://files.example' }), undefined);
  assert.is(askFor(silent, { ...place, address: 'what?' }), undefined);
  assert.is(askFor({ is: 'refused' }, place), undefined);
});

test.run();
