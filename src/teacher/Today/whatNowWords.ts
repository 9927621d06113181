import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { TaskKind } from '../../schema/words.ts';
import { taskWords } from '../../ui/words.ts';
import type { Round } from './whatNow.ts';

/** "Go on marking the hot task: next is Amy B". */
export function markWords(round: Round, names: Map<PupilId, ShownName>): string {
  const task = theTask(round.kind);
  if (!round.begun) return `Mark ${task}`;
  const next = round.next && names.get(round.next)?.short;
  return next ? `Go on marking ${task}: next is ${next}` : `Go on marking ${task}`;
}

/** "the cold task". */
export function theTask(kind: TaskKind): string {
  return `the ${taskWords[kind].toLowerCase()}`;
}
