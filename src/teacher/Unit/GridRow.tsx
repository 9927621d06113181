import { useMemo } from 'preact/hooks';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import { paths } from '../../ui/paths.ts';
import type { LevelWordsOf } from '../cellSentences.ts';
import { midSentence } from '../targetWords.ts';
import type { Row } from './gridView.ts';
import { Half } from './Half.tsx';

interface Props {
  row: Row;
  /** Its row in the grid, for the arrow keys. */
  at: number;
  /** The column that the Tab key comes back to, when it is in this row. */
  tabAt: number | undefined;
  words: LevelWordsOf;
  open: (pupil: PupilId, target: TargetId) => void;
}

/** A pupil's cells. All that it draws is in their words, so while those stay the same it is not drawn again. */
export function GridRow({ row, at, tabAt, words, open }: Props) {
  const drawn = [
    row.name,
    ...row.short,
    ...row.cells.map(({ column, words }) => `${column.target} ${words}`),
  ].join('\n');
  return useMemo(
    () => <Drawn row={row} at={at} tabAt={tabAt} words={words} open={open} />,
    [drawn, at, tabAt, words, open],
  );
}

function Drawn({ row, at, tabAt, words, open }: Props) {
  const tabIndex = (col: number) => (col === tabAt ? 0 : -1);
  return (
    <tr>
      <th scope="row" class="grid-pupil">
        <a href={paths.pupil(row.pupil)} data-at={`${at}/0`} tabIndex={tabIndex(0)}>
          {row.name}
        </a>
      </th>
      {row.cells.map(({ column, cell }, i) => (
        <td key={column.target} class={column.begins ? 'grid-begins' : undefined}>
          <button
            type="button"
            class="grid-cell"
            data-at={`${at}/${i + 1}`}
            tabIndex={tabIndex(i + 1)}
            onClick={() => open(row.pupil, column.target)}
          >
            <span class="unseen">{`${row.short}, ${midSentence(column.short)}: cold `}</span>
            <Half side={cell.cold} words={words} />
            <span class="unseen">, hot </span>
            <Half side={cell.hot} words={words} />
          </button>
        </td>
      ))}
    </tr>
  );
}
