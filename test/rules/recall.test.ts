import * as assert from 'uvu/assert';
import { ideaOf } from '../../src/rules/ideas.ts';
import { recallChoices, recallOf, rememberedIn } from '../../src/rules/recall.ts';
import type { ChildFact } from '../../src/schema/childEvents.ts';
import { suite } from '../support/suite.ts';

const test = suite('what a child remembers, and wants to write about');
const toolkit = ['Use speech', 'Use short lines', 'Hint at it', 'Say how it felt', 'End well', 'Begin late'];
const others = ['Give reasons', 'Use speech', 'Use headings', 'Give facts', 'Say who it is for'];
const fact = (over: object) => ({ version: 1, ...over }) as unknown as ChildFact;

test('a child remembers tools among some that are none, each once, in the same order at every tablet', () => {
  const choices = recallChoices(toolkit, others, 'amy');
  assert.is(choices.filter((line) => toolkit.includes(line)).length, 5);
  assert.is(choices.filter((line) => !toolkit.includes(line)).length, 3);
  assert.equal(recallChoices([...toolkit].reverse(), [...others].reverse(), 'amy'), choices);
  assert.not.equal(recallChoices(toolkit, others, 'ben'), choices);
});

test('what counts is what was ticked before the toolkit was seen', () => {
  const [first, later] = [fact({ kind: 'recall', ticked: ['a'] }), fact({ kind: 'recall', ticked: ['b'] })];
  assert.is(recallOf([first, later], 1), first);
  assert.is(recallOf([first], 2), undefined);
  assert.is(recallOf(undefined, 1), undefined);
});

test('a teacher reads draft by draft what a child remembered, what not, and what is of another toolkit', () => {
  const recall = (version: number, ticked: string[], own?: string[]) =>
    fact({ kind: 'recall', version, ticked, ...(own && { toolkit: own }) });
  const said = [
    recall(2, [], ['Hint at it']),
    recall(1, ['Use headings', 'Use speech'], ['Use speech', 'Hint at it']),
    recall(1, ['Use speech', 'Hint at it'], ['Use speech', 'Hint at it']),
    recall(3, ['Use speech']),
    fact({ kind: 'idea' }),
  ];
  assert.equal(rememberedIn(said), [
    { version: 1, known: ['Use speech'], missed: ['Hint at it'], strange: ['Use headings'] },
    { version: 2, known: [], missed: ['Hint at it'], strange: [] },
  ]);
  assert.equal(rememberedIn(undefined), []);
});

test('an option needs nobody’s word, an own idea waits for one, and the last word stands', () => {
  const option = fact({ kind: 'idea', is: 'option', stamp: '1' });
  const own = fact({ kind: 'idea', is: 'own', stamp: '2' });
  const says = (is: string) => fact({ kind: 'idea-answer', idea: '2', is });
  const state = (...said: ChildFact[]) => ideaOf(said)?.state;
  assert.is(ideaOf(undefined), undefined);
  assert.is(state(option), 'chosen');
  assert.is(state(option, own), 'waiting');
  assert.is(state(own, says('talk'), says('yes')), 'yes');
  assert.is(state(says('talk'), own), 'talk');
});

test.run();
