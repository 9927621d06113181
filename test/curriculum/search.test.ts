import * as assert from 'uvu/assert';
import { searchTargets } from '../../src/curriculum/search.ts';
import { frameworkOf, sheetOf } from '../../src/curriculum/starter.ts';
import type { Subject } from '../../src/schema/curriculum.ts';
import { suite } from '../support/suite.ts';

const test = suite('finding targets');

/** Year, what is typed, and the codes that come before all others. */
const typed: [number, string, string[]][] = [
  [4, 'speech', ['Y4.VGP.04']],
  [4, 'speech marks', ['Y4.VGP.04']],
  [4, 'dialogue', ['Y4.VGP.04', 'Y4.DR.06']],
  [4, 'inverted comas', ['Y4.VGP.04']],
  [4, 'fronted adverbials', ['Y4.VGP.03', 'Y4.VGP.02']],
  [4, 'fronted adverbial comma', ['Y4.VGP.03']],
  [4, 'adverbal', ['Y4.VGP.03', 'Y4.VGP.02']],
  [4, 'commas', ['Y4.VGP.12', 'Y4.VGP.03']],
  [4, 'Paragraphs', ['Y4.DR.02']],
  [4, 'parargaphs', ['Y4.DR.02']],
  [4, 'possesive apostrophe', ['Y4.SP.07', 'Y4.VGP.05']],
  [4, 'pronouns', ['Y4.ED.02', 'Y4.VGP.06']],
  [4, 'expanded noun phrases', ['Y4.VGP.01']],
  [4, 'present perfect', ['Y4.VGP.09']],
  [4, 'we was', ['Y4.VGP.07']],
  [4, 'homophone', ['Y4.SP.05']],
  [4, 'joined handwriting', ['Y4.HW.01']],
  [4, 'proofreading', ['Y4.ED.03']],
  [4, 'conjuctions', ['Y4.VGP.08']],
  [4, 'full stops and capital letters', ['Y4.VGP.12']],
  [4, 'short sentences', ['Y4.VGP.11']],
  [4, 'headings', ['Y4.DR.04']],
  [3, 'a or an', ['Y3.VGP.04']],
  [3, 'word families', ['Y3.VGP.08']],
  [3, 'prefixes', ['Y3.SP.01', 'Y3.VGP.07']],
  [3, 'preposition', ['Y3.VGP.03']],
  [2, 'commas in lists', ['Y2.VGP.02']],
  [2, 'past tense', ['Y2.VGP.06']],
  [2, 'question marks', ['Y2.VGP.01']],
  [2, 'suffix', ['Y2.SP.06', 'Y2.SP.07']],
  [1, 'finger spaces', ['Y1.VGP.01']],
  [1, 'and', ['Y1.VGP.03']],
  [5, 'parenthesis', ['Y5.VGP.07']],
  [5, 'relative clauses', ['Y5.VGP.01']],
  [5, 'modal', ['Y5.VGP.02']],
  [6, 'semicolons', ['Y6.VGP.07', 'Y6.VGP.06']],
  [6, 'passive voice', ['Y6.VGP.03']],
  [6, 'precis', ['Y6.DR.04']],
];

for (const [year, words, first] of typed)
  test(`a Year ${year} teacher who types "${words}" is offered ${first.join(' and ')} first`, async () => {
    const found = searchTargets(await sheetOf(year, 'writing'), words).map((target) => target.code);
    assert.equal(found.slice(0, first.length).sort(), first.toSorted());
  });

async function codesFor(year: number, words: string, subject: Subject = 'writing'): Promise<string[]> {
  return searchTargets(await sheetOf(year, subject), words).map((target) => target.code);
}

test('the beginning of a code lists what begins so, with or without the year and the noughts', async () => {
  const strand = (await codesFor(3, '')).filter((code) => code.startsWith('Y3.VGP'));
  assert.is(strand.length, 11);
  for (const words of ['Y3.VGP', 'y3 vgp', 'VGP', ' vgp. ']) assert.equal(await codesFor(3, words), strand);
  for (const words of ['Y3.VGP.04', 'vgp.04', 'VGP 4']) assert.equal(await codesFor(3, words), ['Y3.VGP.04']);
});

test("another year's code finds nothing on this year's sheet", async () => {
  assert.equal(await codesFor(4, 'Y3.VGP'), []);
});

test('nothing typed shows the whole sheet in its order, and nonsense shows nothing', async () => {
  const sheet = await sheetOf(5, 'writing');
  assert.equal(searchTargets(sheet, '  '), sheet.targets);
  assert.equal(searchTargets(sheet, 'zebra'), []);
});

test('a word that no target holds does not hide what the other words find', async () => {
  assert.is((await codesFor(4, 'fronted adverbials zebra'))[0], 'Y4.VGP.03');
});

test('framework statements are never offered, even from a sheet that holds them', async () => {
  const sheet = await sheetOf(6, 'writing');
  const mixed = { ...sheet, targets: [...sheet.targets, ...(await frameworkOf(6))] };
  for (const words of ['', 'TAF', 'Y6.TAF', 'paragraphs', 'spells most', 'handwriting'])
    assert.not(
      searchTargets(mixed, words).some((target) => target.code.includes('.TAF.')),
      words,
    );
});

test('a reading unit finds reading targets only', async () => {
  assert.is((await codesFor(4, 'inference', 'reading'))[0], 'Y4.RC.07');
  assert.is((await codesFor(4, 'summarising', 'reading'))[0], 'Y4.RC.09');
  assert.equal(await codesFor(4, 'apostrophe', 'reading'), []);
});

test('the same words give the same order every time', async () => {
  assert.equal(await codesFor(4, 'punctuation'), await codesFor(4, 'punctuation'));
});

test.run();
