import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { TaskKind } from '../../schema/words.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { midSentence } from '../targetWords.ts';
import type { Round } from './whatNow.ts';

/** "Go on marking the hot task: next is Amy B". */
export function markWords(round: Round, names: Map<PupilId, ShownName>, words: Words): string {
  const task = theTask(round.kind, words);
  if (!round.begun) return `Mark ${task}`;
  const next = round.next && names.get(round.next)?.short;
  return next ? `Go on marking ${task}: next is ${next}` : `Go on marking ${task}`;
}

/** "the cold task". */
export function theTask(kind: TaskKind, words: Words): string {
  return `the ${midSentence(words.task[kind])}`;
}
