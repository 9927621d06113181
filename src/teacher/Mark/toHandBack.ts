import type { DraftSeen } from '../../rules/draftChain.ts';
import { commentsOf, type PieceFact } from '../../rules/marks.ts';
import { marksAt } from '../../rules/marksAt.ts';
import type { Feedback } from '../../schema/markEvents.ts';
import { type FeedbackPart, feedbackParts } from '../../schema/words.ts';
import { saidBy } from '../../store/commands/marks.ts';

export const partTitles: Record<FeedbackPart, string> = {
  well: 'Did well',
  improve: 'To improve',
  next: 'Next step',
};

/**
 * What is on an adult's mind of a piece now, as the child would be told it: with the marks that are shown on that
 * draft, those too that have come along to it.
 */
export function toHandBack(
  facts: readonly PieceFact[],
  draft: Pick<DraftSeen, 'version' | 'text' | 'pages'> = firstDraft,
): Pick<Feedback, 'version' | 'lines' | 'marks' | 'spoke'> {
  const comments = commentsOf(facts);
  const lines = feedbackParts.flatMap((part) =>
    comments.flatMap(({ part: of, words, target }) =>
      of === part && words ? [{ part, words, ...(target && { target }) }] : [],
    ),
  );
  const marks = marksAt(draft, facts)
    .filter(({ state }) => state !== 'closed')
    .map(({ id, mark }) => {
      const { closed: _, ...said } = saidBy(mark);
      return { mark: id, ...said };
    });
  const spoke = comments.some(({ part }) => part === 'spoke');
  return { version: draft.version, lines, marks, ...(spoke && { spoke }) };
}

/** Of what was marked on paper alone. */
const firstDraft = { version: 1, text: '', pages: [] };

/** The child was told just that. */
export function isTold(
  told: Feedback,
  { version, lines, marks, spoke }: ReturnType<typeof toHandBack>,
): boolean {
  const now = [version, lines, marks, spoke];
  return JSON.stringify(now) === JSON.stringify([told.version, told.lines, told.marks, told.spoke]);
}
