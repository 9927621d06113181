import type { DeviceFacts } from '../device/facts.ts';
import type { HandoverDoor } from '../schema/handover.ts';
import type { Store } from '../store/store.ts';
import { Today } from '../teacher/Today/Today.tsx';
import type { Route } from '../ui/paths.ts';
import { Empty } from '../ui/Screen.tsx';
import { later } from './later.tsx';
import type { Lending } from './useLent.ts';

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
export const JoinAgain = later(async () => (await import('../teacher/JoinAgain/JoinAgain.tsx')).JoinAgain);
const Settle = later(async () => (await import('../teacher/Settle/Settle.tsx')).Settle);
const Recovery = later(async () => (await import('../teacher/Recovery/Recovery.tsx')).Recovery);
const Tablets = later(async () => (await import('../teacher/Tablets/Tablets.tsx')).Tablets);

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

/** The adults' screen of an address. Today is there at once; the others are loaded when they are opened. */
export function CurrentScreen({
  store,
  facts,
  sample,
  door,
  route,
  lend,
}: {
  store: Store;
  facts: DeviceFacts;
  sample: boolean;
  door: HandoverDoor | undefined;
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
