import { useMemo } from 'preact/hooks';
import type { ClassId } from '../../schema/ids.ts';
import { live } from '../../store/live.ts';
import { classesOf, pupilsOf, pupilsWhoLeft, unitsOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { yearWords } from '../../ui/words.ts';
import { ToSettle } from '../Settle/ToSettle.tsx';
import { AnotherClass } from './AnotherClass.tsx';
import { ClassSwitch } from './ClassSwitch.tsx';
import { HaveLeft } from './HaveLeft.tsx';
import { listedPupils } from './listedPupils.ts';
import { PupilList } from './PupilList.tsx';
import { UnitList } from './UnitList.tsx';
import './Class.css';

/** A class: who is in it, and its units. Nothing here ranks anybody. */
export function Class({ store, classId }: { store: Store; classId: ClassId }) {
  const room = useLive(() => live(async () => roomOf(store, classId)), [store, classId]);
  const listed = useMemo(() => listedPupils(room?.pupils ?? []), [room?.pupils]);
  const left = useMemo(() => listedPupils(room?.left ?? []), [room?.left]);
  if (!room) return <main class="screen" id="main" aria-busy="true" />;
  const { pupils, units } = room;
  const row = room.classes.find((one) => one.id === classId);
  if (!row) return <NotHere />;
  return (
    <Screen
      wide
      title={row.name}
      over={yearWords(row.year)}
      actions={pupils.length > 0 && <Actions classId={classId} />}
    >
      {room.classes.length > 1 && <ClassSwitch classes={room.classes} current={classId} />}
      <div class="class-room">
        <div>
          <PupilList classId={classId} pupils={listed} />
          <HaveLeft pupils={left} />
        </div>
        <div class="class-side">
          <UnitList classId={classId} units={units} mayMake={pupils.length > 0} />
          <AnotherClass store={store} />
          <ToSettle store={store} classId={classId} />
        </div>
      </div>
    </Screen>
  );
}

async function roomOf(store: Store, id: ClassId) {
  const [classes, pupils, left, units] = await Promise.all([
    classesOf(store),
    pupilsOf(store, id),
    pupilsWhoLeft(store, id),
    unitsOf(store, id),
  ]);
  return { classes, pupils, left, units };
}

function Actions({ classId }: { classId: ClassId }) {
  return (
    <>
      <ButtonLink href={paths.codes(classId)}>Picture codes</ButtonLink>
      <ButtonLink href={paths.list(classId)}>Bring in a newer list</ButtonLink>
      <ButtonLink kind="main" href={paths.newUnit(classId)}>
        Make a unit
      </ButtonLink>
    </>
  );
}

function NotHere() {
  return (
    <Screen title="This class is not on this tablet">
      <Empty
        title="It may still be on its way"
        action={<ButtonLink href={paths.tablets}>Send home</ButtonLink>}
      >
        <p>Another tablet may have it. After the next handover on both, it will be here.</p>
      </Empty>
    </Screen>
  );
}
