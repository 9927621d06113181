import { Plus, Trash2 } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { textLineMax, toolkitMax } from '../../schema/words.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import { useTyped } from './useTyped.ts';

interface Props {
  /** What stands: the class's own, or the genre's. */
  lines: readonly string[];
  own: string[];
  keep: (lines: string[]) => Promise<void>;
}

/** What to remember when writing such a text, in children's words. */
export function ToolkitPart({ lines, own: kept, keep }: Props) {
  const { value: own, type, commit, set } = useTyped(kept, keep);
  const words = useWords();
  const [added, setAdded] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (added > 0) list.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
  }, [added]);
  const isOwn = own.length > 0;
  return (
    <>
      <ul ref={list} class="toolkit-lines">
        {isOwn
          ? own.map((line, i) => (
              <li key={`${i}/${own.length}`}>
                <input
                  class="no-print"
                  aria-label={`Line ${i + 1}`}
                  maxLength={textLineMax}
                  value={line}
                  onInput={({ currentTarget: { value } }) =>
                    type(own.map((each, at) => (at === i ? value : each)))
                  }
                  onBlur={commit}
                />
                <span class="toolkit-paper">{line}</span>
                <Button
                  kind="quiet"
                  class="no-print"
                  icon={<Trash2 aria-hidden="true" />}
                  aria-label={`Take out, line ${i + 1}`}
                  onClick={() => set(own.filter((_, at) => at !== i))}
                >
                  Take out
                </Button>
              </li>
            ))
          : lines.map((line) => <li key={line}>{line}</li>)}
      </ul>
      <p class="text-ways no-print">
        {!isOwn && lines.length > 0 && (
          <Button onClick={() => set([...lines])}>{words.say('Make it the {class}’s own')}</Button>
        )}
        {(isOwn || lines.length === 0) && own.length < toolkitMax && (
          <Button
            icon={<Plus aria-hidden="true" />}
            onClick={() => {
              set([...own, '']);
              setAdded(added + 1);
            }}
          >
            Add a line
          </Button>
        )}
      </p>
    </>
  );
}
