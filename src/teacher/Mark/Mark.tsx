import { useEffect, useMemo } from 'preact/hooks';
import { shownNames } from '../../rules/names.ts';
import type { PupilId, UnitId } from '../../schema/ids.ts';
import type { TaskKind } from '../../schema/words.ts';
import { finishNotes } from '../../store/commands/markNote.ts';
import { live } from '../../store/live.ts';
import { ledgerOf, pupilsOfUnit, tasksOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { NotHere } from '../../ui/NotHere.tsx';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { MarkPiece } from './MarkPiece.tsx';
import { PagesReady } from './PagesReady.tsx';
import { beginWith } from './round.ts';

interface Props {
  store: Store;
  unit: UnitId;
  kind: TaskKind;
  pupil: PupilId | undefined;
}

/** Marking one task of one unit, one pupil at a time. */
export function Mark({ store, unit, kind, pupil }: Props) {
  const words = useWords();
  const act = useAct();
  useEffect(() => void act(() => finishNotes(store)), []);
  const room = useLive(() => live(async () => roomOf(store, unit)), [store, unit]);
  const rows = useLive(() => live(async () => ledgerOf(store, unit)), [store, unit]);
  const names = useMemo(() => shownNames(room?.pupils ?? []), [room?.pupils]);
  const ledger = useMemo(() => new Map(rows?.map((row) => [row.pupil, row])), [rows]);
  const task = room?.tasks.find((t) => t.kind === kind);
  const round = room?.unit && task && rows && { ...room, unit: room.unit, task, ledger };
  const current = round && (round.pupils.some((p) => p.id === pupil) ? pupil : beginWith(round));
  useEffect(() => {
    // Who is next changes with every judgement; who is on the screen does not.
    if (current && current !== pupil) location.replace(paths.mark(unit, kind, current));
  }, [unit, kind, pupil, current]);
  if (!room || !rows) return <main class="screen" aria-busy="true" />;
  if (!round) return <NotHere title="This {task} is not on this tablet" />;
  if (!current) return <NobodyHere unit={unit} classId={round.unit.class} kind={kind} />;
  return (
    <>
      <MarkPiece
        key={`${task.id}/${current}`}
        store={store}
        round={round}
        pupil={current}
        names={names}
        words={words}
      />
      <PagesReady store={store} round={round} pupil={current} />
    </>
  );
}

async function roomOf(store: Store, id: UnitId) {
  const [unit, tasks] = await Promise.all([store.db.units.get(id), tasksOf(store, id)]);
  return { unit, tasks, pupils: unit ? await pupilsOfUnit(store, unit) : [] };
}

function NobodyHere({
  unit,
  classId,
  kind,
}: {
  unit: UnitId;
  classId: Parameters<typeof paths.list>[0];
  kind: TaskKind;
}) {
  const words = useWords();
  return (
    <Screen title={words.task[kind]} back={{ href: paths.unit(unit), label: words.say('{Unit}') }}>
      <Empty
        title={words.say('There are no {pupils} in this {class} yet')}
        action={
          <ButtonLink kind="main" href={paths.list(classId)}>
            {words.say('Bring in {a class} list')}
          </ButtonLink>
        }
      />
    </Screen>
  );
}
