import { Check, Lock } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keepAwake } from '../device/wakeLock.ts';
import { likeOf } from '../rules/likes.ts';
import type { HandoverDoor } from '../schema/handover.ts';
import type { ClassId, PupilId } from '../schema/ids.ts';
import { finishTellings } from '../store/commands/inMyWords.ts';
import { finishRecordings } from '../store/commands/recording.ts';
import { live } from '../store/live.ts';
import { faceOf, meTablet } from '../store/queries.ts';
import type { FaceRow } from '../store/rows.ts';
import { everyStationSays, exhibitionsHere, type Plan, planHere } from '../store/stationQueries.ts';
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
import { useLikes } from './Likes/useLikes.ts';
import { MyPage } from './MyPage/MyPage.tsx';
import { useOneSwitch } from './OneSwitch/useOneSwitch.ts';
import { ReadToMe } from './ReadToMe/ReadToMe.tsx';
import { ReaderContext, useReader } from './ReadToMe/useReader.ts';
import { useStill, usualStillFor } from './useStill.ts';
import { Visitor } from './Visitor/Visitor.tsx';
import { WhoAreYou } from './WhoAreYou/WhoAreYou.tsx';
import { isExpected } from './whoMayCome.ts';
import { useStationWords } from './words.ts';
import './Station.css';

/**
 * Who is at the station stands in no address: Back, a reload and a new tab all begin with "Who are you?", and what
 * was half-typed is kept for the child who typed it.
 */
type At =
  | { place: 'who' | 'card' | 'adults' }
  | { place: 'code' | 'page'; pupil: PupilId }
  | { place: 'visit'; of: ClassId };

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
  const face = useFaceAt(store, at.place === 'page' ? at.pupil : undefined);
  useLikes(face?.likes);
  useOneSwitch(switchAt(at, read?.plan, face));
  const reader = useReader(store, likeOf(face?.likes, 'voice'), at.place);
  const leave = () => setAt({ place: 'who' });
  const signIn = (pupil: PupilId) => setAt({ place: 'code', pupil });
  // A camera that nobody stands before is switched off too.
  const isSomebody =
    at.place === 'code' || at.place === 'page' || at.place === 'card' || at.place === 'visit';
  useStill(store.wall, isSomebody, read?.stillFor ?? usualStillFor, leave);
  useEffect(keepAwake, []);
  useEffect(() => void act(() => finishSounds(store)), []);
  useEffect(() => {
    document.title = 'Redraft';
    window.scrollTo(0, 0);
  }, [at.place]);
  const name = read?.tablet?.name ?? stationWords.station;
  return (
    <ReaderContext.Provider value={reader}>
      <div class="station">
        <header class="station-bar">
          <p class="station-name">
            <ColourDot name={name} large />
            {name}
            {read && <span class="station-doing">{stationWords.doing[read.plan.doing]}</span>}
          </p>
          {at.place !== 'adults' && <ReadToMe />}
          {at.place === 'page' && (
            <>
              {/* Whose page it is, in sight on each of its screens. */}
              <p class="station-me">
                {face && <Picture of={face.picture} size={36} />}
                {face?.given}
              </p>
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
            choose={signIn}
            exhibitions={read?.exhibitions ?? []}
            visit={(of) => setAt({ place: 'visit', of })}
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
          <MyPage key={at.pupil} store={store} pupil={at.pupil} plan={read.plan} passTo={signIn} />
        )}
        {at.place === 'visit' && read && (
          <Visitor store={store} classId={at.of} plan={read.plan} close={leave} />
        )}
        {at.place === 'adults' && (
          <>
            <Adults store={store} door={door} back={leave} />
            {update}
          </>
        )}
      </div>
    </ReaderContext.Provider>
  );
}

/** Whose page is open. Nobody's row is shown for another one's, not even for the moment in which it is read. */
function useFaceAt(store: Store, pupil: PupilId | undefined): FaceRow | undefined {
  const read = useLive(() => live(async () => [pupil && (await faceOf(store, pupil))]), [store, pupil]);
  const [face] = read ?? [];
  return face && face.id === pupil ? face : undefined;
}

/** Adults point; a child has what they like; who is not known yet has what the station is set to. */
function switchAt(
  { place }: At,
  plan: Plan | undefined,
  face: FaceRow | undefined,
): ReturnType<typeof likeOf<'switch'>> {
  if (place === 'adults') return 'usual';
  const own = likeOf(face?.likes, 'switch');
  return own === 'usual' ? (plan?.switch ?? 'usual') : own;
}

async function readStation(store: Store) {
  const plan = await planHere(store);
  const [tablet, exhibitions, { stillFor }, carded] = await Promise.all([
    meTablet(store),
    exhibitionsHere(store, plan),
    everyStationSays(store),
    store.db.faces.filter(({ card = 'none' }) => card !== 'none').first(),
  ]);
  return { tablet, plan, exhibitions, stillFor, hasCards: carded !== undefined };
}

async function finishSounds(store: Store): Promise<void> {
  await finishRecordings(store);
  await finishTellings(store);
}
