import { Check, Lock } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { HandoverDoor } from '../schema/handover.ts';
import type { PupilId } from '../schema/ids.ts';
import { live } from '../store/live.ts';
import { meTablet } from '../store/queries.ts';
import type { Store } from '../store/store.ts';
import { Button } from '../ui/Button.tsx';
import { useLive } from '../ui/useLive.ts';
import { Adults } from './Adults/Adults.tsx';
import { Code } from './Code/Code.tsx';
import { MyPage } from './MyPage/MyPage.tsx';
import { useStill } from './useStill.ts';
import { WhoAreYou } from './WhoAreYou/WhoAreYou.tsx';
import './Station.css';

/**
 * Who is at the station stands in no address: Back, a reload and a new tab all begin with "Who are you?", and what
 * was half-typed is kept for the child who typed it.
 */
type At = { place: 'who' } | { place: 'code' | 'page'; pupil: PupilId } | { place: 'adults' };

interface Props {
  store: Store;
  door: HandoverDoor | undefined;
  /** Offered to an adult only: a child is not asked about a new version. */
  update: ComponentChildren;
}

export function Station({ store, door, update }: Props) {
  const [at, setAt] = useState<At>({ place: 'who' });
  const tablet = useLive(() => live(async () => [await meTablet(store)]), [store])?.[0];
  const leave = () => setAt({ place: 'who' });
  const isSomebody = at.place === 'code' || at.place === 'page';
  useStill(store.wall, isSomebody, leave);
  useEffect(() => {
    document.title = 'Redraft';
    window.scrollTo(0, 0);
  }, [at.place]);
  return (
    <div class="station">
      <header class="station-bar">
        <p class="station-name">{tablet?.name ?? 'Station'}</p>
        {at.place === 'page' && (
          <Button icon={<Check aria-hidden="true" />} onClick={leave}>
            I’m done
          </Button>
        )}
        {at.place === 'who' && (
          <Button kind="quiet" icon={<Lock aria-hidden="true" />} onClick={() => setAt({ place: 'adults' })}>
            For adults
          </Button>
        )}
      </header>
      {at.place === 'who' && <WhoAreYou store={store} choose={(pupil) => setAt({ place: 'code', pupil })} />}
      {at.place === 'code' && (
        <Code
          key={at.pupil}
          store={store}
          pupil={at.pupil}
          enter={() => setAt({ place: 'page', pupil: at.pupil })}
          back={leave}
        />
      )}
      {at.place === 'page' && <MyPage key={at.pupil} store={store} pupil={at.pupil} />}
      {at.place === 'adults' && (
        <>
          <Adults store={store} door={door} back={leave} />
          {update}
        </>
      )}
    </div>
  );
}
