import { useEffect, useState } from 'preact/hooks';
import type { DeviceFacts } from '../device/facts.ts';
import type { HandoverDoor } from '../schema/handover.ts';
import type { Store } from '../store/store.ts';
import { type Act, ActContext } from '../ui/act.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { paths, type Route } from '../ui/paths.ts';
import { useWords, WordsContext } from '../ui/useWords.ts';
import { Boundary } from './Boundary.tsx';
import { CurrentScreen, JoinAgain } from './CurrentScreen.tsx';
import { Lock } from './Lock.tsx';
import { later } from './later.tsx';
import type { Lent } from './lending.ts';
import type { RescueDoor } from './Rescue.tsx';
import { SampleBanner } from './SampleBanner.tsx';
import { type Failure, sayFailure } from './sayFailure.ts';
import { TopBar } from './TopBar.tsx';
import { UpdatePrompt } from './UpdatePrompt.tsx';
import { useClassHere } from './useClassHere.ts';
import { type Lending, useLent } from './useLent.ts';
import { type LockAtStart, type LockState, useLock } from './useLock.ts';
import { useRoute } from './useRoute.ts';
import { useUndoKey } from './useUndoKey.ts';
import { useVocabulary } from './useVocabulary.ts';
import './App.css';

const FirstRun = later(async () => (await import('../teacher/FirstRun/FirstRun.tsx')).FirstRun);
const Station = later(async () => (await import('../station/Station.tsx')).Station);

export interface AppProps {
  store: Store;
  facts: DeviceFacts;
  /** The invented class is open; nothing of it leaves the tablet. */
  sample: boolean;
  lockAtStart: LockAtStart;
  /** Children had this tablet when it was closed, and their time is not up. */
  lentAtStart: Lent | undefined;
  door: HandoverDoor | undefined;
  lookRound: () => Promise<void>;
  removeSample: () => Promise<void>;
  rescue: RescueDoor;
  /** There was a class on this tablet: nothing of it is here any more, or it could not be opened and lies aside. */
  before: 'gone' | 'aside' | undefined;
  /** There is one now. */
  keepsClass: () => void;
}

export function App(props: AppProps) {
  return (
    <WordsContext.Provider value={useVocabulary(props.store)}>
      <Shell {...props} />
    </WordsContext.Provider>
  );
}

function Shell(props: AppProps) {
  const words = useWords();
  const { store, facts, sample } = props;
  const route = useRoute();
  const [settled, setSettled] = useState(store.self !== undefined);
  const [failure, setFailure] = useState<Failure>();
  const isStation = store.self?.role === 'station';
  const lock = useLock(facts, store.wall, settled && !sample && !isStation, props.lockAtStart);
  const lending = useLent(facts, store.wall, props.lentAtStart, () => lock.state === 'open' && lock.close());
  const { lent } = lending;
  // From before the children's screens are there until after they are gone.
  if (lent) store.lent = true;
  useEffect(() => {
    store.lent = lent !== undefined;
  }, [store, lent]);
  const act: Act = async (work) => {
    try {
      await work();
      setFailure(undefined);
      return true;
    } catch (error) {
      setFailure(sayFailure(error, words));
      return false;
    }
  };
  // What the last child did is not the next one's to undo.
  useUndoKey(store, act, lock.state !== 'locked' && !isStation && !lent);
  // Nor is what children did on a lent tablet the adult’s to undo by a slip.
  useEffect(() => store.undo.clear(), [lent]);
  useEffect(() => setFailure(undefined), [route.screen]);
  if (lock.state === 'locked' && !lent) return <Lock facts={facts} wall={store.wall} open={lock.open} />;
  return (
    <ActContext.Provider value={act}>
      {settled && lent ? (
        <LentTablet {...props} lent={lent} lock={lock} end={lending.end} />
      ) : settled && isStation && route.screen === 'join' ? (
        <JoinAgain door={props.door} code={route.code} />
      ) : settled && isStation ? (
        <Boundary at="station">
          <Station store={store} door={props.door} update={<UpdatePrompt idle />} />
        </Boundary>
      ) : settled ? (
        <Boundary at="inside" rescue={ownOnly(props)}>
          <Inside
            {...props}
            route={route}
            lock={lock.state === 'open' ? lock.close : undefined}
            // Without a PIN nothing would keep children out of what is not theirs; of the sample class all is.
            lend={lock.state === 'open' || sample ? lending.lend : undefined}
          />
        </Boundary>
      ) : (
        <>
          {props.before && <Before was={props.before} goBack={props.rescue.goBack} />}
          <FirstRun
            store={store}
            facts={facts}
            door={props.door}
            code={route.screen === 'join' ? route.code : undefined}
            lookRound={props.lookRound}
            done={() => {
              // A joining link holds the class's keys: it stays neither in the address nor one Back away.
              if (route.screen === 'join') location.replace(paths.today);
              props.keepsClass();
              setSettled(true);
            }}
          />
        </>
      )}
      {failure && <FailureNotice failure={failure} close={() => setFailure(undefined)} />}
      {!isStation && !lent && <UpdatePrompt idle={isIdle(route)} />}
    </ActContext.Provider>
  );
}

