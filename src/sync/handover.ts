import type { DeviceFacts } from '../device/facts.ts';
import { type Home, homeOf, keepHome } from '../device/keys.ts';
import { type Lock, tabLock } from '../device/lock.ts';
import { tabletKeyOf } from '../device/tabletKey.ts';
import type { Attachment } from '../schema/attachment.ts';
import type { FetchAnswer, HandoverDoor, HandoverOutcome, HandoverReport } from '../schema/handover.ts';
import { FoundFolder } from '../schema/homeKind.ts';
import { spacesIn } from '../schema/space.ts';
import { wallTime } from '../schema/wallTime.ts';
import { MAX_BODY_BYTES } from '../schema/wire.ts';
import { introduceTablet } from '../store/commands/setUp.ts';
import { sweepErased } from '../store/erasing.ts';
import { asRefusal, NewerDatabase, TabletFull } from '../store/errors.ts';
import { settleAt } from '../store/home.ts';
import { formerDevices, meetDevice } from '../store/parting.ts';
import type { Store } from '../store/store.ts';
import { keepReport, type ReportOf, type Tally, tallyOf } from '../store/tally.ts';
import { adapterOfHome, lookOfHome } from './adapters/ofHome.ts';
import { sendInTheOpen } from './adapters/webhook.ts';
import { createAsk } from './ask.ts';
import { invite, recoverySheet } from './invite.ts';
import { join } from './join.ts';
import { type Keyring, openKeyring } from './keyring.ts';
import { placeOf } from './moveHome.ts';
import { fetchWhole } from './parts.ts';
import { type Patience, usualPatience } from './patience.ts';
import { isHalfBuilt, rebuildViews } from './rebuildViews.ts';
import { checkCancelled, type Run } from './run.ts';
import { setUpHome } from './setUpHome.ts';
import { longStream as longStreamUsually } from './snapshot.ts';
import { travel } from './travel.ts';
import { Trouble } from './trouble.ts';
import { typedCodes } from './typedCode.ts';

/*
 * The end of the day. It promises a report and never throws; that every step may be the last one and the next
 * handover goes on from there; that "home" is said of what was read back and of nothing else; and that nothing is
 * deleted here because of what an endpoint says.
 */

export interface HandoverOptions {
  store: Store;
  facts: DeviceFacts;
  fetch: typeof fetch;
  /** False when the device knows that it has no network; then one try is enough. */
  online?: () => boolean;
  lock?: Lock;
  patience?: Patience;
  /** The app's, for the other tablets to know. */
  version?: string;
  longStream?: number;
}

type Asked = NonNullable<Parameters<HandoverDoor['sendHome']>[0]>;

export function createHandover(options: HandoverOptions): HandoverDoor {
  const { store, facts, lock = tabLock() } = options;
  let running: Promise<HandoverReport> | undefined;
  const alone = async (of: ReportOf, asked: Asked, journey: (run: Run) => Promise<Ending>) => {
    const report = await lock(() => reported(options, of, asked, journey));
    return report ?? reportOf(store, { outcome: 'busy' });
  };
  const introduce = async () => introduceTablet(store, (await tabletKeyOf(facts)).public);
  const goHome = async (run: Run) => {
    await findHome(run, options);
    await travel(run, introduce);
    if (await isHalfBuilt(store)) await rebuildViews(store, facts);
    const ending = run.trouble ? endingOf(store, run.trouble) : endOf(run);
    return { ...ending, ...(await sendInTheOpen(run, askOf(run, options))) };
  };
  return {
    sendHome(asked = {}) {
      running ??= alone('handover', asked, goHome).finally(() => {
        running = undefined;
      });
      return running;
    },
    fetchAttachment: (attachment) => fetchAttachment(options, attachment),
    async makeFile(asked = {}) {
      let file: Blob | undefined;
      const report = await alone('file', asked, async (run) => {
        await introduce();
        const made = await (await import('./fileOut.ts')).makeFile(run);
        file = made.file;
        return { outcome: 'in-file', inFile: made.inFile };
      });
      return { report, ...(file && report.outcome === 'in-file' && { file }) };
    },
    takeFile: (file, asked = {}) =>
      alone('file', asked, async (run) => (await import('./fileIn.ts')).takeFile(run, file)),
    setUpHome: (asked) => setUpHome(options, asked),
    invite: (asked) => invite(store, facts, asked),
    join: (link, newcomer) => join(store, facts, link, newcomer),
    ...typedCodes(options),
    recoverySheet: () => recoverySheet(store, facts),
  };
}

async function fetchAttachment(options: HandoverOptions, attachment: Attachment): Promise<FetchAnswer> {
  const run = newRun(options, {});
  try {
    await prepare(run, options);
    await findHome(run, options);
    return await fetchWhole(run, attachment);
  } catch {
    return 'no-answer';
  }
}

