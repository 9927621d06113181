import { useEffect, useState } from 'preact/hooks';
import type { ClassId, PupilId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import { keepHalf } from '../../store/commands/child.ts';
import { live } from '../../store/live.ts';
import { type Plan, unitHere } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { useLive } from '../../ui/useLive.ts';
import { Critique } from '../Critique/Critique.tsx';

interface Props {
  store: Store;
  classId: ClassId;
  plan: Plan;
  close: () => void;
}

/** Somebody who came to see the exhibition reads a polished piece and says what they like. An adult looks at it first. */
export function Visitor({ store, classId, plan, close }: Props) {
  const act = useAct();
  // Nobody bears it, and the next visitor has another.
  const [critic] = useState(() => newId<PupilId>(store.random));
  const read = useLive(() => live(() => readVisit(store, classId, plan)), [store, classId]);
  useEffect(() => () => void act(() => keepHalf(store, critic, () => undefined)), []);
  // An adult has closed the unit while it was read.
  const isOver = read !== undefined && !read.unit;
  useEffect(() => {
    if (isOver) close();
  }, [isOver]);
  if (!read?.unit) return <main class="station-main" aria-busy="true" />;
  return (
    <Critique
      store={store}
      critic={critic}
      unit={read.unit}
      year={read.room?.year ?? 1}
      way="comment"
      waits
      unnamed={read.room?.exhibits !== 'named'}
      visitor
      close={close}
    />
  );
}

async function readVisit(store: Store, classId: ClassId, plan: Plan) {
  const [room, unit] = await Promise.all([store.db.classes.get(classId), unitHere(store, classId, plan)]);
  return { room, unit };
}
