import { ChevronLeft, CircleQuestionMark, ThumbsDown, ThumbsUp } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { CritiqueSeen } from '../../rules/critiques.ts';
import { type ReplyIs, replies } from '../../schema/words.ts';
import { replyTo } from '../../store/commands/child.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../Choice.tsx';
import { isOn, type Shown, ShownDraft } from '../Draft/ShownDraft.tsx';
import { Drawing } from '../drawings/Drawing.tsx';
import { type DrawingName, wontDrawings } from '../drawings/drawingNames.ts';
import { CanHear } from '../ReadToMe/CanHear.tsx';
import { useStationWords } from '../words.ts';

interface Props {
  store: Store;
  seen: CritiqueSeen;
  from: string | undefined;
  draft: Shown | undefined;
  /** The target that it is about. */
  aim: string | undefined;
  drawing: DrawingName | undefined;
}

/** One friend's sentence, the place that it is about, and three answers. */
export function OneCritique({ store, seen: { critique, reply }, from, draft, aim, drawing }: Props) {
  const stationWords = useStationWords();
  const words = stationWords.words;
  const act = useAct();
  const [asking, setAsking] = useState(false);
  const { place } = critique;
  const answer = (is: ReplyIs, why?: string) => {
    setAsking(false);
    const { unit, pupil, task, stamp } = critique;
    void act(() => replyTo(store, { unit, pupil, task }, { critique: stamp, is, ...(why && { why }) }));
  };
  const name = critique.visitor
    ? words.fromVisitor
    : from && !critique.unnamed
      ? words.from(from)
      : words.fromFriend;
  return (
    <article class="one-critique" aria-label={name}>
      <h2>{name}</h2>
      <p class="critique-sentence">{critique.words}</p>
      {aim && (
        <CanHear class="soft">
          <Drawing of={drawing} />
          <p>
            {words.about} {aim}
          </p>
        </CanHear>
      )}
      {place &&
        draft &&
        (isOn(draft, place) ? <ShownDraft store={store} draft={draft} place={place} /> : <p>{words.gone}</p>)}
      <fieldset class="station-acts" aria-label={words.said}>
        {replies.map((is) => (
          <button
            type="button"
            key={is}
            class="station-choice"
            aria-pressed={reply?.is === is}
            aria-expanded={is === 'wont' ? asking : undefined}
            onClick={() => (is === 'wont' ? setAsking(!asking) : answer(is))}
          >
            {icons[is]}
            {stationWords.replies[is]}
          </button>
        ))}
      </fieldset>
      {asking && (
        <fieldset class="check-whys" aria-label={stationWords.wont.title}>
          {stationWords.wont.whys.map((why, i) => (
            <Choice
              key={why}
              drawing={<Drawing of={wontDrawings[i]} />}
              aria-pressed={reply?.why === why}
              onClick={() => answer('wont', why)}
            >
              {why}
            </Choice>
          ))}
          <div>
            <Button icon={<ChevronLeft aria-hidden="true" />} onClick={() => setAsking(false)}>
              {stationWords.back}
            </Button>
          </div>
        </fieldset>
      )}
      {reply?.why && !asking && <p role="status">{reply.why}</p>}
    </article>
  );
}

const icons: Record<ReplyIs, preact.JSX.Element> = {
  will: <ThumbsUp aria-hidden="true" />,
  wont: <ThumbsDown aria-hidden="true" />,
  unclear: <CircleQuestionMark aria-hidden="true" />,
};
