import { useState } from 'preact/hooks';
import { type Level, levels } from '../../schema/words.ts';
import { type SaidAt, sayOtherwise, takeBackOverride } from '../../store/commands/override.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { LevelMark } from '../../ui/marks.tsx';
import { useFirstWrong } from '../../ui/useFirstWrong.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';

interface Props {
  store: Store;
  at: SaidAt;
  words: Words;
  /** The level that an adult has said already. */
  said: Level | undefined;
}

/** An adult who knows more than the pieces show says so, with a reason. The rule's own word stays beside it. */
export function SayOtherwise({ store, at, words, said }: Props) {
  const act = useAct();
  const { form, tried } = useFirstWrong();
  const [open, setOpen] = useState(false);
  const [level, setLevel] = useState<Level>(said ?? 'secure');
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  const keep = async (event: Event) => {
    event.preventDefault();
    setAsked(true);
    tried();
    if (why.trim() === '') return;
    if (!(await act(() => sayOtherwise(store, at, level, why)))) return;
    setOpen(false);
    setWhy('');
    setAsked(false);
  };
  if (!open) {
    return (
      <p class="why-ways no-print">
        <Button kind="quiet" onClick={() => setOpen(true)}>
          Say otherwise
        </Button>
        {said && (
          <Button kind="quiet" onClick={() => act(() => takeBackOverride(store, at))}>
            Go by the rule again
          </Button>
        )}
      </p>
    );
  }
  return (
    <form class="why-otherwise no-print" ref={form} noValidate onSubmit={keep}>
      <fieldset class="why-levels">
        <legend>{words.say('Where this {pupil} stands, in your judgement')}</legend>
        {levels.map((each) => (
          <button
            key={each}
            type="button"
            class="why-level"
            aria-pressed={each === level}
            onClick={() => setLevel(each)}
          >
            <LevelMark level={each} /> {words.level[each]}
          </button>
        ))}
      </fieldset>
      <Field
        label="Why"
        hint="It is kept with your name and the day, beside what the rule says."
        error={
          asked && why.trim() === ''
            ? words.say('Say what you saw: it stands beside the {level}.')
            : undefined
        }
        value={why}
        maxLength={500}
        autocomplete="off"
        onInput={(event) => setWhy(event.currentTarget.value)}
      />
      <p class="why-ways">
        <Button kind="main" type="submit">
          Keep my word
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      </p>
    </form>
  );
}
