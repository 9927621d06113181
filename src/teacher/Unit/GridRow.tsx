import { useMemo } from 'preact/hooks';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import { paths } from '../../ui/paths.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { cellOwner } from '../cellSentences.ts';
import { type GridCell, type GridLayout, isWorded, type Row } from './gridView.ts';
import { Half } from './Half.tsx';

interface Props {
  row: Row;
  /** Its row in the grid, for the arrow keys. */
  at: number;
  /** The column that the Tab key comes back to, when it is in this row. */
  tabAt: number | undefined;
  layout: GridLayout;
  words: Words;
  open: (pupil: PupilId, target: TargetId) => void;
}

/** A pupil's cells. Their names say all that is drawn, so while those stay the same nothing is drawn again. */
export function GridRow(props: Props) {
  const { row, at, tabAt, layout, words, open } = props;
  const drawn = [row.name, row.year, ...row.cells.map(({ name, column }) => `${name} ${column.begins}`)].join(
    '\n',
  );
  return useMemo(() => <Drawn {...props} />, [drawn, at, tabAt, layout, words, open]);
}

function Drawn({ row, at, tabAt, layout, words, open }: Props) {
  const tabIndex = (col: number) => (col === tabAt ? 0 : -1);
  return (
    <tr>
      <th scope="row" class="grid-pupil">
        <a href={paths.pupil(row.pupil)} data-at={`${at}/0`} tabIndex={tabIndex(0)}>
          {row.name}
          {row.year !== undefined && <span class="grid-year">{words.year(row.year)}</span>}
        </a>
      </th>
      {row.cells.map((cell, i) => {
        const worded = isWorded(layout, cell.column);
        return (
          <td key={cell.column.target} class={cell.column.begins ? 'grid-begins' : undefined}>
            <button
              type="button"
              class={`grid-cell ${worded ? '' : 'grid-cell-marks'}`}
              data-at={`${at}/${i + 1}`}
              tabIndex={tabIndex(i + 1)}
              aria-label={worded ? undefined : cell.name}
              onClick={() => open(row.pupil, cell.column.target)}
            >
              <Halves cell={cell} pupil={row.short} worded={worded} words={words} />
            </button>
          </td>
        );
      })}
    </tr>
  );
}

interface HalvesProps {
  cell: GridCell;
  pupil: string;
  worded: boolean;
  words: Words;
}

function Halves({ cell: { cell, column, otherYear }, pupil, worded, words }: HalvesProps) {
  return (
    <>
      {worded && (
        <span class="unseen">
          {cellOwner(pupil, column.short)}: {words.brief.cold}{' '}
        </span>
      )}
      <Half side={cell.cold} worded={worded} words={words} />
      {worded && <span class="unseen">, {words.brief.hot} </span>}
      <Half side={cell.hot} worded={worded} words={words} />
      {otherYear !== undefined && (
        <span class="grid-year">{words.say('{year} {target}', { year: words.year(otherYear) })}</span>
      )}
    </>
  );
}
