import { useRef, useState } from 'preact/hooks';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import { LevelMark } from '../../ui/marks.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import type { ListedPupil } from '../Class/listedPupils.ts';
import { shortTarget } from '../targetWords.ts';
import { type Place, placeAfter } from '../Unit/gridKeys.ts';
import type { YearGrid } from './yearGrid.ts';

interface Props {
  grid: YearGrid;
  listed: ListedPupil[];
  wordingOf: (target: TargetId) => string;
  open: (pupil: PupilId, target: TargetId) => void;
}

/** Pupils by targets, a mark each. The Tab key comes in once; the arrows go from cell to cell. */
export function YearTable({ grid: { targets, levels }, listed, wordingOf, open }: Props) {
  const words = useWords();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 1, col: 1 });
  const size = { rows: listed.length + 1, cols: targets.length + 1 };
  const pressed = (event: KeyboardEvent) => {
    const to = placeAfter(at, event, size);
    if (!to) return;
    event.preventDefault();
    // The heads are read with their cells, and nothing can be done with them.
    table.current?.querySelector<HTMLElement>(`[data-at="${Math.max(1, to.row)}/${to.col}"]`)?.focus();
  };
  const focused = (event: FocusEvent) => {
    const held = (event.target as HTMLElement).dataset.at;
    if (!held) return;
    const [row, col] = held.split('/').map(Number) as [number, number];
    setAt({ row, col });
  };
  const tabIndex = (row: number, col: number) => (row === at.row && col === at.col ? 0 : -1);
  const shorts = targets.map((target) => shortTarget(wordingOf(target)));
  return (
    <div class="year-place">
      <table
        ref={table}
        class="year-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with the arrow keys.
        role="grid"
        aria-label={words.say('{Pupils} by {targets}')}
        onKeyDown={pressed}
        onFocusIn={focused}
      >
        <thead>
          <tr>
            <td />
            {targets.map((target, i) => (
              <th key={target} scope="col" title={wordingOf(target)}>
                <span>{shorts[i]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map(({ id, name }, i) => (
            <tr key={id}>
              <th scope="row">
                <a href={paths.pupil(id)} data-at={`${i + 1}/0`} tabIndex={tabIndex(i + 1, 0)}>
                  {name}
                </a>
              </th>
              {targets.map((target, j) => {
                const level = levels.get(id)?.get(target);
                const says = level ? words.level[level] : 'nothing yet';
                return (
                  <td key={target}>
                    <button
                      type="button"
                      data-at={`${i + 1}/${j + 1}`}
                      tabIndex={tabIndex(i + 1, j + 1)}
                      aria-label={`${name}, ${shorts[j]}: ${says}`}
                      onClick={() => open(id, target)}
                    >
                      {level ? <LevelMark level={level} size={20} /> : <span class="year-nothing" />}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
