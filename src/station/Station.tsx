import { Check, Lock } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keepAwake } from '../device/wakeLock.ts';
import type { HandoverDoor } from '../schema/handover.ts';
import type { ClassId, PupilId } from '../schema/ids.ts';
import { finishRecordings } from '../store/commands/recording.ts';
import { live } from '../store/live.ts';
import { faceOf, meTablet } from '../store/queries.ts';
import { everyStationSays, type Plan, planHere } from '../store/stationQueries.ts';
import type { Store } from '../store/store.ts';
import { useAct } from '../ui/act.ts';
import { Button } from '../ui/Button.tsx';
import { ColourDot } from '../ui/ColourDot.tsx';
import { Picture } from '../ui/Picture.tsx';
import { useLive } from '../ui/useLive.ts';
import { useWords } from '../ui/useWords.ts';
import { Adults } from './Adults/Adults.tsx';
import { Card } from './Card/Card.tsx';
import { Code } from './Code/Code.tsx';
import { MyPage } from './MyPage/MyPage.tsx';
import { ReadToMe } from './ReadToMe/ReadToMe.tsx';
import { useStill, usualStillFor } from './useStill.ts';
import { WhoAreYou } from './WhoAreYou/WhoAreYou.tsx';
import { useStationWords } from './words.ts';
import './Station.css';

/**
 * Who is at the station stands in no address: Back, a reload and a new tab all begin with "Who are you?", and what
 * was half-typed is kept for the child who typed it.
 */
type At = { place: 'who' | 'card' | 'adults' } | { place: 'code' | 'page'; pupil: PupilId };

interface Props {
  store: Store;
  door: HandoverDoor | undefined;
  /** Offered to an adult only: a child is not asked about a new version. */
  update: ComponentChildren;
  /** On an adult's tablet that children have for a while: whose class, and the way to the adult's lock. */
  lent?: { of: ClassId; forAdults: () => void };
}

export function Station({ store, door, update, lent }: Props) {
  const words = useWords();
  const act = useAct();
  const stationWords = useStationWords();
  const [at, setAt] = useState<At>({ place: 'who' });
  const read = useLive(() => live(() => readStation(store)), [store]);
  const leave = () => setAt({ place: 'who' });
  // A camera that nobody stands before is switched off too.
  const isSomebody = at.place === 'code' || at.place === 'page' || at.place === 'card';
  useStill(store.wall, isSomebody, read?.stillFor ?? usualStillFor, leave);
  useEffect(keepAwake, []);
  useEffect(() => void act(() => finishRecordings(store)), []);
  useEffect(() => {
    document.title = 'Redraft';
    window.scrollTo(0, 0);
  }, [at.place]);
  const name = read?.tablet?.name ?? stationWords.station;
  return (
    <div class="station">
      <header class="station-bar">
        <p class="station-name">
          <ColourDot name={name} large />
          {name}
          {read && <span class="station-doing">{stationWords.doing[read.plan.doing]}</span>}
        </p>
        {at.place !== 'adults' && <ReadToMe key={at.place} />}
        {at.place === 'page' && (
          <>
            <Me key={at.pupil} store={store} pupil={at.pupil} />
            <Button icon={<Check aria-hidden="true" />} onClick={leave}>
              {stationWords.done}
            </Button>
          </>
        )}
        {at.place === 'who' && (
          <Button
            kind="quiet"
            icon={<Lock aria-hidden="true" />}
            onClick={lent?.forAdults ?? (() => setAt({ place: 'adults' }))}
          >
            {words.say('For {adults}')}
          </Button>
        )}
      </header>
      {at.place === 'who' && (
        <WhoAreYou
          store={store}
          of={lent?.of}
          who={read?.plan.who ?? 'all'}
          choose={(pupil) => setAt({ place: 'code', pupil })}
          card={read?.hasCards ? () => setAt({ place: 'card' }) : undefined}
        />
      )}
      {at.place === 'card' && read && (
        <Card
          store={store}
          isHere={(face) => (!lent || face.class === lent.of) && isExpected(face.id, read.plan.who)}
          enter={(pupil) => setAt({ place: 'page', pupil })}
          back={leave}
        />
      )}
      {at.place === 'code' && (
        <Code
          key={at.pupil}
          store={store}
          pupil={at.pupil}
          enter={() => setAt({ place: 'page', pupil: at.pupil })}
          back={leave}
        />
      )}
      {at.place === 'page' && read && (
        <MyPage key={at.pupil} store={store} pupil={at.pupil} plan={read.plan} />
      )}
      {at.place === 'adults' && (
        <>
          <Adults store={store} door={door} back={leave} />
          {update}
        </>
      )}
    </div>
  );
}

async function readStation(store: Store) {
  const [tablet, plan, { stillFor }, carded] = await Promise.all([
    meTablet(store),
    planHere(store),
    everyStationSays(store),
    store.db.faces.filter(({ card = 'none' }) => card !== 'none').first(),
  ]);
  return { tablet, plan, stillFor, hasCards: carded !== undefined };
}

function isExpected(pupil: PupilId, who: Plan['who']): boolean {
  return who === 'all' || who.length === 0 || who.includes(pupil);
}

/** Whose page it is, in sight on each of its screens. */
function Me({ store, pupil }: { store: Store; pupil: PupilId }) {
  const face = useLive(() => live(async () => [await faceOf(store, pupil)]), [store, pupil])?.[0];
  return (
    <p class="station-me">
      {face && <Picture of={face.picture} size={36} />}
      {face?.given}
    </p>
  );
}
