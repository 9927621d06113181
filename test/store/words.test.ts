import * as assert from 'uvu/assert';
import type { AnyEvent } from '../../src/schema/event.ts';
import { setUpSchool } from '../../src/store/commands/setUp.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { chooseLanguage, setMarkCode, setMarkColour, setWords } from '../../src/store/commands/words.ts';
import { spaceOf } from '../../src/store/store.ts';
import { ownMarks, ownWords } from '../../src/store/wordQueries.ts';
import { english as catalogue } from '../../src/ui/vocabulary/english.ts';
import { withCodes } from '../../src/ui/vocabulary/withOwn.ts';
import { wordsOf } from '../../src/ui/vocabulary/wordsOf.ts';
import { arrive, aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aTablet } from '../support/tablet.ts';

const test = suite('a school’s own words');
const english = 'en-GB';

async function aSchool() {
  const tablet = await aTablet();
  await setUpSchool(tablet.store, 'Fernlea Primary', 'Mx Okafor');
  return tablet;
}

test('a word stands after a restart, the usual one again after undo, and the same again writes nothing', async () => {
  const { store, restart } = await aSchool();
  await setWords(store, english, { 'labels.level.secure': 'Got it' });
  const written = await store.db.tail.count();
  await setWords(store, english, { 'labels.level.secure': 'Got it', 'labels.level.deeper': null });
  assert.is(await store.db.tail.count(), written);
  assert.is((await undoLast(store))?.what, 'words');
  assert.equal((await ownWords(store)).own, {});
  await setWords(store, english, { 'nouns.unit.one': 'topic', 'nouns.unit.plural': 'topics' });
  assert.equal((await ownWords((await restart()).store)).own, {
    'nouns.unit.one': 'topic',
    'nouns.unit.plural': 'topics',
  });
});

test('a school’s marking codes and colours are its own, beside its words, and what is no colour is not shown', async () => {
  const okafor = await aSchool();
  const blackwood = await aTabletBeside(okafor);
  await setMarkCode(okafor.store, 'WW', 'Wrong word');
  await setMarkCode(blackwood.store, 'Sp', false);
  await setMarkColour(blackwood.store, 'gap', 'red');
  await setMarkColour(blackwood.store, 'pink', 'mauve' as never);
  await exchange(okafor, blackwood);
  for (const { store } of [okafor, blackwood]) {
    assert.equal(await ownMarks(store), { codes: { Sp: false, WW: 'Wrong word' }, colours: { gap: 'red' } });
    assert.equal((await ownWords(store)).own, {});
  }
  const { codes } = await ownMarks(okafor.store);
  assert.equal(
    wordsOf(withCodes(catalogue, codes)).codes.map(({ code }) => code),
    ['P', '//', '^', 'WW'],
  );
  await undoLast(okafor.store);
  assert.equal((await ownMarks(okafor.store)).codes, { Sp: false });
});

test('two adults who change different words apart both have theirs', async () => {
  const okafor = await aSchool();
  const blackwood = await aTabletBeside(okafor);
  await setWords(okafor.store, english, { 'labels.level.secure': 'Got it' });
  await setWords(blackwood.store, english, { 'nouns.unit.one': 'topic' });
  await exchange(okafor, blackwood);
  for (const { store } of [okafor, blackwood]) {
    assert.equal((await ownWords(store)).own, { 'labels.level.secure': 'Got it', 'nouns.unit.one': 'topic' });
  }
});

test('each language keeps its own words, and undo goes back to the language from before, on every tablet', async () => {
  const tablet = await aSchool();
  const { store } = tablet;
  await setWords(store, english, { 'nouns.unit.one': 'topic' });
  await chooseLanguage(store, 'cy');
  await setWords(store, 'cy', { 'nouns.unit.one': 'thema' });
  assert.equal(await ownWords(store), { language: 'cy', own: { 'nouns.unit.one': 'thema' } });
  await undoLast(store);
  await undoLast(store);
  assert.equal(await ownWords(store), { language: undefined, own: { 'nouns.unit.one': 'topic' } });
  const other = await aTabletBeside(tablet);
  await exchange(tablet, other);
  assert.equal(await ownWords(other.store), await ownWords(store));
  assert.is(await other.store.db.setAside.count(), 0);
});

test('words for the levels from before there was a vocabulary are read, until one of them is chosen anew', async () => {
  const { store } = await aSchool();
  const before = { 'not-yet': 'Not yet', approaching: 'Nearly', secure: 'Got it', deeper: 'Flying' };
  const id = spaceOf(store, 'school');
  const stamp = store.stamps.next();
  const change = { record: 'school', id, fields: { levelWords: before } };
  const edit = {
    kind: 'edit',
    stamp,
    space: id,
    at: '2026-11-23T09:00:00+00:00',
    by: store.self?.adult,
    changes: [change],
  };
  await arrive(store, [edit as unknown as AnyEvent]);
  assert.is((await ownWords(store)).own['labels.level.secure'], 'Got it');
  await setWords(store, english, { 'labels.level.secure': 'There', 'labels.level.deeper': null });
  const { own } = await ownWords(store);
  assert.equal([own['labels.level.approaching'], own['labels.level.secure']], ['Nearly', 'There']);
  await chooseLanguage(store, 'cy');
  assert.equal((await ownWords(store)).own, {});
});

test('what is no word, from wherever it comes, is not shown', async () => {
  const { store } = await aSchool();
  const space = spaceOf(store, 'station');
  const fields = {
    'en-GB/nouns.unit.one': 7,
    'en-GB/nouns.unit.plural': ' ',
    'en-GB/nouns.goal.one': 'x'.repeat(999),
  };
  const change = { record: 'words', id: 'ours', fields };
  const stamp = store.stamps.next();
  await arrive(store, [
    {
      kind: 'edit',
      stamp,
      space,
      at: '2026-11-23T09:00:00+00:00',
      by: store.self?.adult,
      changes: [change],
    } as unknown as AnyEvent,
  ]);
  assert.equal((await ownWords(store)).own, {});
});

test.run();
