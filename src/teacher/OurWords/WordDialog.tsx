import { useId, useState } from 'preact/hooks';
import { setWords } from '../../store/commands/words.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useFirstWrong } from '../../ui/useFirstWrong.ts';
import type { Catalogue } from '../../ui/vocabulary/catalogue.ts';
import type { Term } from './terms.ts';
import { type Form, formsOf, rivalsOf } from './termWords.ts';
import { longestAt, wordProblems } from './wordProblems.ts';

interface Props {
  store: Store;
  term: Term;
  /** With the school's own words, and without them. */
  now: Catalogue;
  usual: Catalogue;
  close: () => void;
}

/** One term: each form that the language has of it, and the way back to the usual one. */
export function WordDialog({ store, term, now, usual, close }: Props) {
  const act = useAct();
  const id = useId();
  const { form, tried } = useFirstWrong();
  const [forms, setForms] = useState(formsOf(term, now));
  const [asked, setAsked] = useState(false);
  const problems = asked ? wordProblems(forms, rivalsOf(term, now)) : {};
  const before = formsOf(term, usual);
  const keep = async (wanted: readonly Form[]) => {
    const words = wanted.map(({ place, word }, i) => [
      place,
      word.trim() === before[i]?.word ? null : word.trim(),
    ]);
    if (await act(() => setWords(store, now.language, Object.fromEntries(words)))) close();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    tried();
    if (Object.keys(wordProblems(forms, rivalsOf(term, now))).length === 0) void keep(forms);
  };
  return (
    <Dialog
      title={`What we call “${before[0]?.word}”`}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Leave it</Button>
          <Button kind="main" type="submit" form={id}>
            Use this word
          </Button>
        </>
      }
    >
      <form id={id} ref={form} class="word-form" noValidate onSubmit={submit}>
        <p class="soft">{term.where}</p>
        {forms.map(({ place, asked: label, word }) => (
          <Field
            key={place}
            label={label}
            lang={now.language}
            error={problems[place]}
            value={word}
            maxLength={longestAt(place) + 20}
            autocomplete="off"
            onInput={(event) => setForms(typed(forms, place, event.currentTarget.value))}
          />
        ))}
        {forms.some(({ word }, i) => word !== before[i]?.word) && (
          <p>
            <Button kind="quiet" onClick={() => keep(before)}>
              Back to “{before[0]?.word}”
            </Button>
          </p>
        )}
      </form>
    </Dialog>
  );
}

/** What is said after a number follows the word for one, until it says something else. */
function typed(forms: readonly Form[], place: string, word: string): Form[] {
  const [one] = forms;
  const follows = (form: Form, i: number) => place === one?.place && i > 1 && form.word === one.word;
  return forms.map((form, i) => (form.place === place || follows(form, i) ? { ...form, word } : form));
}
