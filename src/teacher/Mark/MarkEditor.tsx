import { Check, Pencil, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { endsAlone, type MarkSeen } from '../../rules/marks.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import type { Support } from '../../schema/words.ts';
import { type PieceAt, setPieceFlag } from '../../store/commands/mark.ts';
import { finishNote, noteSecond, takeNoteAway } from '../../store/commands/markNote.ts';
import { answerMark, changeMark, type MarkChange, removeMark } from '../../store/commands/marks.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageMark } from '../../ui/PageMark.tsx';
import { stateWords } from '../../ui/stateWords.ts';
import { useWords } from '../../ui/useWords.ts';
import { RecordAloud } from '../RecordAloud.tsx';
import { midSentence, shortTarget } from '../targetWords.ts';
import { shortened, sortName } from './markName.ts';

interface Props {
  store: Store;
  at: PieceAt;
  seen: MarkSeen;
  targets: readonly ChosenTarget[];
  support: Support;
  /** On a page that lies here something can be drawn with it. */
  draw: (() => void) | undefined;
  close: () => void;
}

/** One mark: its note, its target, and what became of it. */
export function MarkEditor({ store, at, seen, targets, support, draw, close }: Props) {
  const act = useAct();
  const vocabulary = useWords();
  const { mark, state, answer } = seen;
  const [wasAlone, sayAlone] = useState(false);
  const change = (said: MarkChange) => act(() => changeMark(store, at, mark, said));
  const note = { unit: at.unit, task: at.task, pupil: at.pupil, mark: seen.id };
  const asksAlone = support === 'independent' && !wasAlone && endsAlone(mark.sort, at.taskKind);
  return (
    <div class="mark-editor">
      <p class="mark-editor-name">
        <PageMark sort={mark.sort} code={mark.code} /> <strong>{sortName(mark, vocabulary)}</strong>
        {'quote' in mark.place && <span class="soft">“{shortened(String(mark.place.quote))}”</span>}
        {state && <strong class="mark-state">{stateWords[state]}</strong>}
      </p>
      {asksAlone && (
        <Notice
          title="From here on the child is not alone."
          actions={
            <>
              <Button onClick={() => act(() => setPieceFlag(store, at, 'support', 'with-help'))}>
                Say it was with help
              </Button>
              <Button kind="quiet" onClick={() => sayAlone(true)}>
                It was finished alone
              </Button>
            </>
          }
        >
          This is a {midSentence(vocabulary.task[at.taskKind])}, and this mark says what to change. What the
          child changes because of it is no longer written alone.
        </Notice>
      )}
      <Field
        label={mark.sort === 'gap' || mark.sort === 'question' ? 'What is asked' : 'Note'}
        value={mark.note ?? ''}
        maxLength={1000}
        onChange={(event) => {
          const note = event.currentTarget.value.trim();
          if (note !== (mark.note ?? '')) change({ note: note || undefined });
        }}
      />
      <fieldset class="mark-spoken">
        <legend>Told aloud</legend>
        <RecordAloud
          store={store}
          listening="Recording. Say it to the child."
          sound={mark.spoken?.sound}
          keep={(n, sound) => noteSecond(store, note, n, sound)}
          finish={() => finishNote(store, note)}
          takeAway={() => takeNoteAway(store, note)}
        />
      </fieldset>
      {draw && (
        <div class="mark-editor-state">
          <Button class="mark-draw" icon={<Pencil aria-hidden="true" />} onClick={draw}>
            {mark.ink ? 'Draw it again' : 'Draw on the page'}
          </Button>
          {mark.ink && (
            <Button kind="quiet" onClick={() => change({ ink: undefined })}>
              Take the line away
            </Button>
          )}
        </div>
      )}
      <fieldset class="mark-targets-chips">
        <legend>{vocabulary.say('About {a target}?')}</legend>
        {targets.map(({ target, pupil }) => (
          <button
            key={target}
            type="button"
            aria-pressed={mark.target === target}
            onClick={() => change({ target: mark.target === target ? undefined : target })}
          >
            {shortTarget(pupil)}
          </button>
        ))}
      </fieldset>
      {state && (
        <>
          <Field
            label="The child’s answer"
            value={answer?.words ?? ''}
            maxLength={1000}
            onChange={(event) => {
              const words = event.currentTarget.value.trim();
              if (words && words !== answer?.words) act(() => answerMark(store, at, seen.id, words));
            }}
          />
          <div class="mark-editor-state">
            {state === 'open' && (
              <Button onClick={() => act(() => answerMark(store, at, seen.id))}>Answered in the book</Button>
            )}
            <Button
              aria-pressed={state === 'closed'}
              onClick={() => change({ closed: state === 'closed' ? undefined : true })}
            >
              {state === 'closed' ? 'Open it again' : 'Close it'}
            </Button>
          </div>
        </>
      )}
      <div class="mark-editor-state">
        <Button
          kind="quiet"
          icon={<Trash2 aria-hidden="true" />}
          onClick={async () => (await act(() => removeMark(store, at, mark))) && close()}
        >
          Take it off
        </Button>
        <Button icon={<Check aria-hidden="true" />} onClick={close}>
          Done
        </Button>
      </div>
    </div>
  );
}
