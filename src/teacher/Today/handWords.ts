import type { HandUp } from '../../schema/event.ts';
import type { TargetId, TaskId } from '../../schema/ids.ts';
import type { TaskKind } from '../../schema/words.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { midSentence, shortTarget } from '../targetWords.ts';

/** What hands may be about, by what this tablet calls it. */
export interface AboutNames {
  /** In the pupils' words. */
  targets: ReadonlyMap<TargetId, string>;
  tasks: ReadonlyMap<TaskId, TaskKind>;
}

/** What the child says, after the name: "is ready: use a comma after how or when". */
export function handWords(
  { is, about }: Pick<HandUp, 'is' | 'about'>,
  names: AboutNames,
  words: Words,
): string {
  const thing = aboutWords(about, names, words);
  const says = is === 'ready' ? 'is ready' : 'does not get this';
  return thing ? `${says}: ${thing}` : says;
}

function aboutWords(
  about: HandUp['about'],
  { targets, tasks }: AboutNames,
  words: Words,
): string | undefined {
  const target = about?.target && targets.get(about.target);
  if (target) return midSentence(shortTarget(target));
  if (about?.feedback) return 'the feedback that they were given';
  const kind = about?.task && tasks.get(about.task);
  return kind && `the ${midSentence(words.task[kind])}`;
}

/** "today at 10:15", "on 20 Nov". */
export function sinceWords(at: string, today: string, words: Words): string {
  return at.startsWith(today) ? `today at ${at.slice(11, 16)}` : `on ${words.day(at)}`;
}
