import { Plus, Trash2 } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { type MarkColour, type MarkSort, markColours, markSorts } from '../../schema/words.ts';
import { setMarkCode, setMarkColour } from '../../store/commands/words.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { ownMarks } from '../../store/wordQueries.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { PageMark } from '../../ui/PageMark.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { codeProblems } from './codeProblems.ts';

const usualColour: Record<MarkSort, MarkColour> = {
  pink: 'pink',
  green: 'green',
  gap: 'orange',
  question: 'purple',
  stamp: 'gold',
  code: 'blue',
};

const colourNames: Record<MarkColour, string> = {
  pink: 'Pink',
  green: 'Green',
  orange: 'Orange',
  purple: 'Purple',
  gold: 'Gold',
  blue: 'Blue',
  red: 'Red',
};

/** The colours in which the school marks, and the letters that it marks with. Shape and word never change with them. */
export function OurMarks({ store }: { store: Store }) {
  const act = useAct();
  const words = useWords();
  const id = useId();
  const marks = useLive(() => live(async () => ownMarks(store)), [store]);
  return (
    <>
      <section class="our-words" aria-labelledby={`${id}-colours`}>
        <h2 id={`${id}-colours`}>Colours of marks</h2>
        <ul>
          {markSorts.map((sort) => (
            <li key={sort}>
              <div class="our-marks-colour">
                <PageMark sort={sort} code="Ab" />
                <strong>{sort === 'code' ? 'Codes' : words.mark[sort]}</strong>
                <select
                  aria-label={`Colour of ${sort === 'code' ? 'codes' : words.mark[sort]}`}
                  value={marks?.colours[sort] ?? usualColour[sort]}
                  onChange={({ currentTarget: { value } }) =>
                    act(() =>
                      setMarkColour(store, sort, value === usualColour[sort] ? null : (value as MarkColour)),
                    )
                  }
                >
                  {markColours.map((colour) => (
                    <option key={colour} value={colour}>
                      {colourNames[colour]}
                    </option>
                  ))}
                </select>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section class="our-words" aria-labelledby={`${id}-codes`}>
        <h2 id={`${id}-codes`}>Marking codes</h2>
        <ul>
          {words.codes.map(({ code, means }) => (
            <li key={code}>
              <strong>
                <PageMark sort="code" code={code} /> {means}
              </strong>
              <Button
                kind="quiet"
                icon={<Trash2 aria-hidden="true" />}
                aria-label={`We do not use ${code}, ${means}`}
                onClick={() => act(() => setMarkCode(store, code, false))}
              >
                {''}
              </Button>
            </li>
          ))}
        </ul>
        <AddCode store={store} />
      </section>
    </>
  );
}

function AddCode({ store }: { store: Store }) {
  const act = useAct();
  const { codes } = useWords();
  const [code, setCode] = useState('');
  const [means, setMeans] = useState('');
  const [asked, setAsked] = useState(false);
  const problems = codeProblems({ code, means }, codes);
  const shown: Partial<typeof problems> = asked ? problems : {};
  const add = async (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (problems.code || problems.means) return;
    if (!(await act(() => setMarkCode(store, code.trim(), means.trim())))) return;
    setCode('');
    setMeans('');
    setAsked(false);
  };
  return (
    <form class="word-form" noValidate onSubmit={add}>
      <Field
        label="Letters on the page"
        value={code}
        error={shown.code}
        maxLength={20}
        autocomplete="off"
        onInput={(event) => setCode(event.currentTarget.value)}
      />
      <Field
        label="What they ask for"
        value={means}
        error={shown.means}
        maxLength={80}
        autocomplete="off"
        onInput={(event) => setMeans(event.currentTarget.value)}
      />
      <Button type="submit" icon={<Plus aria-hidden="true" />}>
        Add the code
      </Button>
    </form>
  );
}
