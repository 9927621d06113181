import { render } from 'preact';
import { App } from './app/App.tsx';
import { systemClock } from './device/clock.ts';
import { openFacts } from './device/facts.ts';
import { systemRandomness } from './device/ids.ts';
import { systemLock } from './device/lock.ts';
import { isOnline } from './device/online.ts';
import { keepForOffline } from './device/updates.ts';
import type { HandoverDoor } from './schema/handover.ts';
import { recoverScratch } from './store/commands/mark.ts';
import { openStore, type Store } from './store/store.ts';

const place = document.getElementById('app') as HTMLElement;
const facts = openFacts();

async function open(): Promise<void> {
  const sample = (await facts.get('sample')) === true;
  const store = await openStore({
    name: sample ? 'redraft-sample' : 'redraft',
    wall: systemClock,
    random: systemRandomness,
  });
  if (store.self && !store.readOnly) void recoverScratch(store);
  const reopen = async () => {
    store.db.close();
    await open();
  };
  render(
    <App
      key={store.db.name}
      store={store}
      facts={facts}
      sample={sample}
      door={sample ? undefined : handoverDoor(store)}
      lookRound={async () => {
        await facts.set('sample', true);
        await reopen();
      }}
      removeSample={async () => {
        await store.db.delete();
        await facts.remove('sample');
        await reopen();
      }}
    />,
    place,
  );
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
void open();
