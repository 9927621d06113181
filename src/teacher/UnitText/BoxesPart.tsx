import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Box } from '../../schema/unitText.ts';
import { boxesMax, textLineMax } from '../../schema/words.ts';
import { Button } from '../../ui/Button.tsx';
import { useTyped } from './useTyped.ts';

interface Props {
  boxes: Box[];
  /** Sections to begin with. */
  usual: readonly string[];
  newBox: (section: string) => Box;
  keep: (boxes: Box[]) => Promise<void>;
}

const columns = [
  ['section', 'Section'],
  ['happens', 'What happens'],
  ['tools', 'Tools'],
] as const;

/** The text, boxed up: the child's own version is the last column, filled in at a station or on paper. */
export function BoxesPart({ boxes: kept, usual, newBox, keep }: Props) {
  const { value: boxes, type, commit, set } = useTyped(kept, keep);
  const [said, say] = useState('');
  const list = useRef<HTMLTableSectionElement>(null);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    if (added > 0) list.current?.querySelector<HTMLElement>('tr:last-child textarea')?.focus();
  }, [added]);
  if (boxes.length === 0) {
    return (
      <p class="no-print">
        <Button icon={<Plus aria-hidden="true" />} onClick={() => set(usual.map(newBox))}>
          Begin with {usual.length} sections
        </Button>
      </p>
    );
  }
  const move = (from: number, by: -1 | 1) => {
    const rows = [...boxes];
    rows.splice(from + by, 0, ...rows.splice(from, 1));
    set(rows);
    say(`Now number ${from + by + 1} of ${rows.length}.`);
  };
  return (
    <>
      <table class="boxes">
        <thead>
          <tr>
            {columns.map(([name, title]) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
            <th class="boxes-mine" scope="col">
              My version
            </th>
            <th class="no-print" scope="col">
              <span class="unseen">Change</span>
            </th>
          </tr>
        </thead>
        <tbody ref={list}>
          {boxes.map((box, i) => (
            <tr key={box.id}>
              {columns.map(([name, title]) => (
                <td key={name}>
                  <textarea
                    class="no-print"
                    aria-label={`${title}, row ${i + 1}`}
                    rows={2}
                    maxLength={textLineMax}
                    value={box[name]}
                    onInput={({ currentTarget: { value } }) =>
                      type(boxes.map((each) => (each === box ? { ...box, [name]: value } : each)))
                    }
                    onBlur={commit}
                  />
                  <span class="boxes-paper">{box[name]}</span>
                </td>
              ))}
              <td class="boxes-mine" />
              <td class="boxes-ways no-print">
                <Button
                  kind="quiet"
                  icon={<ArrowUp aria-hidden="true" />}
                  aria-label={`Up, row ${i + 1}`}
                  disabled={i === 0}
                  onClick={() => move(i, -1)}
                >
                  Up
                </Button>
                <Button
                  kind="quiet"
                  icon={<ArrowDown aria-hidden="true" />}
                  aria-label={`Down, row ${i + 1}`}
                  disabled={i === boxes.length - 1}
                  onClick={() => move(i, 1)}
                >
                  Down
                </Button>
                <Button
                  kind="quiet"
                  icon={<Trash2 aria-hidden="true" />}
                  aria-label={`Take out, row ${i + 1}`}
                  onClick={() => set(boxes.filter((each) => each !== box))}
                >
                  Take out
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {boxes.length < boxesMax && (
        <p class="no-print">
          <Button
            icon={<Plus aria-hidden="true" />}
            onClick={() => {
              set([...boxes, newBox('')]);
              setAdded(added + 1);
            }}
          >
            Add a section
          </Button>
        </p>
      )}
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  );
}
