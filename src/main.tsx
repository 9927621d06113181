import { render } from 'preact';
import { App } from './app/App.tsx';
import { CannotOpen } from './app/CannotOpen.tsx';
import { systemClock } from './device/clock.ts';
import { openFacts } from './device/facts.ts';
import { systemRandomness } from './device/ids.ts';
import { keepInstallOffer } from './device/install.ts';
import { systemLock } from './device/lock.ts';
import { isOnline } from './device/online.ts';
import { keepForOffline } from './device/updates.ts';
import { version } from './device/version.ts';
import type { HandoverDoor } from './schema/handover.ts';
import { recoverScratch } from './store/commands/mark.ts';
import { openStore, type Store } from './store/store.ts';
import { paths } from './ui/paths.ts';

const place = document.getElementById('app') as HTMLElement;
const facts = openFacts();

async function open(): Promise<void> {
  const sample = (await facts.get('sample')) === true;
  const store = await openStore({
    name: sample ? 'redraft-sample' : 'redraft',
    wall: systemClock,
    random: systemRandomness,
  });
  if (sample && !store.self) await makeSample(store);
  // The battery died half-way through making the views again: they are made before anything is shown.
  if (!store.readOnly && (await store.db.meta.get('rebuilding'))) await remakeViews(store);
  if (store.self && !store.readOnly) void recoverScratch(store);
  render(
    <App
      key={store.db.name}
      store={store}
      facts={facts}
      sample={sample}
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
    />,
    place,
  );
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
    setUpHome: async (asked) => (await door()).setUpHome(asked),
    joiningLink: async (appAddress) => (await door()).joiningLink(appAddress),
    join: async (link, adult) => (await door()).join(link, adult),
  };
}

keepForOffline();
keepInstallOffer(window);
open().catch(() => render(<CannotOpen />, place));
