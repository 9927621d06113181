import { useMemo, useRef, useState } from 'preact/hooks';
import type { Sheet } from '../../schema/curriculum.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { whyNoFramework } from '../sheetWords.ts';
import { AddTo } from './AddTo.tsx';
import { FindTarget } from './FindTarget.tsx';
import { moveAlong } from './moveAlong.ts';
import { chosen, foundIn, type TargetSet } from './plan.ts';
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
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [strand, setStrand] = useState('');
  const panel = useRef<HTMLElement>(null);
  const found = useMemo(() => foundIn(sheet, typed, strand), [sheet, typed, strand]);
  return (
    <section
      ref={panel}
      class="sheet"
      aria-labelledby="sheet"
      onKeyDown={(event) => panel.current && moveAlong(event, panel.current)}
    >
      <div class="sheet-head">
        <h2 id="sheet">{words.say('{year} {sheet}', { year: words.year(sheet.year) })}</h2>
        <AddTo set={adding} choose={setAdding} />
      </div>
      {sheet.year !== classYear && (
        <p class="soft">
          {words.say('There is no starter {sheet} for {year}; this is the nearest.', {
            year: words.year(classYear),
          })}
        </p>
      )}
      <FindTarget {...{ sheet, typed, setTyped, strand, setStrand }} />
      <p class="soft small" role="status">
        {foundWords(found?.length, typed.trim(), words)}
      </p>
      <ul class="sheet-targets">
        {found?.map((target) => (
          <TargetChoice
            key={target.code}
            target={target}
            inSet={setOf(target.code)}
            adding={adding}
            toggle={() => (setOf(target.code) === adding ? takeOut : add)(chosen(target))}
          />
        ))}
      </ul>
    </section>
  );
}

function foundWords(count: number | undefined, typed: string, { say }: Words): string {
  if (/\btaf\b/i.test(typed)) return say(whyNoFramework);
  if (count === undefined) return say('Type a word or a code, or choose {a strand} to look through.');
  if (count === 0 && typed)
    return say('No {target} fits “{typed}”. Try another word, or choose {a strand}.', { typed });
  return say('{count target}', { count });
}
