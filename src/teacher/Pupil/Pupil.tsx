import { ChevronLeft, ChevronRight, Printer } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import { shownNames } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import { today } from '../../schema/wallTime.ts';
import { live } from '../../store/live.ts';
import type { PupilRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { NotHere } from '../../ui/NotHere.tsx';
import { PupilTile } from '../../ui/PupilTile.tsx';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { printWhole } from '../../ui/wholePictures.ts';
import { type ListedPupil, listedPupils } from '../Class/listedPupils.ts';
import { GoalPart } from '../Goal/GoalPart.tsx';
import { goalChoices, goalOf } from '../Goal/goalChoices.ts';
import { Leaving } from './Leaving.tsx';
import { OwnWords } from './OwnWords.tsx';
import { Portfolio } from './Portfolio.tsx';
import { type PupilRoom, readPupil } from './readPupil.ts';
import { UnitPair } from './UnitPair.tsx';
import { YearSoFar } from './YearSoFar.tsx';
import { yearLines } from './year.ts';
import './Pupil.css';

/** One pupil: cold and hot side by side, unit by unit, and the year so far. */
export function Pupil({ store, pupil: id }: { store: Store; pupil: PupilId }) {
  const room = useLive(() => live(async () => readPupil(store, id)), [store, id]);
  if (!room) return <main class="screen screen-wide" id="main" aria-busy="true" />;
  if (!room.pupil) return <NotHere title="This {pupil} is not on this tablet" />;
  return <Loaded store={store} room={room} pupil={room.pupil} />;
}

function Loaded({ store, room, pupil }: { store: Store; room: PupilRoom; pupil: PupilRow }) {
  const words = useWords();
  const { register, units, standings, inForce } = room;
  const day = today(store.wall);
  const left = pupil.place === 'left';
  const listed = useMemo(() => listedPupils(left ? [...register, pupil] : register), [register, pupil, left]);
  const names = useMemo(() => shownNames(left ? [...register, pupil] : register), [register, pupil, left]);
  const lines = useMemo(
    () =>
      yearLines(
        standings,
        units.map(({ unit }) => unit),
        inForce.policy,
        day,
      ),
    [standings, units, inForce, day],
  );
  const me = listed.find(({ id }) => id === pupil.id);
  return (
    <Screen
      wide
      title={me?.name ?? ''}
      tile={<PupilTile initials={me?.initials ?? ''} size={52} />}
      over={[room.class?.name, left && 'Has left'].filter(Boolean).join(' · ') || '\u00a0'}
      back={{ href: paths.class(pupil.class), label: words.say('{Class}') }}
      actions={
        <Button kind="quiet" icon={<Printer aria-hidden="true" />} onClick={printWhole}>
          Print
        </Button>
      }
    >
      {!left && <Neighbours listed={listed} id={pupil.id} />}
      {pupil.also && (
        <p class="soft no-print">
          {words.say('Two {pupils} are shown here as one child.')} <a href={paths.settle}>See which</a>
        </p>
      )}
      {!left && (
        <GoalPart
          store={store}
          pupil={{ id: pupil.id, name: me?.name ?? '' }}
          goal={goalOf(pupil)}
          choices={goalChoices(lines, units[0]?.unit.focus ?? [])}
          titleOf={(id) => units.find(({ unit }) => unit.id === id)?.unit.title}
        />
      )}
      {units.length === 0 && <NoUnits pupil={pupil} />}
      {units.map((of) => (
        <UnitPair
          key={of.unit.id}
          store={store}
          pupil={pupil.id}
          of={of}
          name={names.get(pupil.id)?.short ?? ''}
          names={names}
        />
      ))}
      <Portfolio store={store} pupil={pupil.id} units={units} />
      <OwnWords store={store} said={room.inMyWords} />
      {units.length > 0 && (
        <YearSoFar store={store} pupil={{ id: pupil.id, name: me?.name ?? '' }} room={room} lines={lines} />
      )}
      <Leaving store={store} pupil={pupil} name={me?.name ?? ''} />
    </Screen>
  );
}

function Neighbours({ listed, id }: { listed: ListedPupil[]; id: PupilId }) {
  const words = useWords();
  const at = listed.findIndex((each) => each.id === id);
  const [before, after] = [listed[at - 1], listed[at + 1]];
  return (
    <nav class="pupil-neighbours no-print" aria-label={words.say('Other {pupils} of the {class}')}>
      {before && (
        <a href={paths.pupil(before.id)}>
          <ChevronLeft aria-hidden="true" />
          <span class="unseen">Before in the register: </span>
          {before.name}
        </a>
      )}
      <span />
      {after && (
        <a href={paths.pupil(after.id)}>
          <span class="unseen">Next in the register: </span>
          {after.name}
          <ChevronRight aria-hidden="true" />
        </a>
      )}
    </nav>
  );
}

function NoUnits({ pupil }: { pupil: PupilRow }) {
  const words = useWords();
  return (
    <Empty
      title={words.say('This {class} has no {unit} yet')}
      action={
        <ButtonLink kind="main" href={paths.newUnit(pupil.class)}>
          {words.say('Make {a unit}')}
        </ButtonLink>
      }
    >
      <p>{words.say('{A unit} brings {a cold task} and {a hot task}. Here they will lie side by side.')}</p>
    </Empty>
  );
}
