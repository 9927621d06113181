import { useCallback, useMemo, useState } from 'preact/hooks';
import { yearsApart } from '../../rules/targetYear.ts';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import type { LedgerRow, UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useWords } from '../../ui/useWords.ts';
import { listedPupils } from '../Class/listedPupils.ts';
import { WhyDialog } from '../Why/WhyDialog.tsx';
import { Grid } from './Grid.tsx';
import { columnsOf, rowsOf } from './gridView.ts';
import { Legend } from './Legend.tsx';
import { NoGrid } from './NoGrid.tsx';
import { Ready } from './Ready.tsx';
import type { UnitRoom } from './readUnit.ts';
import { SlippedPart } from './SlippedPart.tsx';
import { isBlank, sortSentence } from './sortSentence.ts';
import { TellWhere } from './TellWhere.tsx';

interface Props {
  store: Store;
  room: UnitRoom;
  unit: UnitRow;
  ledger: LedgerRow[];
}

/** The grid and what a cell opens; what is sorted and what is open may be lost without regret. */
export function Seen({ store, room, unit, ledger }: Props) {
  const { pupils, tasks } = room;
  const words = useWords();
  const [sortBy, sort] = useState<TargetId>();
  const [opened, setOpened] = useState<{ pupil: PupilId; target: TargetId }>();
  const open = useCallback((pupil: PupilId, target: TargetId) => setOpened({ pupil, target }), []);
  const columns = useMemo(() => columnsOf(unit), [unit]);
  const listed = useMemo(() => listedPupils(pupils), [pupils]);
  const years = useMemo(() => yearsApart(pupils, room.class?.year), [pupils, room.class?.year]);
  const rows = useMemo(
    () => rowsOf({ listed, ledger, tasks, columns, words, years }, sortBy),
    [listed, ledger, tasks, columns, words, years, sortBy],
  );
  if (pupils.length === 0 || columns.length === 0) return <NoGrid unit={unit} pupils={pupils.length} />;
  const sorted = columns.find(({ target }) => target === sortBy);
  const pupil = listed.find(({ id }) => id === opened?.pupil);
  const chosen = columns.find(({ target }) => target === opened?.target);
  return (
    <section class="unit-seen" aria-label={words.say('{Cold task} and {hot task}, {pupil} by {pupil}')}>
      <Legend words={words} />
      <p class="unit-sorted" role="status">
        {isBlank(rows)
          ? words.say('Nothing is judged yet. The {cold task} is the first look.')
          : sortSentence(sorted, words)}
      </p>
      {years.size > 0 && (
        <p class="soft">
          {words.say(
            'More than one year is in this {class}. Where {a target} is not of the child’s year, its cell says so.',
          )}
        </p>
      )}
      <Ready rows={rows} columns={columns} policy={room.inForce.policy} />
      <Grid columns={columns} rows={rows} words={words} sortBy={sorted?.target} sort={sort} open={open} />
      {unit.nonNegotiables.length > 0 && (
        <SlippedPart store={store} unit={unit} listed={listed} inForce={room.inForce} />
      )}
      {unit.focus.length > 0 && room.class?.place !== 'past' && (
        <TellWhere store={store} room={room} unit={unit} listed={listed} />
      )}
      {pupil && chosen && (
        <WhyDialog
          store={store}
          asked={{
            pupil,
            target: chosen.target,
            wording: chosen.pupil,
            schoolYear: unit.schoolYear,
            from: unit.id,
          }}
          close={() => setOpened(undefined)}
        />
      )}
    </section>
  );
}
