import { useMemo, useRef, useState } from 'preact/hooks';
import { searchTargets } from '../../curriculum/search.ts';
import type { Sheet } from '../../schema/curriculum.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import { Field } from '../../ui/Field.tsx';
import { yearWords } from '../../ui/words.ts';
import { AddTo } from './AddTo.tsx';
import { moveAlong } from './moveAlong.ts';
import { chosen, type TargetSet } from './plan.ts';
import { Strands } from './Strands.tsx';
import { TargetChoice } from './TargetChoice.tsx';

interface Props {
  sheet: Sheet;
  classYear: number;
  adding: TargetSet;
  setAdding: (set: TargetSet) => void;
  setOf: (code: string) => TargetSet | undefined;
  add: (target: ChosenTarget) => void;
  takeOut: (target: ChosenTarget) => void;
}

/** The year sheet: found by a word, a code or a strand; a row adds its target, and takes it out again. */
export function TargetSheet({ sheet, classYear, adding, setAdding, setOf, add, takeOut }: Props) {
  const [words, setWords] = useState('');
  const [strand, setStrand] = useState<string>();
  const panel = useRef<HTMLElement>(null);
  const found = useMemo(
    () => searchTargets(sheet, words).filter((target) => !strand || target.strand === strand),
    [sheet, words, strand],
  );
  const idle = words.trim() === '' && !strand;
  return (
    <section
      ref={panel}
      class="sheet"
      aria-labelledby="sheet"
      onKeyDown={(event) => panel.current && moveAlong(event, panel.current)}
    >
      <h2 id="sheet">{yearWords(sheet.year)} sheet</h2>
      {sheet.year !== classYear && (
        <p class="soft">There is no starter sheet for {yearWords(classYear)}; this is the nearest.</p>
      )}
      <AddTo set={adding} choose={setAdding} />
      <Field
        label="Find a target"
        type="search"
        hint="A word such as “speech” or “paragraphs”, or a code"
        value={words}
        autocomplete="off"
        enterkeyhint="search"
        data-along
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <Strands sheet={sheet} strand={strand} choose={setStrand} />
      <p class="soft small" role="status">
        {idle ? '' : countWords(found.length, words.trim())}
      </p>
      <ul class="sheet-targets">
        {!idle &&
          found.map((target) => (
            <TargetChoice
              key={target.code}
              target={target}
              inSet={setOf(target.code)}
              toggle={() => (setOf(target.code) === adding ? takeOut : add)(chosen(target))}
              adding={adding}
            />
          ))}
      </ul>
    </section>
  );
}

function countWords(count: number, words: string): string {
  if (count === 0 && words) return `No target fits “${words}”. Try another word, or choose a strand.`;
  return count === 1 ? '1 target' : `${count} targets`;
}
