import { Send, X } from 'lucide-preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HomeCount } from '../../rules/tabletsHome.ts';
import type { HandoverDoor } from '../../schema/handover.ts';
import { today } from '../../schema/wallTime.ts';
import type { Store } from '../../store/store.ts';
import type { TabletNow } from '../../store/tabletQueries.ts';
import { Button } from '../../ui/Button.tsx';
import { isMissing, tabletName } from './sayHomeCount.ts';
import { sayWhereabouts } from './sayTablets.ts';
import { WhereMark } from './TabletMarks.tsx';
import './OnScreen.css';
import { useWords } from '../../ui/useWords.ts';

/** For the projector, to be read from the back of the room: how many are home, and who is missing. */
export function OnScreen({
  store,
  door,
  count,
  onClose,
}: {
  store: Store;
  door: HandoverDoor;
  count: HomeCount<TabletNow>;
  onClose: () => void;
}) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [sending, setSending] = useState(false);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const send = async () => {
    setSending(true);
    await door.sendHome();
    setSending(false);
  };
  const day = today(store.wall);
  const missing = count.tablets.filter(isMissing);
  const there = count.tablets.filter(({ whereabouts }) => whereabouts === 'home');
  return (
    <dialog
      ref={dialog}
      class="on-screen"
      aria-labelledby="on-screen"
      onClose={() => dialog.current && onClose()}
    >
      <div class="on-screen-head">
        <h2 id="on-screen" class="on-screen-count" aria-live="polite">
          <span class="on-screen-number">
            {count.home === count.of ? `All ${count.of}` : `${count.home} of ${count.of}`}
          </span>{' '}
          tablets home
        </h2>
        <div class="on-screen-act">
          <Button kind="main" icon={<Send aria-hidden="true" />} onClick={sending ? undefined : send}>
            {sending ? 'Sending and fetching' : words.say('Send home')}
          </Button>
          <Button icon={<X aria-hidden="true" />} onClick={onClose}>
            Close
          </Button>
        </div>
      </div>
      {missing.length > 0 && (
        <ul class="on-screen-missing" aria-label="Not home">
          {missing.map((tablet) => (
            <li key={tablet.device}>
              <WhereMark whereabouts={tablet.whereabouts} />
              <span>
                <b>{tabletName(tablet)}</b> <span>{sayWhereabouts(tablet, day)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul class="on-screen-home" aria-label="Home">
        {there.map((tablet) => (
          <li key={tablet.device}>
            <WhereMark whereabouts="home" /> {tabletName(tablet)}
          </li>
        ))}
      </ul>
    </dialog>
  );
}