/** The pupil screens over an adult's app. The address says nothing here, and the way out is the PIN. */
function LentTablet({
  store,
  facts,
  lent,
  lock,
  end,
}: Pick<AppProps, 'store' | 'facts'> & { lent: Lent; lock: LockState; end: () => void }) {
  const [asking, setAsking] = useState(false);
  const take = () => {
    end();
    if (lock.state === 'locked') lock.open();
  };
  if (asking) return <Lock facts={facts} wall={store.wall} open={take} back={() => setAsking(false)} />;
  // The sample class has no lock.
  const forAdults = lock.state === 'off' ? take : () => setAsking(true);
  return (
    <Boundary at="station">
      <Station store={store} door={undefined} update={null} lent={{ of: lent.of, forAdults }} />
    </Boundary>
  );
}

// Of the sample class there is nothing to save.
function ownOnly({ rescue, sample }: Pick<AppProps, 'rescue' | 'sample'>): RescueDoor | undefined {
  return sample ? undefined : rescue;
}

function Before({ was, goBack }: { was: 'gone' | 'aside'; goBack: () => void }) {
  const words = useWords();
  return (
    <div class="app-before">
      {was === 'gone' ? (
        // A browser that finds its storage damaged may begin an empty one without a word.
        <Notice kind="alarm" title="What Redraft kept on this tablet is gone.">
          {words.say(
            'This tablet had {a class}. The browser, or somebody, has cleared it; Redraft did not. What was sent home is safe there: join the {class} again to fetch it.',
          )}
        </Notice>
      ) : (
        <Notice
          title={words.say('This tablet has {a class} that could not be opened.')}
          actions={<Button onClick={goBack}>Try to open it again</Button>}
        >
          It is still here, untouched. What you set up now is kept beside it.
        </Notice>
      )}
    </div>
  );
}

function FailureNotice({ failure, close }: { failure: Failure; close: () => void }) {
  return (
    <div class="app-failure no-print">
      <Notice
        kind="alarm"
        actions={
          <>
            {failure.reload && <Button onClick={() => location.reload()}>Reload</Button>}
            <Button kind="quiet" onClick={close}>
              Close
            </Button>
          </>
        }
      >
        {failure.words}
      </Notice>
    </div>
  );
}

// Marking and typing screens are never reloaded under a hand.
function isIdle(route: Route): boolean {
  return route.screen === 'today' || route.screen === 'tablets' || route.screen === 'school';
}

function Inside({
  store,
  facts,
  sample,
  door,
  removeSample,
  rescue,
  route,
  lock,
  lend,
}: AppProps & { route: Route; lock: (() => void) | undefined; lend: Lending['lend'] | undefined }) {
  const classId = useClassHere(store, route);
  return (
    <>
      {sample && <SampleBanner remove={removeSample} />}
      {store.readOnly && (
        <Notice
          kind="alarm"
          title="This tablet has been used with a newer Redraft."
          actions={<Button onClick={() => location.reload()}>Reload</Button>}
        >
          You can read everything here. Please reload before you mark.
        </Notice>
      )}
      <TopBar store={store} route={route} classId={classId} lock={lock} sample={sample} />
      <Boundary at={JSON.stringify(route)} rescue={ownOnly({ rescue, sample })}>
        <CurrentScreen store={store} facts={facts} sample={sample} door={door} route={route} lend={lend} />
      </Boundary>
    </>
  );
}
