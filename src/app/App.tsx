import { useEffect, useState } from 'preact/hooks';
import type { DeviceFacts } from '../device/facts.ts';
import type { HandoverDoor } from '../schema/handover.ts';
import type { Store } from '../store/store.ts';
import { Today } from '../teacher/Today/Today.tsx';
import { type Act, ActContext } from '../ui/act.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { paths, type Route } from '../ui/paths.ts';
import { Empty } from '../ui/Screen.tsx';
import { useWords, WordsContext } from '../ui/useWords.ts';
import { Boundary } from './Boundary.tsx';
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
const Class = later(async () => (await import('../teacher/Class/Class.tsx')).Class);
const Roster = later(async () => (await import('../teacher/Roster/Roster.tsx')).Roster);
const UnitPlan = later(async () => (await import('../teacher/UnitPlan/UnitPlan.tsx')).UnitPlan);
const Exhibition = later(async () => (await import('../teacher/Exhibition/Exhibition.tsx')).Exhibition);
const UnitText = later(async () => (await import('../teacher/UnitText/UnitText.tsx')).UnitText);
const Unit = later(async () => (await import('../teacher/Unit/Unit.tsx')).Unit);
const Mark = later(async () => (await import('../teacher/Mark/Mark.tsx')).Mark);
const ClassFeedback = later(
  async () => (await import('../teacher/ClassFeedback/ClassFeedback.tsx')).ClassFeedback,
);
const Capture = later(async () => (await import('../teacher/Capture/Capture.tsx')).Capture);
const Pupil = later(async () => (await import('../teacher/Pupil/Pupil.tsx')).Pupil);
const Codes = later(async () => (await import('../teacher/Codes/Codes.tsx')).Codes);
const Stickers = later(async () => (await import('../teacher/Stickers/Stickers.tsx')).Stickers);
const Board = later(async () => (await import('../teacher/Board/Board.tsx')).Board);
const Stations = later(async () => (await import('../teacher/Stations/Stations.tsx')).Stations);
const GoUp = later(async () => (await import('../teacher/GoUp/GoUp.tsx')).GoUp);
const ClassYear = later(async () => (await import('../teacher/ClassYear/ClassYear.tsx')).ClassYear);
const CameAlong = later(async () => (await import('../teacher/CameAlong/CameAlong.tsx')).CameAlong);
const School = later(async () => (await import('../teacher/School/School.tsx')).School);
const OurWords = later(async () => (await import('../teacher/OurWords/OurWords.tsx')).OurWords);
const Policy = later(async () => (await import('../teacher/Policy/Policy.tsx')).Policy);
const Sheets = later(async () => (await import('../teacher/Sheets/Sheets.tsx')).Sheets);
const Sheet = later(async () => (await import('../teacher/Sheet/Sheet.tsx')).Sheet);
const TargetPage = later(async () => (await import('../teacher/Target/TargetPage.tsx')).TargetPage);
const YearsMap = later(async () => (await import('../teacher/YearsMap/YearsMap.tsx')).YearsMap);
const ChangeSheet = later(async () => (await import('../teacher/ChangeSheet/ChangeSheet.tsx')).ChangeSheet);
const BringCase = later(async () => (await import('../teacher/BringCase/BringCase.tsx')).BringCase);
const Framework = later(async () => (await import('../teacher/Framework/Framework.tsx')).Framework);
const JoinAgain = later(async () => (await import('../teacher/JoinAgain/JoinAgain.tsx')).JoinAgain);
const Settle = later(async () => (await import('../teacher/Settle/Settle.tsx')).Settle);
const Recovery = later(async () => (await import('../teacher/Recovery/Recovery.tsx')).Recovery);
const Tablets = later(async () => (await import('../teacher/Tablets/Tablets.tsx')).Tablets);

const Station = later(async () => (await import('../station/Station.tsx')).Station);

