import { Plus, Trash2, X } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { waysToSay } from '../../curriculum/feedbackStems.ts';
import type { Comment } from '../../schema/markEvents.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import type { FeedbackPart as Part } from '../../schema/words.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import { shortTarget } from '../targetWords.ts';

interface Props {
  part: Part;
  title: string;
  comments: readonly Comment[];
  /** In the order in which they are offered. */
  targets: readonly ChosenTarget[];
  say: (target: ChosenTarget) => void;
  change: (comment: Comment, words: string | undefined) => void;
}

/** One of the three parts: what is said, and a chip for each target that it could be said of. */
export function FeedbackPart({ part, title, comments, targets, say, change }: Props) {
  const words = useWords();
  const [isAdding, setAdding] = useState<boolean>();
  const section = useRef<HTMLElement>(null);
  // Each of the two takes the place of the other, and the keyboard must not lose its own.
  useEffect(() => {
    if (isAdding === undefined) return;
    section.current?.querySelector<HTMLElement>(isAdding ? 'fieldset button' : '.feedback-add')?.focus();
  }, [isAdding]);
  const left = targets.filter(({ target }) => comments.every((comment) => comment.target !== target));
  const wordingOf = (comment: Comment) => targets.find(({ target }) => target === comment.target)?.pupil;
  return (
    <section class="feedback-part" ref={section}>
      <h3>{title}</h3>
      {comments.map((comment) => (
        <Line
          key={comment.target ?? comment.stamp}
          comment={comment}
          ways={waysToSay(part, wordingOf(comment) ?? '').filter(Boolean)}
          change={change}
        />
      ))}
      {isAdding ? (
        <fieldset
          class="mark-targets-chips"
          onKeyDown={(event) => {
            if (event.key === 'Escape') setAdding(false);
          }}
        >
          <legend>{words.say('About which {target}?')}</legend>
          {left.map((target) => (
            <button
              key={target.target}
              type="button"
              onClick={() => {
                setAdding(false);
                say(target);
              }}
            >
              {shortTarget(target.pupil)}
            </button>
          ))}
          <Button kind="quiet" icon={<X aria-hidden="true" />} onClick={() => setAdding(false)}>
            Nothing
          </Button>
        </fieldset>
      ) : (
        left.length > 0 && (
          <Button
            kind="quiet"
            class="feedback-add"
            icon={<Plus aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            Say something<span class="unseen"> for: {title}</span>
          </Button>
        )
      )}
    </section>
  );
}

interface LineProps extends Pick<Props, 'change'> {
  comment: Comment;
  ways: readonly string[];
}

function Line({ comment, ways, change }: LineProps) {
  const now = comment.words ?? '';
  const next = ways[(ways.indexOf(now) + 1) % ways.length];
  return (
    <div class="feedback-line">
      <textarea
        aria-label="What the child reads"
        rows={2}
        value={now}
        maxLength={1000}
        onChange={(event) => {
          const words = event.currentTarget.value.trim();
          if (words !== now) change(comment, words || undefined);
        }}
      />
      {ways.length > 1 && next && (
        <Button kind="quiet" onClick={() => change(comment, next)}>
          Say it another way
        </Button>
      )}
      <Button
        kind="quiet"
        icon={<Trash2 aria-hidden="true" />}
        aria-label="Take this out"
        onClick={() => change(comment, undefined)}
      >
        {''}
      </Button>
    </div>
  );
}
