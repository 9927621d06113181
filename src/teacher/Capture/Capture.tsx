import { useEffect, useMemo } from 'preact/hooks';
import { shownNames } from '../../rules/names.ts';
import type { TaskId, UnitId } from '../../schema/ids.ts';
import type { TaskKind } from '../../schema/words.ts';
import { finishRecordings } from '../../store/commands/recording.ts';
import { live } from '../../store/live.ts';
import { collectedAt, trayOf } from '../../store/pageQueries.ts';
import { ledgerOf, pupilsOfUnit, tasksOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { Shoot } from './Shoot.tsx';

interface Props {
  store: Store;
  unit: UnitId;
  kind: TaskKind;
}

/** Photographing a class's books for one task. */
export function Capture({ store, unit: id, kind }: Props) {
  const words = useWords();
  const room = useLive(() => live(async () => roomOf(store, id, kind)), [store, id, kind]);
  const task = room?.task?.id;
  const work = useLive(() => live(async () => task && workOf(store, id, task)), [store, id, task]);
  const act = useAct();
  useEffect(() => void act(() => finishRecordings(store)), []);
  const names = useMemo(() => shownNames(room?.pupils ?? []), [room?.pupils]);
  if (!room) return <main class="screen" id="main" aria-busy="true" />;
  if (!room.unit || !room.task || room.pupils.length === 0) {
    return <NothingToTake unit={id} isHere={!!room.unit && !!room.task} />;
  }
  if (!work) return <main class="screen" id="main" aria-busy="true" />;
  const { unit, task: of, pupils } = room;
  return (
    <Shoot store={store} room={{ unit, task: of, pupils, ...work }} names={names} title={words.task[kind]} />
  );
}

async function roomOf(store: Store, id: UnitId, kind: TaskKind) {
  const [unit, tasks] = await Promise.all([store.db.units.get(id), tasksOf(store, id)]);
  const task = tasks.find((each) => each.kind === kind);
  return { unit, task, pupils: unit ? await pupilsOfUnit(store, unit) : [] };
}

/** What changes with every photo, read apart from what does not. */
async function workOf(store: Store, unit: UnitId, task: TaskId) {
  const [{ pages, readings }, tray, ledger] = await Promise.all([
    collectedAt(store, unit, task),
    trayOf(store, unit, task),
    ledgerOf(store, unit),
  ]);
  return { pages, readings, tray, flags: new Map(ledger.map(({ pupil, pieces }) => [pupil, pieces[task]])) };
}

function NothingToTake({ unit, isHere }: { unit: UnitId; isHere: boolean }) {
  const { say } = useWords();
  return (
    <Screen title="Photograph pages" back={{ href: paths.unit(unit), label: say('{Unit}') }}>
      <Empty
        title={say(
          isHere ? 'There are no {pupils} in this {class} yet' : 'This {task} is not on this tablet',
        )}
        action={<ButtonLink href={paths.unit(unit)}>{say('Back to the {unit}')}</ButtonLink>}
      />
    </Screen>
  );
}
