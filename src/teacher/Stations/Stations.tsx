import { shownNames } from '../../rules/names.ts';
import { isOver } from '../../rules/unitOver.ts';
import type { ClassId } from '../../schema/ids.ts';
import { live } from '../../store/live.ts';
import { facesOf, pupilsOf, unitsOf } from '../../store/queries.ts';
import { everyStationSays, ideasWaiting, stationsNow, toGlanceAt } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { Glance } from './Glance.tsx';
import { Ideas } from './Ideas.tsx';
import { LendThis } from './LendThis.tsx';
import { OneStation } from './OneStation.tsx';
import { Stillness } from './Stillness.tsx';
import { Ways } from './Ways.tsx';
import './Stations.css';

interface Props {
  store: Store;
  classId: ClassId;
  /** Undefined where nothing would keep children out of the adult's screens. */
  lend: ((of: ClassId) => Promise<void>) | undefined;
}

/** What children do at the stations today, how they critique, and the critiques that wait for a glance. */
export function Stations({ store, classId, lend }: Props) {
  const words = useWords();
  const read = useLive(() => live(() => readStations(store, classId)), [store, classId]);
  if (!read) return <main class="screen" id="main" aria-busy="true" />;
  const { room, stations, glances, ideas, names, units, faces, every } = read;
  return (
    <Screen
      title={words.say('{Stations}')}
      over={room?.name}
      back={{ href: paths.class(classId), label: room?.name ?? words.say('{Class}') }}
    >
      {glances.length > 0 && <Glance store={store} critiques={glances} names={names} />}
      {ideas.length > 0 && <Ideas store={store} ideas={ideas} names={names} />}
      <section class="stations" aria-labelledby="stations-today">
        <h2 id="stations-today">What they are for today</h2>
        {stations.length === 0 ? (
          <Empty
            title={words.say('No {station} yet')}
            action={<ButtonLink href={paths.tablets}>Add a tablet</ButtonLink>}
          >
            <p>{words.say('A shared tablet becomes a {station} by a code or a link from this one.')}</p>
          </Empty>
        ) : (
          <>
            <p class="soft">
              {words.say(
                '{A station} hears of it with the next handover of both tablets. {An adult} can also set it there, under “For {adults}”.',
              )}
            </p>
            <ul class="stations-list">
              {stations.map(({ tablet, plan }) => (
                <OneStation
                  key={tablet.id}
                  store={store}
                  tablet={tablet}
                  plan={plan}
                  units={units}
                  faces={faces}
                />
              ))}
            </ul>
          </>
        )}
      </section>
      <LendThis store={store} classId={classId} units={units} faces={faces} lend={lend} />
      {room && <Ways store={store} room={room} faces={faces} />}
      <Stillness store={store} stillFor={every.stillFor} />
    </Screen>
  );
}

async function readStations(store: Store, classId: ClassId) {
  const [room, stations, glances, ideas, pupils, units, faces, every] = await Promise.all([
    store.db.classes.get(classId),
    stationsNow(store),
    toGlanceAt(store, classId),
    ideasWaiting(store, classId),
    pupilsOf(store, classId),
    unitsOf(store, classId),
    facesOf(store, classId),
    everyStationSays(store),
  ]);
  const open = units.filter((unit) => !isOver(unit, room));
  return { room, stations, glances, ideas, names: shownNames(pupils), units: open, faces, every };
}
