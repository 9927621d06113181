import * as assert from 'uvu/assert';
import { ideaOf } from '../../src/rules/ideas.ts';
import { answerIdea, chooseIdea } from '../../src/store/commands/idea.ts';
import { pieceOf } from '../../src/store/queries.ts';
import { topicLine } from '../../src/teacher/topicLine.ts';
import { usualWords } from '../../src/ui/vocabulary/wordsOf.ts';
import { suite } from '../support/suite.ts';
import { aClassroom } from '../support/tablet.ts';

const test = suite('what a child chose to write about, as a teacher reads it');

async function amysChoice() {
  const { store, pupils, at } = await aClassroom(1);
  const of = at(pupils[0] as (typeof pupils)[0], 'hot');
  const seen = async () => ideaOf((await pieceOf(store, of))?.said);
  const line = async () => {
    const now = await seen();
    return now && topicLine(now, usualWords);
  };
  return { store, of, seen, line };
}

test('an option of the class is read as it was chosen', async () => {
  const { store, of, line } = await amysChoice();
  assert.is(await line(), undefined);
  await chooseIdea(store, of, { is: 'option', words: 'A storm at sea' });
  assert.is(await line(), 'Chose to write about “A storm at sea”');
});

test('an own idea is read with what an adult has said to it, and also while nothing is typed of it', async () => {
  const { store, of, seen, line } = await amysChoice();
  await chooseIdea(store, of, { is: 'own' });
  assert.is(await line(), 'An idea of their own; waits for the word of an adult');
  await chooseIdea(store, of, { is: 'own', words: 'My gran’s boat' });
  const said = (await seen())?.idea;
  if (!said) throw new Error('nothing was chosen');
  await answerIdea(store, said, 'talk');
  assert.is(await line(), 'An idea of their own: “My gran’s boat”; an adult wants to talk about it');
  await answerIdea(store, said, 'yes');
  assert.is(await line(), 'An idea of their own: “My gran’s boat”; an adult said yes');
});

test.run();
