import type { IdeaSeen } from '../rules/ideas.ts';
import type { Words } from '../ui/vocabulary/wordsOf.ts';

/** What a child chose to write about, as one line. What was only told aloud stands beside it, to be heard. */
export function topicLine({ idea, state }: IdeaSeen, words: Words): string {
  const said = idea.words ? ` “${idea.words}”` : '';
  if (state === 'chosen') return `Chose to write about${said}`;
  const answer = {
    waiting: words.say('waits for the word of {an adult}'),
    yes: words.say('{an adult} said yes'),
    talk: words.say('{an adult} wants to talk about it'),
  }[state];
  return `An idea of their own${said ? `:${said}` : ''}; ${answer}`;
}
