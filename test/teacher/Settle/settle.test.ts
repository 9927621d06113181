import * as assert from 'uvu/assert';
import { clashFields } from '../../../src/rules/clashFields.ts';
import type { Attachment } from '../../../src/schema/attachment.ts';
import type { ClassId } from '../../../src/schema/ids.ts';
import type { Clash } from '../../../src/store/clashes.ts';
import type { AdultRow, ClassRow, PupilRow, TaskRow, UnitRow } from '../../../src/store/rows.ts';
import {
  aboutWords,
  type ValueWords,
  valueWords,
  whatWords,
  whoWords,
} from '../../../src/teacher/Settle/clashWords.ts';
import { areAlike } from '../../../src/teacher/Settle/duplicateWords.ts';
import { holdOn } from '../../../src/teacher/Settle/holdOn.ts';
import { waitingIn, waitingWords } from '../../../src/teacher/Settle/waitingIn.ts';
import { usualWords } from '../../../src/ui/vocabulary/wordsOf.ts';
import { suite } from '../../support/suite.ts';
import { threeTargets } from '../../support/tablet.ts';

const test = suite('what is to settle, in words');

const row = <T>(fields: object) => ({ id: 'x', stamps: {}, ...fields }) as unknown as T;
const fourB = row<ClassRow>({ id: 'b', name: '4B', year: 4 });
const facts = {
  classes: [fourB],
  genres: new Map([['quest', 'Quest story']]),
  policies: [],
  sheetVersions: [],
  words: usualWords,
};
const amy = row<PupilRow>({ given: 'Amelia', preferredGiven: 'Amy', family: 'Bell', class: 'b' });
const kite = row<UnitRow>({ title: 'The Lost Kite', class: 'b' });
const cold = row<TaskRow>({ kind: 'cold' });

function aClash(record: string, field: string, about: Partial<Clash> = {}): Clash {
  const version = { stamp: '', value: '', by: undefined, at: '' };
  return { at: { record, ids: ['b'], field }, field, shown: version, others: [version], ...about } as Clash;
}

const aPhoto = { id: 'f', parts: ['f'], size: 3, type: 'image/jpeg' } as unknown as Attachment;

const values: [record: string, field: string, value: unknown, words: ValueWords][] = [
  ['unit', 'stage', 'hot', { as: 'words', text: 'Hot task' }],
  ['unit', 'genre', 'quest', { as: 'words', text: 'Quest story' }],
  ['unit', 'coreText', '', { as: 'words', text: 'None' }],
  ['unit', 'focus', threeTargets.slice(0, 1), { as: 'list', items: ['I can show Y4.VGP.01.'] }],
  ['unit', 'nonNegotiables', [], { as: 'words', text: 'None' }],
  ['piece', 'support', 'with-help', { as: 'words', text: 'With help' }],
  ['piece', 'presence', 'there', { as: 'words', text: 'There' }],
  ['piece', 'note', 'Wrote alone.', { as: 'lines', text: 'Wrote alone.' }],
  ['piece', 'note', '', { as: 'words', text: 'No note' }],
  ['pupil', 'family', 'Bell', { as: 'words', text: 'Bell' }],
  ['pupil', 'class', 'b', { as: 'words', text: '4B' }],
  ['pupil', 'class', 'c', { as: 'words', text: 'A class that is not on this tablet' }],
  ['class', 'year', 0, { as: 'words', text: 'Reception' }],
  ['target', 'depth', 'greater', { as: 'words', text: 'Greater depth' }],
  ['target', 'depth', null, { as: 'words', text: 'Not graded' }],
  ['target', 'retired', true, { as: 'words', text: 'Retired' }],
  ['sheet', 'inForce', 'starter', { as: 'words', text: 'The starter sheet' }],
  ['sheet', 'inForce', 'v', { as: 'words', text: 'A version that is not on this tablet' }],
  ['pair', 'same', 'no', { as: 'words', text: 'Two children' }],
  ['pair', 'same', 'a'.repeat(20), { as: 'words', text: 'The same child' }],
  ['unitText', 'core', 'Once.', { as: 'page', text: 'Once.' }],
  ['unitText', 'flawed', '', { as: 'words', text: 'None' }],
  ['unitText', 'mapPages', [], { as: 'words', text: 'None' }],
  ['unitText', 'mapPages', [aPhoto], { as: 'photos', photos: [aPhoto] }],
  ['unitText', 'toolkit', ['I say where.', ' '], { as: 'list', items: ['I say where.'] }],
  ['unitText', 'spoken', [{ ...aPhoto, line: 'I say when.' }], { as: 'list', items: ['I say when.'] }],
  [
    'unitText',
    'boxes',
    [
      { id: 'a', section: 'Opening', happens: 'a dog is lost', tools: 'weather' },
      { id: 'b', section: '', happens: '', tools: '' },
    ],
    { as: 'list', items: ['Opening: a dog is lost (weather)'] },
  ],
  ['draft', 'text', 'The kite flew.', { as: 'page', text: 'The kite flew.' }],
  [
    'school',
    'levelWords',
    { 'not-yet': 'Nearly' },
    { as: 'list', items: ['Nearly', 'Approaching', 'Secure', 'Deeper'] },
  ],
];
for (const [record, field, value, words] of values) {
  test(`${record} ${field} ${JSON.stringify(value)}`, () =>
    assert.equal(valueWords(aClash(record, field), value, facts), words));
}

