import { useMemo, useState } from 'preact/hooks';
import type { ClassId, PupilId } from '../../schema/ids.ts';
import { type GoTo, goUp } from '../../store/commands/goUp.ts';
import { live } from '../../store/live.ts';
import { classesOf, pupilsOf } from '../../store/queries.ts';
import type { ClassRow, PupilRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { listedPupils } from '../Class/listedPupils.ts';
import { Whereto } from './Whereto.tsx';
import { WhoGoes } from './WhoGoes.tsx';
import './GoUp.css';

/** The year's turn: who goes up, and to whom. */
export function GoUp({ store, classId }: { store: Store; classId: ClassId }) {
  const room = useLive(
    () =>
      live(async () => ({
        row: await store.db.classes.get(classId),
        classes: await classesOf(store),
        pupils: await pupilsOf(store, classId),
      })),
    [store, classId],
  );
  if (!room) return <main class="screen" id="main" aria-busy="true" />;
  const { row, classes, pupils } = room;
  if (!row || pupils.length === 0) return <Nobody classId={classId} />;
  const others = classes.filter(({ id }) => id !== classId);
  return <Turn key={pupils.length} store={store} row={row} others={others} pupils={pupils} />;
}

interface Props {
  store: Store;
  row: ClassRow;
  others: ClassRow[];
  pupils: PupilRow[];
}

function Turn({ store, row, others, pupils }: Props) {
  const words = useWords();
  const act = useAct();
  const listed = useMemo(() => listedPupils(pupils), [pupils]);
  const [staying, setStaying] = useState<ReadonlySet<PupilId>>(new Set());
  const going = listed.filter(({ id }) => !staying.has(id)).map(({ id }) => id);
  const take = (to: GoTo) =>
    act(async () => {
      const next = await goUp(store, row.id, going, to);
      location.hash = next ? paths.came(next) : paths.class(row.id);
    });
  return (
    <Screen
      title="Go up to the next year"
      over={row.name}
      back={{ href: paths.class(row.id), label: words.say('{Class}') }}
    >
      <p>
        {words.say(
          'What is open, when it was last shown alone, and each {goal} travel with the children. The {units} and {pieces} stay here, to be read under “Past {classes}”. Nothing is deleted, and Undo takes it all back.',
        )}
      </p>
      <WhoGoes listed={listed} staying={staying} change={setStaying} />
      <Whereto row={row} others={others} going={going.length} staying={staying.size} take={take} />
    </Screen>
  );
}

function Nobody({ classId }: { classId: ClassId }) {
  const words = useWords();
  return (
    <Screen title="Go up to the next year" back={{ href: paths.class(classId), label: words.say('{Class}') }}>
      <Empty title={words.say('There is nobody in this {class} now')}>
        <p>
          {words.say(
            'Whoever has gone up is in the next {class}. Undo brings them back if that was just now.',
          )}
        </p>
      </Empty>
    </Screen>
  );
}
