import { useMemo, useState } from 'preact/hooks';
import { type Level, levels } from '../../schema/words.ts';
import { chooseLanguage } from '../../store/commands/words.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { ownWords } from '../../store/wordQueries.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { LevelMark } from '../../ui/marks.tsx';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Language } from '../../ui/vocabulary/catalogue.ts';
import { catalogueOf } from '../../ui/vocabulary/catalogueOf.ts';
import { withOwn } from '../../ui/vocabulary/withOwn.ts';
import { Choice } from '../Policy/Choice.tsx';
import { OurMarks } from './OurMarks.tsx';
import { groups, type Term } from './terms.ts';
import { lineWords } from './termWords.ts';
import { WordDialog } from './WordDialog.tsx';
import './OurWords.css';

const languageNames: { value: Language; label: string }[] = [
  { value: 'en-GB', label: 'English' },
  { value: 'cy', label: 'Cymraeg (Welsh)' },
];

/** What the school calls things: the language of its words, and each word, with where it is met. */
export function OurWords({ store }: { store: Store }) {
  const act = useAct();
  const { language } = useWords();
  const [editing, edit] = useState<Term>();
  const said = useLive(() => live(async () => ownWords(store)), [store]);
  const usual = useLoaded(() => catalogueOf(language), [language]);
  const now = useMemo(() => usual && said && withOwn(usual, said.own), [usual, said]);
  if (!usual || !now) return <main class="screen" id="main" aria-busy="true" />;
  return (
    <Screen title="Our words" back={{ href: paths.school, label: 'School' }}>
      <p class="soft">Every screen says them, on every tablet of the school, after the next handover.</p>
      <Choice
        question="In which language?"
        hint="Nouns, numbers, days, and all that a station says to a child. The sentences of the adults’ screens are in English."
        options={languageNames}
        value={language}
        change={(value) => act(() => chooseLanguage(store, value))}
      />
      {groups.map(({ title, terms }) => (
        <section key={title} class="our-words" aria-label={title}>
          <h2>{title}</h2>
          <ul>
            {terms.map((term) => (
              <Line
                key={term.where}
                term={term}
                word={lineWords(term, now)}
                before={lineWords(term, usual)}
                edit={() => edit(term)}
              />
            ))}
          </ul>
        </section>
      ))}
      <OurMarks store={store} />
      {editing && (
        <WordDialog store={store} term={editing} now={now} usual={usual} close={() => edit(undefined)} />
      )}
    </Screen>
  );
}

interface LineProps {
  term: Term;
  word: string;
  before: string;
  edit: () => void;
}

function Line({ term, word, before, edit }: LineProps) {
  const { language } = useWords();
  const level =
    'label' in term && term.label === 'level' ? levels.find((each) => each === term.key) : undefined;
  return (
    <li>
      <p>
        <strong lang={language}>
          {level && <LevelMark level={level as Level} />} {word}
        </strong>
        <span class="soft small">{term.where}</span>
        {word !== before && <span class="soft small">Usually “{before}”.</span>}
      </p>
      <Button kind="quiet" aria-label={`Change “${word}”`} aria-haspopup="dialog" onClick={edit}>
        Change
      </Button>
    </li>
  );
}
