import { ArrowRight } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { placeAt } from '../../rules/wordsPlace.ts';
import { Button } from '../../ui/Button.tsx';
import { RuledPage } from '../../ui/RuledPage.tsx';
import { LitWords } from '../Draft/ShownDraft.tsx';
import { useStationWords } from '../words.ts';

/** How it is done, once, before a child's first critique of a unit. It goes on when the child does. */
export function Example({ done }: { done: () => void }) {
  const stationWords = useStationWords();
  const words = stationWords.example;
  const [n, setN] = useState(0);
  const start = words.text.indexOf(words.bit);
  const bit = placeAt(words.text, { start, end: start + words.bit.length });
  const isLast = n === words.steps.length - 1;
  return (
    <>
      <p role="status">{words.steps[n]}</p>
      {n === 0 ? <RuledPage text={words.text} /> : <LitWords text={words.text} place={bit} />}
      {isLast && <p class="critique-sentence">{words.sentence}</p>}
      <div>
        <Button
          kind="main"
          icon={<ArrowRight aria-hidden="true" />}
          onClick={() => (isLast ? done() : setN(n + 1))}
        >
          {isLast ? words.start : stationWords.next}
        </Button>
      </div>
    </>
  );
}
