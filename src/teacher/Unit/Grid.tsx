import { useRef, useState } from 'preact/hooks';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import { type Place, placeAfter } from './gridKeys.ts';
import { type Column, layoutOf, type Row } from './gridView.ts';
import './Grid.css';

interface Props {
  columns: Column[];
  rows: Row[];
  words: Words;
  sortBy: TargetId | undefined;
  sort: (by: TargetId | undefined) => void;
  open: (pupil: PupilId, target: TargetId) => void;
}

/** Pupils by targets. The Tab key comes in once; the arrows go from cell to cell. */
export function Grid({ columns, rows, words, sortBy, sort, open }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<Place>({ row: 1, col: 1 });
  const layout = layoutOf(columns);
  const size = { rows: rows.length + 1, cols: columns.length + 1 };
  const at = { row: Math.min(place.row, size.rows - 1), col: Math.min(place.col, size.cols - 1) };
  const pressed = (event: KeyboardEvent) => {
    const to = placeAfter(at, event, size);
    if (!to) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-at="${to.row}/${to.col}"]`)?.focus();
  };
  const focused = (event: FocusEvent) => {
    const held = (event.target as HTMLElement).dataset.at;
    if (!held) return;
    const [row, col] = held.split('/').map(Number) as [number, number];
    setPlace({ row, col });
  };
  const tabAt = (row: number) => (row === at.row ? at.col : undefined);
  return (
    <div class="grid-place">
      <table
        ref={table}
        class={`grid grid-${layout}`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with the arrow keys.
        role="grid"
        aria-label={words.say('{Pupils} by {targets}')}
        onKeyDown={pressed}
        onFocusIn={focused}
      >
        <colgroup>
          <col class="grid-names" />
          {columns.map(({ target, group }) => (
            <col key={target} class={`grid-${group}`} />
          ))}
        </colgroup>
        <GridHead columns={columns} sortBy={sortBy} sort={sort} tabAt={tabAt(0)} />
        <tbody>
          {rows.map((row, i) => (
            <GridRow
              key={row.pupil}
              row={row}
              at={i + 1}
              tabAt={tabAt(i + 1)}
              layout={layout}
              words={words}
              open={open}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
