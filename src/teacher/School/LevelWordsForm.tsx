import { useEffect, useState } from 'preact/hooks';
import { type Level, levels } from '../../schema/words.ts';
import { setLevelWords } from '../../store/commands/school.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { LevelMark } from '../../ui/marks.tsx';
import { useFirstWrong } from '../../ui/useFirstWrong.ts';
import { useWords } from '../../ui/useWords.ts';
import { usualWords } from '../../ui/vocabulary/wordsOf.ts';
import { longestWord, trimmed, wordProblems } from './wordProblems.ts';
import './LevelWordsForm.css';

const usual = usualWords.level;

/** What the school calls the four levels. The marks stay; every screen takes the words. */
export function LevelWordsForm({ store }: { store: Store }) {
  const act = useAct();
  const { form, tried } = useFirstWrong();
  const now = useWords().level;
  const [words, setWords] = useState(now);
  const [asked, setAsked] = useState(false);
  const [used, setUsed] = useState(false);
  // An undo, or a colleague's words that came in: they stand now.
  useEffect(
    () => setWords(now),
    levels.map((level) => now[level]),
  );
  const problems = wordProblems(words);
  const use = async (wanted: Record<Level, string>) =>
    setUsed(await act(() => setLevelWords(store, trimmed(wanted), now)));
  const submit = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    tried();
    if (Object.keys(problems).length === 0) void use(words);
  };
  const same = (a: Record<Level, string>, b: Record<Level, string>) =>
    levels.every((level) => a[level].trim() === b[level]);
  return (
    <section class="school-part">
      <h2>Our words for the four levels</h2>
      <p class="soft">
        From the first step to the furthest. Say them in “not yet” language; they stand on every screen.
      </p>
      <form class="school-form" ref={form} noValidate onSubmit={submit}>
        <ol class="level-words">
          {levels.map((level) => (
            <li key={level}>
              <LevelMark level={level} size={24} />
              <Field
                label={`Instead of “${usual[level]}”`}
                error={asked ? problems[level] : undefined}
                value={words[level]}
                maxLength={longestWord}
                autocomplete="off"
                onInput={(event) => setWords({ ...words, [level]: event.currentTarget.value })}
              />
            </li>
          ))}
        </ol>
        <div class="school-actions">
          <Button type="submit">Use these words</Button>
          <Button kind="quiet" onClick={() => use(usual)}>
            Back to the usual words
          </Button>
          <p role="status">{used && same(words, now) ? 'Every screen says them now.' : ''}</p>
        </div>
      </form>
    </section>
  );
}
