import type { Page } from '../schema/event.ts';
import type { Answer, Choice, Comment, Feedback, Mark, MarkFact } from '../schema/markEvents.ts';
import type { Stamp } from '../schema/stamp.ts';
import type { ChoiceIs, MarkSort, TaskKind } from '../schema/words.ts';
import type { HelpGiven } from './ledger.ts';

/** What is kept with a piece of its marks and photos. */
export type PieceFact = MarkFact | Page;

/** All of it: a mark is found by the page that it was put on, and by what became of that page. */
export function pieceFacts(
  piece: { marks?: readonly MarkFact[]; pages?: readonly Page[] } | undefined,
): readonly PieceFact[] {
  return [...(piece?.marks ?? []), ...(piece?.pages ?? [])];
}

/** A mark as it stands, and what became of it. `id` is its first form, by which answers name it. */
export interface MarkSeen {
  id: Stamp;
  mark: Mark;
  /** Only a gap or a question waits for an answer. */
  state: 'open' | 'answered' | 'closed' | undefined;
  /** The newest one. */
  answer: Answer | undefined;
}

/** The marks of a piece, in the order in which they were first made; of two forms of one, the later. */
export function marksOf(facts: readonly PieceFact[] | undefined = []): MarkSeen[] {
  const newest = new Map<Stamp, Mark>();
  for (const fact of facts) if (fact.kind === 'mark') newest.set(idOf(fact), fact);
  const answers = answersOf(facts);
  return [...newest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, mark]) => {
      const answer = answers.get(id);
      return { id, mark, answer, state: stateOf(mark, answer) };
    });
}

export function idOf({ first, stamp }: Mark): Stamp {
  return first ?? stamp;
}

function stateOf(mark: Mark, answer: Answer | undefined): MarkSeen['state'] {
  if (mark.sort !== 'gap' && mark.sort !== 'question') return undefined;
  if (mark.closed) return 'closed';
  return answer ? 'answered' : 'open';
}

export function commentsOf(facts: readonly PieceFact[] | undefined = []): Comment[] {
  return facts.filter((fact): fact is Comment => fact.kind === 'comment');
}

/** The newest answer to each mark, by the mark's first form. */
export function answersOf(facts: readonly PieceFact[] | undefined = []): Map<Stamp, Answer> {
  const answers = facts.filter((fact): fact is Answer => fact.kind === 'answer');
  return new Map(answers.map((answer) => [answer.mark, answer]));
}

/** Which draft was chosen last for that. */
export function choiceOf(facts: readonly PieceFact[] | undefined, is: ChoiceIs): Choice | undefined {
  return facts?.filter((fact): fact is Choice => fact.kind === 'choice' && fact.is === is).at(-1);
}

/** What the child was told last. */
export function feedbackOf(facts: readonly PieceFact[] | undefined = []): Feedback | undefined {
  return facts.filter((fact): fact is Feedback => fact.kind === 'feedback').at(-1);
}

const whatOf: Record<MarkSort, HelpGiven['what']> = {
  pink: 'strength',
  stamp: 'strength',
  question: 'question',
  green: 'directed-change',
  gap: 'gap-mark',
  code: 'directed-change',
};

/**
 * What an adult's mark is, for how alone the child is from then on. A code that points at a spelling, and green at the
 * words to be changed, direct a change: "edited as a result of direct intervention by a teacher … where incorrect or
 * omitted punctuation has been indicated, or when incorrectly spelt words have been identified by an adult" is not
 * independent writing (Standards and Testing Agency, teacher assessment guidance, key stage 2).
 */
export function helpOf({ sort, target }: Pick<Mark, 'sort' | 'target'>): HelpGiven {
  return { by: 'adult', what: whatOf[sort], ...(target && { target }) };
}

/** On a piece that could count, a mark that says what to change ends the child's working alone. */
export function endsAlone(sort: MarkSort, taskKind: TaskKind): boolean {
  const { what } = helpOf({ sort });
  return (
    (taskKind === 'hot' || taskKind === 'polished') && (what === 'gap-mark' || what === 'directed-change')
  );
}