test('every field that two adults can change apart has words', () => {
  for (const [record, fields] of Object.entries(clashFields)) {
    for (const field of Object.keys(fields))
      assert.is.not(whatWords(aClash(record, field), usualWords), field);
  }
});

const abouts: [clash: Clash, about: string][] = [
  [aClash('piece', 'note', { pupil: amy, unit: kite, task: cold }), 'Amy Bell, cold task of The Lost Kite'],
  [aClash('pupil', 'given', { pupil: amy }), 'Amy Bell'],
  [
    aClash('pair', 'same', { pupil: amy, other: row({ given: 'Ames', family: 'Bell' }) }),
    'Amy Bell and Ames Bell',
  ],
  [aClash('unit', 'stage', { unit: kite }), 'The Lost Kite'],
  [aClash('unitText', 'core', { unit: kite }), 'The Lost Kite'],
  [aClash('class', 'name'), '4B'],
  [aClash('school', 'name'), ''],
  [
    aClash('target', 'pupil', { target: row({ sheet: 'writing-4', teacher: 'Uses fronted adverbials' }) }),
    'Year 4 writing, Uses fronted adverbials',
  ],
  [
    aClash('sheet', 'inForce', { at: { record: 'sheet', ids: ['reading-2'], field: 'inForce' } }),
    'Year 2 reading',
  ],
];
for (const [clash, about] of abouts) {
  test(`a clash of ${clash.at.record} ${clash.field} is about "${about}"`, () =>
    assert.is(aboutWords(clash, facts), about));
}

test('who and when', () => {
  const at = '2026-11-23T09:02:00+00:00';
  const by = row<AdultRow>({ id: 'o', name: 'Mx Okafor' });
  assert.is(whoWords({ by, at }, 'b', usualWords), 'Mx Okafor, 23 Nov at 09:02');
  assert.is(whoWords({ by, at }, 'o', usualWords), 'You, 23 Nov at 09:02');
  assert.is(whoWords({ by: undefined, at }, 'o', usualWords), 'Another adult, 23 Nov at 09:02');
});

test('the quiet line says what waits, and nothing where nothing does', () => {
  assert.is(waitingWords({ changed: 0, alike: 0 }, usualWords), '');
  assert.is(waitingWords({ changed: 1, alike: 0 }, usualWords), 'Two adults changed one thing apart.');
  assert.is(waitingWords({ changed: 0, alike: 1 }, usualWords), 'Two pupils may be one child.');
  assert.is(
    waitingWords({ changed: 2, alike: 3 }, usualWords),
    '2 things were changed by two adults apart. 3 pairs of pupils may be one child each.',
  );
});

test('a class’s line counts what is about its pupils and units; Today’s counts all', () => {
  const elsewhere = row<PupilRow>({ ...amy, class: 'c' });
  const clashes = [
    aClash('unit', 'stage', { unit: kite }),
    aClash('pupil', 'given', { pupil: elsewhere }),
    aClash('school', 'name', { at: { record: 'school', ids: ['s'], field: 'name' } }),
    aClash('class', 'name'),
  ];
  const duplicates = [
    { pupils: [elsewhere, amy] as [PupilRow, PupilRow], by: 'upn' as const },
    { pupils: [elsewhere, elsewhere] as [PupilRow, PupilRow], by: 'class' as const },
  ];
  assert.equal(waitingIn({ clashes, duplicates }, 'b' as ClassId), { changed: 2, alike: 1 });
  assert.equal(waitingIn({ clashes, duplicates }, undefined), { changed: 4, alike: 2 });
  assert.equal(waitingIn(undefined, undefined), { changed: 0, alike: 0 });
});

test('which of two is kept is asked only where it makes a difference', () => {
  assert.is(areAlike(amy, row<PupilRow>({ ...amy, id: 'y' })), true);
  assert.is(areAlike(amy, row<PupilRow>({ ...amy, class: 'c' })), false);
  assert.is(areAlike(amy, row<PupilRow>({ ...amy, family: 'Carr' })), false);
});

test('what is settled keeps its place until the screen is left, undo opens it there, what is new comes last', () => {
  const shown = (items: string[], held: ReturnType<typeof holdOn<string>> = []) =>
    holdOn(held, items, (item) => item.slice(0, 1));
  const words = (held: ReturnType<typeof shown>) =>
    held.map(({ item, open }) => `${item}${open ? '' : ' settled'}`);
  const before = shown(['a1', 'b1', 'c1']);
  const after = shown(['d1', 'a1', 'c1'], before);
  assert.equal(words(after), ['a1', 'b1 settled', 'c1', 'd1']);
  assert.equal(words(shown(['b2', 'd1', 'a1', 'c1'], after)), ['a1', 'b2', 'c1', 'd1']);
});

test.run();
