import { MessageCircle, Send } from 'lucide-preact';
import { waysToSay } from '../../curriculum/feedbackStems.ts';
import type { DraftSeen } from '../../rules/draftChain.ts';
import { commentsOf, feedbackOf, type PieceFact } from '../../rules/marks.ts';
import type { Judgement } from '../../schema/event.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { Comment } from '../../schema/markEvents.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import { feedbackParts } from '../../schema/words.ts';
import type { PieceAt } from '../../store/commands/mark.ts';
import { changeComment, handBack, makeComment } from '../../store/commands/marks.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import { FeedbackPart } from './FeedbackPart.tsx';
import { isTold, partTitles, toHandBack } from './toHandBack.ts';
import './Feedback.css';

interface Props {
  store: Store;
  at: PieceAt;
  /** Undefined where nothing of it is here. */
  draft: DraftSeen | undefined;
  facts: readonly PieceFact[] | undefined;
  targets: readonly ChosenTarget[];
  held: ReadonlyMap<TargetId, Judgement>;
}

/** What the child is told of the piece, built from chips, and kept among the adults until it is handed back. */
export function Feedback({ store, at, draft, facts = [], targets, held }: Props) {
  const act = useAct();
  const words = useWords();
  const comments = commentsOf(facts);
  const spoke = comments.find(({ part }) => part === 'spoke');
  const told = feedbackOf(facts);
  const said = toHandBack(facts, draft);
  const isEmpty = said.lines.length + said.marks.length === 0 && !said.spoke;
  const change = (comment: Comment, to: string | undefined) =>
    act(() => changeComment(store, at, comment, to));
  return (
    <div class="feedback">
      {feedbackParts.map((part) => (
        <FeedbackPart
          key={part}
          part={part}
          title={partTitles[part]}
          comments={comments.filter((comment) => comment.part === part)}
          targets={inOrder(targets, held, part === 'well')}
          say={({ target, pupil }) =>
            act(() => makeComment(store, at, { part, target, words: waysToSay(part, pupil)[0] ?? pupil }))
          }
          change={change}
        />
      ))}
      <div class="feedback-acts">
        <Button
          icon={<MessageCircle aria-hidden="true" />}
          aria-pressed={spoke !== undefined}
          onClick={() =>
            spoke ? change(spoke, undefined) : act(() => makeComment(store, at, { part: 'spoke' }))
          }
        >
          {words.say('Spoke to {pupil}')}
        </Button>
        <Button
          kind="main"
          icon={<Send aria-hidden="true" />}
          disabled={isEmpty}
          onClick={() => act(() => handBack(store, at, said))}
        >
          {told ? 'Hand back again' : 'Hand back'}
        </Button>
      </div>
      <p class="soft small" role="status">
        {told && !isTold(told, said)
          ? `Changed since it was handed back on ${words.day(told.at)}.`
          : told
            ? words.say('Handed back on {day}. The child reads it at {a station} after the next handover.', {
                day: words.day(told.at),
              })
            : words.say('Only {adults} see this until it is handed back. Marks on the page go with it.')}
      </p>
    </div>
  );
}

/** For praise what is there comes first; for the rest what is not there yet. */
function inOrder(
  targets: readonly ChosenTarget[],
  held: ReadonlyMap<TargetId, Judgement>,
  isPraise: boolean,
): ChosenTarget[] {
  const isThere = ({ target }: ChosenTarget) => ['secure', 'deeper'].includes(held.get(target)?.level ?? '');
  return [...targets].sort((a, b) => Number(isThere(b) === isPraise) - Number(isThere(a) === isPraise));
}
