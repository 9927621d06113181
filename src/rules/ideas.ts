import type { ChildFact, Idea } from '../schema/childEvents.ts';

export interface IdeaSeen {
  idea: Idea;
  /** An option needs nobody's word; an own idea waits for an adult's. */
  state: 'chosen' | 'waiting' | 'yes' | 'talk';
}

/** What a child last chose to write about, and what an adult last said to it. */
export function ideaOf(said: readonly ChildFact[] = []): IdeaSeen | undefined {
  const idea = said.findLast((fact): fact is Idea => fact.kind === 'idea');
  if (!idea) return undefined;
  if (idea.is === 'option') return { idea, state: 'chosen' };
  const answer = said.findLast((fact) => fact.kind === 'idea-answer' && fact.idea === idea.stamp);
  return { idea, state: answer?.kind === 'idea-answer' ? answer.is : 'waiting' };
}
