import * as assert from 'uvu/assert';
import { classFeedbackOf, type PupilTaps } from '../../src/rules/classFeedback.ts';
import type { MarkSeen } from '../../src/rules/marks.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import type { Level, MarkSort } from '../../src/schema/words.ts';
import { suite } from '../support/suite.ts';

const test = suite('the whole-class feedback sheet');

const commas = 'commas' as TargetId;
const speech = 'speech' as TargetId;

function aMark(sort: MarkSort, quote: string, more: { note?: string; code?: string } = {}): MarkSeen {
  const mark = { sort, place: { quote, before: '', after: '' }, ...more };
  const state = sort === 'gap' ? 'open' : undefined;
  return { id: 'x', mark, state, answer: undefined } as unknown as MarkSeen;
}

function taps(pupil: string, levels: [Level?, Level?], marks: MarkSeen[] = [], praised: TargetId[] = []) {
  const [c, s] = levels;
  const held = new Map<TargetId, Level>([
    ...(c ? ([[commas, c]] as const) : []),
    ...(s ? ([[speech, s]] as const) : []),
  ]);
  return { pupil: pupil as PupilId, levels: held, marks, praised } satisfies PupilTaps;
}

const short = (lines: { about: object; pupils: string[] }[]) =>
  lines.map(({ about, pupils }) => `${Object.values(about)[0]}: ${pupils.join(' ')}`);

test('three pupils who do not show a target yet are a misconception of the class; two are seen one by one', () => {
  const three = ['amy', 'ben', 'cai'].map((name) => taps(name, ['not-yet', 'secure']));
  assert.equal(short(classFeedbackOf(three, [commas, speech]).misconceptions), ['commas: amy ben cai']);
  assert.equal(classFeedbackOf(three.slice(1), [commas, speech]).misconceptions, []);
});

test('praise is who went deeper, whom words praised, and what was marked pink', () => {
  const { praise } = classFeedbackOf(
    [
      taps('amy', ['deeper', 'secure'], [aMark('pink', 'kite', { note: 'Made me laugh' })]),
      taps('ben', ['secure', 'secure'], [aMark('pink', 'kite', { note: 'made me laugh ' })], [commas]),
      taps('cai', ['approaching', 'not-yet'], [aMark('pink', 'kite')]),
    ],
    [commas, speech],
  );
  assert.equal(short(praise), ['commas: amy ben', 'Made me laugh: amy ben']);
});

test('spellings are the words that were marked, the most frequent first, each once', () => {
  const sp = (word: string, note?: string) => aMark('code', word, { code: 'Sp', ...(note && { note }) });
  const { spellings } = classFeedbackOf(
    [
      taps('amy', [], [sp('wen', 'when')]),
      taps('ben', [], [sp('Because'), sp('whent', 'When'), aMark('code', 'and', { code: 'P' })]),
    ],
    [commas],
  );
  assert.equal(short(spellings), ['when: amy ben', 'Because: ben']);
});

test('to be seen is who has two targets not there yet, or a gap that nobody has answered', () => {
  const { see } = classFeedbackOf(
    [
      taps('amy', ['not-yet', 'not-yet']),
      taps('ben', ['not-yet', 'secure']),
      taps('cai', ['secure', 'secure'], [aMark('gap', 'big')]),
    ],
    [commas, speech],
  );
  assert.equal(
    see.map(({ pupil, notYet, open }) => [pupil, notYet.length, open]),
    [
      ['amy', 2, 0],
      ['cai', 0, 1],
    ],
  );
});

test('a note that several pages have is a misconception too, after a target that more do not show', () => {
  const noted = (name: string, level: Level) =>
    taps(name, [level], [aMark('green', 'they', { note: 'Who is it?' })]);
  const pupils = [noted('amy', 'not-yet'), noted('ben', 'not-yet'), taps('cai', ['not-yet'])];
  assert.equal(short(classFeedbackOf(pupils, [commas]).misconceptions), [
    'commas: amy ben cai',
    'Who is it?: amy ben',
  ]);
});

test('a misspelling that was marked on a photograph without its word is on no list', () => {
  const mark = { sort: 'code', code: 'Sp', place: { x: 0.5, y: 0.5 } };
  const onPage = { id: 'x', mark, state: undefined, answer: undefined } as unknown as MarkSeen;
  assert.equal(classFeedbackOf([taps('amy', ['secure'], [onPage])], [commas]).spellings, []);
});

test.run();
