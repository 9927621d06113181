import { BookOpenText, Pencil, Printer, Star } from 'lucide-preact';
import type { UnitId } from '../../schema/ids.ts';
import { today } from '../../schema/wallTime.ts';
import { setStage } from '../../store/commands/unitFields.ts';
import { live } from '../../store/live.ts';
import { ledgerOf } from '../../store/queries.ts';
import type { LedgerRow, UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { NotHere } from '../../ui/NotHere.tsx';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import { genreName } from '../genreName.ts';
import { MarkWays } from './MarkWays.tsx';
import { PutAway } from './PutAway.tsx';
import { readUnit, type UnitRoom } from './readUnit.ts';
import { Seen } from './Seen.tsx';
import { StageRibbon } from './StageRibbon.tsx';
import { EndUnit, UnitOver } from './UnitOver.tsx';
import './Unit.css';

/** A unit as its class sees it: where it is, how far it is marked, and what changed for each pupil. */
export function Unit({ store, unit: id }: { store: Store; unit: UnitId }) {
  const room = useLive(() => live(async () => readUnit(store, id)), [store, id]);
  const ledger = useLive(() => live(async () => ledgerOf(store, id)), [store, id]);
  if (!room || !ledger) return <main class="screen screen-wide" id="main" aria-busy="true" />;
  if (!room.unit) return <NotHere title="This {unit} is not on this tablet" />;
  return <Loaded store={store} room={room} unit={room.unit} ledger={ledger} />;
}

interface LoadedProps {
  store: Store;
  room: UnitRoom;
  unit: UnitRow;
  ledger: LedgerRow[];
}

function Loaded({ store, room, unit, ledger }: LoadedProps) {
  const words = useWords();
  const act = useAct();
  const genre = useLoaded(() => genreName(unit.genre), [unit.genre]);
  return (
    <Screen
      wide
      title={unit.title}
      over={[room.class?.name, unit.coreText, genre, unit.subject].filter(Boolean).join(' · ') || '\u00a0'}
      back={{ href: paths.class(unit.class), label: words.say('{Class}') }}
      actions={
        <>
          {(unit.stage === 'hot' || unit.stage === 'polished') && (
            <ButtonLink kind="quiet" icon={<Star aria-hidden="true" />} href={paths.exhibition(unit.id)}>
              Exhibition
            </ButtonLink>
          )}
          <ButtonLink kind="quiet" icon={<BookOpenText aria-hidden="true" />} href={paths.text(unit.id)}>
            Text and toolkit
          </ButtonLink>
          <ButtonLink kind="quiet" icon={<Pencil aria-hidden="true" />} href={paths.plan(unit.id)}>
            Change the plan
          </ButtonLink>
          <Button kind="quiet" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
            Print
          </Button>
        </>
      }
    >
      <PutAway store={store} unit={unit} />
      <UnitOver store={store} unit={unit} />
      <StageRibbon stage={unit.stage} move={(stage) => act(() => setStage(store, unit.id, stage))} />
      <p class="unit-on-paper">
        {words.say('The {class} is at: {what}. As it was on {date}.', {
          what: words.stage[unit.stage],
          date: words.date(today(store.wall)),
        })}
      </p>
      <MarkWays unit={unit} tasks={room.tasks} ledger={ledger} pupils={room.pupils} />
      <Seen store={store} room={room} unit={unit} ledger={ledger} />
      <EndUnit store={store} unit={unit} />
    </Screen>
  );
}
