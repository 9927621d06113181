import { ChevronLeft, Send } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { HandoverDoor, HandoverReport } from '../../schema/handover.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { tallyOf } from '../../store/tally.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { sayAtStation } from './sayAtStation.ts';
import { TodayHere } from './TodayHere.tsx';

interface Props {
  store: Store;
  door: HandoverDoor | undefined;
  back: () => void;
}

/** What an adult does at a station at the end of the day. Nothing that a child may not see is here. */
export function Adults({ store, door, back }: Props) {
  const words = useWords();
  const [report, setReport] = useState<HandoverReport>();
  const [sending, setSending] = useState(false);
  const tally = useLive(() => live(() => tallyOf(store)), [store]);
  const send = async () => {
    if (!door) return;
    setSending(true);
    setReport(await door.sendHome());
    setSending(false);
  };
  const said = report && sayAtStation(report, words);
  return (
    <main class="station-main" id="main">
      <div>
        <Button kind="quiet" icon={<ChevronLeft aria-hidden="true" />} onClick={back}>
          {words.say('Back')}
        </Button>
      </div>
      <h1>{words.say('For {adults}')}</h1>
      <TodayHere store={store} />
      <h2>{words.say('Send home')}</h2>
      <p>
        {tally === undefined
          ? ''
          : tally.waiting > 0
            ? words.say('The children’s work of today is on this tablet only.')
            : words.say('All the children’s work is home.')}
      </p>
      <div>
        <Button kind="main" icon={<Send aria-hidden="true" />} disabled={sending || !door} onClick={send}>
          {sending ? words.say('Sending') : words.say('Send home')}
        </Button>
      </div>
      {said && !sending && (
        <Notice kind={said.kind} title={said.title}>
          {said.todo}
        </Notice>
      )}
    </main>
  );
}
