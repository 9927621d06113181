import { useMemo, useRef, useState } from 'preact/hooks';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import type { Level } from '../../schema/words.ts';
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
  const shorts = useSame(targets.map((target) => shortTarget(wordingOf(target))));
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
          {listed.map((pupil, i) => (
            <YearRow
              key={pupil.id}
              pupil={pupil}
              row={i + 1}
              // The one cell that the Tab key comes to; none in the other rows.
              col={at.row === i + 1 ? at.col : undefined}
              targets={targets}
              shorts={shorts}
              levels={levels.get(pupil.id)}
              open={open}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  pupil: ListedPupil;
  row: number;
  col: number | undefined;
  targets: readonly TargetId[];
  shorts: readonly string[];
  levels: ReadonlyMap<TargetId, Level> | undefined;
  open: Props['open'];
}

/** Made once for what it shows: walking through the grid makes two rows again and not all of them. */
function YearRow({ pupil: { id, name }, row, col, targets, shorts, levels, open }: RowProps) {
  const words = useWords();
  const latest = useRef(open);
  latest.current = open;
  return useMemo(
    () => (
      <tr>
        <th scope="row">
          <a href={paths.pupil(id)} data-at={`${row}/0`} tabIndex={col === 0 ? 0 : -1}>
            {name}
          </a>
        </th>
        {targets.map((target, i) => {
          const level = levels?.get(target);
          const says = level ? words.level[level] : 'nothing yet';
          return (
            <td key={target}>
              <button
                type="button"
                data-at={`${row}/${i + 1}`}
                tabIndex={col === i + 1 ? 0 : -1}
                aria-label={`${name}, ${shorts[i]}: ${says}`}
                onClick={() => latest.current(id, target)}
              >
                {level ? <LevelMark level={level} size={20} /> : <span class="year-nothing" />}
              </button>
            </td>
          );
        })}
      </tr>
    ),
    [id, name, row, col, targets, shorts, levels, words],
  );
}

/** The same list for the same texts. */
function useSame(texts: string[]): string[] {
  const held = useRef(texts);
  if (held.current.join('\n') !== texts.join('\n')) held.current = texts;
  return held.current;
}
