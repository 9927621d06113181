import { X } from 'lucide-preact';
import type { Phrase } from '../../rules/phrases.ts';
import { type MarkSort, markSorts } from '../../schema/words.ts';
import { Button } from '../../ui/Button.tsx';
import { PageMark } from '../../ui/PageMark.tsx';
import { useWords } from '../../ui/useWords.ts';

interface Props {
  text: string;
  /** The words that are chosen; undefined on a photographed page. */
  words: Phrase | undefined;
  narrow: (words: Phrase) => void;
  put: (sort: MarkSort, code?: string) => void;
  leave: () => void;
}

/** What the mark at the chosen place is to be. Of a phrase, one word can be taken alone. */
export function MarkChips({ text, words, narrow, put, leave }: Props) {
  const vocabulary = useWords();
  const single = words ? wordsIn(text, words) : [];
  return (
    <div class="mark-chips">
      {single.length > 1 && (
        <fieldset class="mark-words">
          <legend>One word alone?</legend>
          {single.map((word) => (
            <button key={word.start} type="button" onClick={() => narrow(word)}>
              {text.slice(word.start, word.end)}
            </button>
          ))}
        </fieldset>
      )}
      <fieldset class="mark-sorts">
        <legend>What is it?</legend>
        {markSorts.map((sort) =>
          sort === 'code' ? (
            vocabulary.codes.map(({ code, means }) => (
              <button key={code} type="button" onClick={() => put('code', code)}>
                <PageMark sort="code" code={code} /> {means}
              </button>
            ))
          ) : (
            <button key={sort} type="button" onClick={() => put(sort)}>
              <PageMark sort={sort} /> {vocabulary.mark[sort]}
            </button>
          ),
        )}
      </fieldset>
      <Button kind="quiet" icon={<X aria-hidden="true" />} onClick={leave}>
        No mark here
      </Button>
    </div>
  );
}

function wordsIn(text: string, { start, end }: Phrase): Phrase[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