async function reported(
  options: HandoverOptions,
  of: ReportOf,
  asked: Asked,
  journey: (run: Run) => Promise<Ending>,
): Promise<HandoverReport> {
  const { store } = options;
  const run = newRun(options, asked);
  let ending: Ending;
  try {
    await prepare(run, options);
    ending = await journey(run);
  } catch (error) {
    ending = endingOf(store, error);
  }
  const report = await reportOf(store, ending, run);
  try {
    if (of === 'handover' || report.outcome === 'in-file') await keepReport(store, report, of);
    return report;
  } catch (error) {
    return { ...report, ...endingOf(store, error) };
  }
}

const noKeys: Keyring = {
  keyFor: async () => undefined,
  newest: async () => undefined,
  all: () => [],
  learn: async () => false,
  drop: async () => undefined,
};

function newRun(
  {
    store,
    facts,
    patience = usualPatience,
    online,
    version = '',
    longStream = longStreamUsually,
  }: HandoverOptions,
  asked: Asked,
): Run {
  return {
    store,
    keyring: noKeys,
    ownKey: () => tabletKeyOf(facts),
    askedFor: new Set(),
    formerly: [],
    adapters: new Map(),
    patience: online?.() === false ? { ...patience, tries: 1 } : patience,
    signal: asked.signal ?? new AbortController().signal,
    progress: asked.progress ?? (() => undefined),
    version,
    longStream,
    startedAt: store.wall.now(),
    look: undefined,
    glances: new Map(),
    asLeft: undefined,
    doubted: new Set(),
    sent: 0,
    received: 0,
    inTheirPlace: 0,
    wasCopy: false,
    largest: MAX_BODY_BYTES,
    keepLargest: async () => undefined,
    tooLarge: new Set(),
    tried: new Map(),
    everything: asked.everything ?? false,
    trouble: undefined,
    isKeptBack: false,
  };
}

async function prepare(run: Run, { store, facts }: HandoverOptions): Promise<void> {
  if (store.readOnly) throw new NewerDatabase('Written by a newer version');
  checkCancelled(run);
  await meetDevice(store);
  run.keyring = await openKeyring(facts);
  run.formerly = await formerDevices(store);
  await sweepErased(store);
}

async function findHome(run: Run, { store, facts, fetch }: HandoverOptions): Promise<void> {
  const home = await homeOf(facts);
  const { self } = store;
  if (!home || !self) throw new Trouble('no-home', 'No endpoint is set up');
  await settleAt(store, placeOf(home));
  const ask = askOf(run, { fetch });
  const line = { ask, now: () => store.wall.now() };
  for (const { id: space } of spacesIn(self.spaces)) {
    run.adapters.set(space, adapterOfHome(home, { ...line, space }));
  }
  run.look = lookOfHome(home, line);
  run.largest = Math.min(run.largest, home.largest ?? run.largest, largestFound(home) ?? run.largest);
  run.keepLargest = (largest) => keepHome(facts, { ...home, largest });
}

/** A folder was tried out when it was set up. */
function largestFound({ found }: Home): number | undefined {
  const read = FoundFolder.safeParse(found);
  return read.success && read.data.largest > 0 ? read.data.largest : undefined;
}

function askOf({ signal, patience }: Run, { fetch }: Pick<HandoverOptions, 'fetch'>) {
  return createAsk({ fetch, signal, deadline: patience.deadline });
}

type Ending = Pick<
  HandoverReport,
  'outcome' | 'retryAfter' | 'detail' | 'inFile' | 'madeAt' | 'cut' | 'inTheOpen'
>;

function endOf({ sent, received, inTheirPlace }: Run): Ending {
  return { outcome: sent + received + inTheirPlace > 0 ? 'home' : 'nothing-new' };
}

function endingOf(store: Store, thrown: unknown): Ending {
  const error = asRefusal(thrown);
  if (error instanceof NewerDatabase) store.readOnly = true;
  const retryAfter = error instanceof Trouble ? error.retryAfter : undefined;
  return {
    outcome: outcomeOf(error),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(error instanceof Error && { detail: error.message }),
  };
}

function outcomeOf(error: unknown): HandoverOutcome {
  if (error instanceof Trouble) return error.code;
  if (error instanceof NewerDatabase) return 'newer';
  if (error instanceof TabletFull) return 'tablet-full';
  return 'broken';
}

const unknown: Tally = { home: 0, waiting: 0, setAside: 0, frozen: [] };

async function reportOf(
  store: Store,
  ending: Ending,
  run?: Pick<Run, 'sent' | 'received' | 'inTheirPlace' | 'wasCopy'>,
): Promise<HandoverReport> {
  const at = wallTime(store.wall);
  const moved = {
    sent: run?.sent ?? 0,
    received: run?.received ?? 0,
    ...(run?.inTheirPlace && { inTheirPlace: run.inTheirPlace }),
    ...(run?.wasCopy && { wasCopy: true as const }),
  };
  try {
    return { at, ...moved, ...(await tallyOf(store)), ...ending };
  } catch (error) {
    return { at, ...moved, ...unknown, ...endingOf(store, error) };
  }
}
