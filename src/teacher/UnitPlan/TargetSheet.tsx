import { useMemo, useRef, useState } from 'preact/hooks';
import type { Sheet } from '../../schema/curriculum.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import { yearWords } from '../../ui/words.ts';
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
  const [words, setWords] = useState('');
  const [strand, setStrand] = useState('');
  const panel = useRef<HTMLElement>(null);
  const found = useMemo(() => foundIn(sheet, words, strand), [sheet, words, strand]);
  return (
    <section
      ref={panel}
      class="sheet"
      aria-labelledby="sheet"
      onKeyDown={(event) => panel.current && moveAlong(event, panel.current)}
    >
      <div class="sheet-head">
        <h2 id="sheet">{yearWords(sheet.year)} sheet</h2>
        <AddTo set={adding} choose={setAdding} />
      </div>
      {sheet.year !== classYear && (
        <p class="soft">There is no starter sheet for {yearWords(classYear)}; this is the nearest.</p>
      )}
      <FindTarget {...{ sheet, words, setWords, strand, setStrand }} />
      <p class="soft small" role="status">
        {foundWords(found?.length, words.trim())}
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

function foundWords(count: number | undefined, words: string): string {
  if (/\btaf\b/i.test(words)) return whyNoFramework;
  if (count === undefined) return 'Type a word or a code, or choose a strand to look through.';
  if (count === 0 && words) return `No target fits “${words}”. Try another word, or choose a strand.`;
  return count === 1 ? '1 target' : `${count} targets`;
}
