import { useState } from 'preact/hooks';
import { termsIn } from '../../curriculum/glossaryWords.ts';
import { glossary } from '../../curriculum/starter.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import { inMyWordsOf } from '../../store/inMyWordsQueries.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { useLive } from '../../ui/useLive.ts';
import { useLoaded } from '../../ui/useLoaded.ts';
import { Choice } from '../Choice.tsx';
import { Drawing } from '../drawings/Drawing.tsx';
import { drawingsFor } from '../drawings/drawingsFor.ts';
import { useStationWords } from '../words.ts';
import { OneWord } from './OneWord.tsx';
import './WordsToKnow.css';

interface Props {
  store: Store;
  pupil: PupilId;
  targets: readonly ChosenTarget[];
  /** Words of later years are left out. */
  year: number;
}

/** The words of the targets that the glossary knows: what each means, and what it means in the child's own words. */
export function WordsToKnow({ store, pupil, targets, year }: Props) {
  const words = useStationWords().know;
  const terms = useLoaded(glossary, []);
  const said = useLive(() => live(() => inMyWordsOf(store, pupil)), [store, pupil]);
  const [open, setOpen] = useState<string>();
  const text = targets.map(({ pupil: line, teacher }) => `${line} ${teacher}`).join(' ');
  const known = termsIn(text, terms ?? []).filter((term) => term.year <= year);
  const drawn = drawingsFor(known.map(({ term }) => ({ text: term })));
  const shown = known.find(({ term }) => term === open);
  if (known.length === 0) return null;
  return (
    <section class="words-to-know" aria-labelledby="words-to-know">
      <h2 id="words-to-know">{words.title}</h2>
      <div class="station-acts">
        {known.map(({ term }) => (
          <Choice
            key={term}
            drawing={<Drawing of={drawn.get(term)} />}
            aria-expanded={term === open}
            onClick={() => setOpen(term === open ? undefined : term)}
          >
            {term}
          </Choice>
        ))}
      </div>
      {shown && said && (
        <OneWord
          key={shown.term}
          store={store}
          of={{ pupil, term: shown.term }}
          term={shown}
          said={said.find(({ term }) => term === shown.term)}
        />
      )}
    </section>
  );
}
