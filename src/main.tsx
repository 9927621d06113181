import { render } from 'preact';
import { App } from './app/App.tsx';
import { CannotOpen } from './app/CannotOpen.tsx';
import { fetchScreen } from './app/CurrentScreen.tsx';
import { waitForFirstPicture } from './app/firstPicture.ts';
import { lentNow } from './app/lending.ts';
import type { RescueDoor } from './app/Rescue.tsx';
import { lockAtStart } from './app/useLock.ts';
import { sha256HexOf } from './device/cipher.ts';
import { systemClock } from './device/clock.ts';
import { openFacts } from './device/facts.ts';
import { systemRandomness } from './device/ids.ts';
import { keepInstallOffer } from './device/install.ts';
import { systemLock } from './device/lock.ts';
import { isOnline } from './device/online.ts';
import { systemPlace } from './device/place.ts';
import { salvage } from './device/salvage.ts';
import { systemIndexedDB } from './device/steadyIndexedDB.ts';
import { keepForOffline } from './device/updates.ts';
import { version } from './device/version.ts';
import type { HandoverDoor } from './schema/handover.ts';
import { openStore, type Store } from './store/store.ts';
import { paths, readRoute } from './ui/paths.ts';

const place = document.getElementById('app') as HTMLElement;
const facts = openFacts(systemPlace.nameOf('redraft-device'));
const rescue: RescueDoor = {
  facts,
  wall: systemClock,
  salvage: () => salvage(systemIndexedDB, systemPlace.nameOf('redraft')),
  beginAnew() {
    systemPlace.moveOn();
    location.reload();
  },
  goBack() {
    systemPlace.moveBack();
    location.reload();
  },
};

async function open(): Promise<void> {
  // All at once, as a teacher waits: nearly always it is not the sample.
  const [sample, lock, lent, own] = await Promise.all([
    facts.get('sample'),
    lockAtStart(facts, systemClock),
    // What cannot be read: the lock stands before it.
    lentNow(facts, systemClock).catch(() => undefined),
    openNamed('redraft'),
  ]);
  const store = sample ? await openSample() : own;
  if (sample) own.db.close();
  if (store.halfMade && !store.readOnly) await remakeViews(store);
  if (own.self) systemPlace.keepsClass();
  render(
    <App
      key={store.db.name}
      store={store}
      facts={facts}
      sample={store !== own}
      lockAtStart={lock}
      lentAtStart={lent}
      door={sample ? undefined : handoverDoor(store)}
      lookRound={async () => {
        await facts.set('sample', true);
        await open().catch(async (error) => {
          await facts.remove('sample');
          throw error;
        });
        store.db.close();
      }}
      removeSample={async () => {
        await store.db.delete();
        await facts.remove('sample');
        location.replace(paths.today);
        await open();
      }}
      rescue={rescue}
      before={beforeThis(own)}
      keepsClass={systemPlace.keepsClass}
    />,
    place,
  );
  if (store.self && !store.readOnly) void keepHalfTyped(store);
}

/** What was typed when a tab ended, after the first picture. Where it does not load, the next start does it. */
async function keepHalfTyped(store: Store): Promise<void> {
  if ((await store.db.scratch.count()) === 0) return;
  const { recoverScratch } = await import('./store/commands/mark.ts');
  await recoverScratch(store);
}

/** What a tablet that is not set up may have had before. */
function beforeThis({ self }: Store): 'gone' | 'aside' | undefined {
  if (self) return undefined;
  if (systemPlace.keptClass()) return 'gone';
  return systemPlace.nameOf('redraft') === 'redraft' ? undefined : 'aside';
}

function openNamed(name: 'redraft' | 'redraft-sample'): Promise<Store> {
  return openStore({
    name: systemPlace.nameOf(name),
    wall: systemClock,
    sha256: sha256HexOf,
    random: systemRandomness,
    factory: { indexedDB: systemIndexedDB, IDBKeyRange },
  });
}

async function openSample(): Promise<Store> {
  const store = await openNamed('redraft-sample');
  if (!store.self) await makeSample(store);
  return store;
}

async function makeSample(store: Store): Promise<void> {
  const [{ sampleClass }, { sheetOf }, { fillSample }] = await Promise.all([
    import('./curriculum/sample.ts'),
    import('./curriculum/starter.ts'),
    import('./store/commands/sample.ts'),
  ]);
  const sample = await sampleClass();
  await fillSample(store, sample, (await sheetOf(sample.year, 'writing')).targets);
}

async function remakeViews(store: Store): Promise<void> {
  const { rebuildViews } = await import('./sync/rebuildViews.ts');
  await rebuildViews(store, facts);
}

/** Sealing and sending are fetched when they are first asked for, not before the first screen. */
function handoverDoor(store: Store): HandoverDoor {
  let made: Promise<HandoverDoor> | undefined;
  const door = () => {
    made ??= import('./sync/handover.ts').then(({ createHandover }) =>
      createHandover({
        store,
        facts,
        fetch: (...asked) => fetch(...asked),
        online: isOnline,
        lock: systemLock('redraft-handover'),
        version,
      }),
    );
    return made;
  };
  return {
    sendHome: async (asked) => (await door()).sendHome(asked),
    makeFile: async (asked) => (await door()).makeFile(asked),
    takeFile: async (file, asked) => (await door()).takeFile(file, asked),
    fetchAttachment: async (attachment) => (await door()).fetchAttachment(attachment),
    setUpHome: async (asked) => (await door()).setUpHome(asked),
    invite: async (asked) => (await door()).invite(asked),
    join: async (link, newcomer) => (await door()).join(link, newcomer),
    recoverySheet: async () => (await door()).recoverySheet(),
    offerCode: async (asked) => (await door()).offerCode(asked),
    takeBackCode: async (code) => (await door()).takeBackCode(code),
    findByCode: async (asked) => (await door()).findByCode(asked),
  };
}

waitForFirstPicture(place);
fetchScreen(readRoute(location.hash));
keepForOffline();
keepInstallOffer(window);
open().catch((error: unknown) => render(<CannotOpen error={error} rescue={rescue} />, place));