const screens: Partial<Record<Route['screen'], { fetch(): Promise<void> }>> = {
  class: Class,
  list: Roster,
  codes: Codes,
  stickers: Stickers,
  stations: Stations,
  board: Board,
  'go-up': GoUp,
  came: CameAlong,
  year: ClassYear,
  'new-unit': UnitPlan,
  plan: UnitPlan,
  text: UnitText,
  exhibition: Exhibition,
  unit: Unit,
  mark: Mark,
  capture: Capture,
  'class-feedback': ClassFeedback,
  pupil: Pupil,
  school: School,
  policy: Policy,
  words: OurWords,
  sheets: Sheets,
  sheet: Sheet,
  target: TargetPage,
  years: YearsMap,
  'change-sheet': ChangeSheet,
  'bring-case': BringCase,
  framework: Framework,
  tablets: Tablets,
  settle: Settle,
};

/** Loads the screen of an address while the database is still being opened. */
export function fetchScreen(route: Route): void {
  // What fails here fails again where the screen is drawn, and is told there.
  screens[route.screen]?.fetch().catch(() => undefined);
}

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

function CurrentScreen({
  store,
  facts,
  sample,
  door,
  route,
  lend,
}: Pick<AppProps, 'store' | 'facts' | 'sample' | 'door'> & {
  route: Route;
  lend: Lending['lend'] | undefined;
}) {
  switch (route.screen) {
    case 'today':
      return <Today store={store} sample={sample} />;
    case 'class':
      return <Class store={store} classId={route.class} />;
    case 'list':
      return <Roster store={store} classId={route.class} />;
    case 'codes':
      return <Codes store={store} classId={route.class} />;
    case 'stickers':
      return <Stickers store={store} classId={route.class} />;
    case 'board':
      return <Board store={store} classId={route.class} />;
    case 'stations':
      return <Stations store={store} classId={route.class} lend={lend} />;
    case 'go-up':
      return <GoUp store={store} classId={route.class} />;
    case 'year':
      return <ClassYear store={store} classId={route.class} />;
    case 'came':
      return <CameAlong store={store} classId={route.class} />;
    case 'new-unit':
      return <UnitPlan store={store} classId={route.class} />;
    case 'plan':
      return <UnitPlan store={store} unit={route.unit} />;
    case 'exhibition':
      return <Exhibition store={store} unit={route.unit} />;
    case 'text':
      return <UnitText store={store} unit={route.unit} />;
    case 'unit':
      return <Unit store={store} unit={route.unit} />;
    case 'mark':
      return <Mark store={store} unit={route.unit} kind={route.kind} pupil={route.pupil} />;
    case 'class-feedback':
      return <ClassFeedback store={store} unit={route.unit} kind={route.kind} />;
    case 'capture':
      return <Capture store={store} unit={route.unit} kind={route.kind} />;
    case 'pupil':
      return <Pupil store={store} pupil={route.pupil} />;
    case 'school':
      return <School store={store} facts={facts} sample={sample} />;
    case 'words':
      return <OurWords store={store} />;
    case 'policy':
      return <Policy store={store} />;
    case 'sheets':
      return <Sheets store={store} />;
    case 'sheet':
      return <Sheet store={store} sheet={route.sheet} />;
    case 'target':
      return <TargetPage store={store} sheet={route.sheet} target={route.target} />;
    case 'years':
      return <YearsMap store={store} sheet={route.sheet} target={route.target} />;
    case 'change-sheet':
      return <ChangeSheet store={store} sheet={route.sheet} />;
    case 'bring-case':
      return <BringCase store={store} />;
    case 'framework':
      return <Framework year={route.year} />;
    case 'join':
      return <JoinAgain door={door} code={route.code} />;
    case 'settle':
      return <Settle store={store} />;
    case 'recovery':
      return <Recovery store={store} facts={facts} door={door} />;
    case 'tablets':
      return <Tablets store={store} facts={facts} sample={sample} door={door} />;
    default:
      return (
        <main class="screen" id="main">
          <Empty title="There is nothing at this address">
            <p>
              <a href="#/">Go to Today</a>
            </p>
          </Empty>
        </main>
      );
  }
}
