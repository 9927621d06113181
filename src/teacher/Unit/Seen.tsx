import { useCallback, useMemo, useState } from 'preact/hooks';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import type { LedgerRow, UnitRow } from '../../store/rows.ts';
import { useLevelWords } from '../../ui/useLevelWords.ts';
import { listedPupils } from '../Class/listedPupils.ts';
import { CellDialog } from './CellDialog.tsx';
import { Grid } from './Grid.tsx';
import { columnsOf, rowsOf } from './gridView.ts';
import { Legend } from './Legend.tsx';
import { NoGrid } from './NoGrid.tsx';
import type { UnitRoom } from './readUnit.ts';
import { isBlank, sortSentence } from './sortSentence.ts';

/** The grid and what a cell opens; what is sorted and what is open may be lost without regret. */
export function Seen({ room, unit, ledger }: { room: UnitRoom; unit: UnitRow; ledger: LedgerRow[] }) {
  const { pupils, tasks } = room;
  const words = useLevelWords();
  const [sortBy, sort] = useState<TargetId>();
  const [opened, setOpened] = useState<{ pupil: PupilId; target: TargetId }>();
  const open = useCallback((pupil: PupilId, target: TargetId) => setOpened({ pupil, target }), []);
  const columns = useMemo(() => columnsOf(unit), [unit]);
  const listed = useMemo(() => listedPupils(pupils), [pupils]);
  const rows = useMemo(
    () => rowsOf({ listed, ledger, tasks, columns, words }, sortBy),
    [listed, ledger, tasks, columns, words, sortBy],
  );
  if (pupils.length === 0 || columns.length === 0) return <NoGrid unit={unit} pupils={pupils.length} />;
  const sorted = columns.find(({ target }) => target === sortBy);
  const pupil = listed.find(({ id }) => id === opened?.pupil);
  const chosen = columns.find(({ target }) => target === opened?.target);
  return (
    <section class="unit-seen" aria-label="Cold and hot, pupil by pupil">
      <Legend words={words} />
      <p class="unit-sorted" role="status">
        {isBlank(rows)
          ? 'Nothing is judged yet. The cold task is the first look.'
          : sortSentence(sorted, words)}
      </p>
      <Grid columns={columns} rows={rows} words={words} sortBy={sorted?.target} sort={sort} open={open} />
      {pupil && chosen && (
        <CellDialog
          unit={unit}
          tasks={tasks}
          pupil={pupil}
          chosen={chosen}
          ledger={ledger.find((row) => row.pupil === pupil.id)}
          adults={room.adults}
          words={words}
          close={() => setOpened(undefined)}
        />
      )}
    </section>
  );
}
