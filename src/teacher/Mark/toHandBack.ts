import { commentsOf, marksOf } from '../../rules/marks.ts';
import type { Feedback, MarkFact } from '../../schema/markEvents.ts';
import { type FeedbackPart, feedbackParts } from '../../schema/words.ts';
import { saidBy } from '../../store/commands/marks.ts';

export const partTitles: Record<FeedbackPart, string> = {
  well: 'Did well',
  improve: 'To improve',
  next: 'Next step',
};

/** What is on an adult's mind of a piece now, as the child would be told it. */
export function toHandBack(
  facts: readonly MarkFact[],
  version: number,
): Pick<Feedback, 'version' | 'lines' | 'marks' | 'spoke'> {
  const comments = commentsOf(facts);
  const lines = feedbackParts.flatMap((part) =>
    comments.flatMap(({ part: of, words, target }) =>
      of === part && words ? [{ part, words, ...(target && { target }) }] : [],
    ),
  );
  const marks = marksOf(facts)
    .filter(({ mark, state }) => mark.version === version && state !== 'closed')
    .map(({ id, mark }) => {
      const { closed: _, ...said } = saidBy(mark);
      return { mark: id, ...said };
    });
  const spoke = comments.some(({ part }) => part === 'spoke');
  return { version, lines, marks, ...(spoke && { spoke }) };
}

/** The child was told just that. */
export function isTold(
  told: Feedback,
  { version, lines, marks, spoke }: ReturnType<typeof toHandBack>,
): boolean {
  const now = [version, lines, marks, spoke];
  return JSON.stringify(now) === JSON.stringify([told.version, told.lines, told.marks, told.spoke]);
}
