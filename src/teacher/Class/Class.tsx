import { useMemo } from 'preact/hooks';
import type { ClassId } from '../../schema/ids.ts';
import { live } from '../../store/live.ts';
import {
  classesOf,
  pastClasses,
  pupilsOf,
  pupilsOnceIn,
  pupilsWhoLeft,
  unitsOf,
  unitsPutAway,
} from '../../store/queries.ts';
import type { PupilRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { NotHere } from '../../ui/NotHere.tsx';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import { ToSettle } from '../Settle/ToSettle.tsx';
import { AnotherClass } from './AnotherClass.tsx';
import { ChangeClass } from './ChangeClass.tsx';
import { ClassSwitch } from './ClassSwitch.tsx';
import { FoldedLinks } from './FoldedLinks.tsx';
import { HaveLeft } from './HaveLeft.tsx';
import { listedPupils } from './listedPupils.ts';
import { PupilList } from './PupilList.tsx';
import { UnitList } from './UnitList.tsx';
import { WentUp } from './WentUp.tsx';
import './Class.css';

/** A class: who is in it, and its units. Nothing here ranks anybody. */
export function Class({ store, classId }: { store: Store; classId: ClassId }) {
  const words = useWords();
  const room = useLive(() => live(async () => roomOf(store, classId)), [store, classId]);
  const listed = useMemo(() => listedPupils(room?.pupils ?? []), [room?.pupils]);
  const left = useMemo(() => listedPupils(room?.left ?? []), [room?.left]);
  const TakeOutClass = useLoaded(takeOutClass, []);
  if (!room) return <main class="screen" id="main" aria-busy="true" />;
  const { pupils, units } = room;
  const { row, teacher } = room;
  if (!row) return <NotHere title="This {class} is not on this tablet" />;
  const isPast = row.place === 'past';
  return (
    <Screen
      wide
      title={row.name}
      over={[isPast && words.say('Past {class}'), words.year(row.year), teacher].filter(Boolean).join(' · ')}
      actions={!isPast && pupils.length > 0 && <Actions classId={classId} />}
    >
      {room.classes.length > 1 && <ClassSwitch classes={room.classes} current={classId} />}
      <div class="class-room">
        <div>
          {isPast ? <WentUp pupils={listed} /> : <PupilList classId={classId} pupils={listed} />}
          <HaveLeft pupils={left} />
        </div>
        <div class="class-side">
          <UnitList classId={classId} units={units} mayMake={isPast || pupils.length > 0} />
          <FoldedLinks
            summary={
              room.away.length === 1
                ? words.say('1 {unit} is put away')
                : words.say('{length} {units} are put away', { length: room.away.length })
            }
            links={room.away.map(({ id, title }) => ({ href: paths.unit(id), name: title }))}
          />
          <div class="class-ways">
            {units.length > 0 && !isPast && (
              <ButtonLink href={paths.year(classId)}>The year so far</ButtonLink>
            )}
            <ChangeClass store={store} row={row} teacher={teacher} />
            {pupils.some(hasMoved) && !isPast && (
              <ButtonLink href={paths.came(classId)}>What came with the children</ButtonLink>
            )}
            {pupils.length > 0 && !isPast && (
              <ButtonLink href={paths.goUp(classId)}>Go up to the next year</ButtonLink>
            )}
            {isPast && units.length > 0 && (
              <ButtonLink href={paths.came(classId)}>What the children took with them</ButtonLink>
            )}
            {isPast && TakeOutClass && <TakeOutClass store={store} classId={classId} />}
            <AnotherClass store={store} />
          </div>
          <FoldedLinks
            summary={
              room.past.length === 1
                ? words.say('1 past {class}')
                : words.say('{length} past {classes}', { length: room.past.length })
            }
            links={room.past.map(({ id, name, year }) => ({
              href: paths.class(id),
              name: `${name}, ${words.year(year)}`,
            }))}
          />
          <ToSettle store={store} classId={classId} />
        </div>
      </div>
    </Screen>
  );
}

// Wanted once a year.
function takeOutClass() {
  return import('../ClassBook/TakeOutClass.tsx').then(
    (loaded) => loaded.TakeOutClass,
    () => undefined,
  );
}

async function roomOf(store: Store, id: ClassId) {
  const row = await store.db.classes.get(id);
  const [classes, pastOnes, here, left, units, away, adult] = await Promise.all([
    classesOf(store),
    pastClasses(store),
    pupilsOf(store, id),
    pupilsWhoLeft(store, id),
    unitsOf(store, id),
    unitsPutAway(store, id),
    row?.teacher ? store.db.adults.get(row.teacher) : undefined,
  ]);
  const once = row?.place === 'past' ? units.map((unit) => unit.id) : undefined;
  const past = pastOnes.filter((each) => each.id !== id);
  const pupils = once ? await pupilsOnceIn(store, once) : here;
  return { row, teacher: adult?.name ?? '', classes, past, pupils, left, units, away };
}

/** Said to be of this class later than their name was: they came from another one. */
function hasMoved({ stamps }: PupilRow): boolean {
  return stamps.class !== stamps.given;
}

function Actions({ classId }: { classId: ClassId }) {
  const words = useWords();
  return (
    <>
      <ButtonLink href={paths.stations(classId)}>{words.say('{Stations}')}</ButtonLink>
      <ButtonLink href={paths.board(classId)}>Board</ButtonLink>
      <ButtonLink href={paths.codes(classId)}>Picture codes</ButtonLink>
      <ButtonLink href={paths.stickers(classId)}>Book stickers</ButtonLink>
      <ButtonLink href={paths.list(classId)}>Bring in a newer list</ButtonLink>
      <ButtonLink kind="main" href={paths.newUnit(classId)}>
        {words.say('Make {a unit}')}
      </ButtonLink>
    </>
  );
}
