import { render } from 'preact';
import { App } from './app/App.tsx';
import { keepForOffline } from './device/updates.ts';
import { systemClock } from './device/clock.ts';
import { openFacts } from './device/facts.ts';
import { systemRandomness } from './device/ids.ts';
import { openStore } from './store/store.ts';

const place = document.getElementById('app') as HTMLElement;
const facts = openFacts();

async function open(): Promise<void> {
  const sample = (await facts.get('sample')) === true;
  const store = await openStore({
    name: sample ? 'redraft-sample' : 'redraft',
    wall: systemClock,
    random: systemRandomness,
  });
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
      door={undefined}
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

keepForOffline();
void open();
