import { Send } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { HandoverDoor, HandoverProgress, HandoverReport } from '../../schema/handover.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/useWords.ts';
import { changes } from './changes.ts';
import { Progress } from './Progress.tsx';
import { sayReport } from './sayHandover.ts';

interface Props {
  door: HandoverDoor;
  waiting: number;
  /** How the last handover went, this session's or an earlier one's. */
  report: HandoverReport | undefined;
  address: string;
  change: () => void;
}

/** The one button, how far it is, and what came of it. */
export function SendHome({ door, waiting, report, address, change }: Props) {
  const words = useWords();
  const [progress, setProgress] = useState<HandoverProgress | 'starting'>();
  const stop = useRef<AbortController | undefined>(undefined);
  const send = async () => {
    stop.current = new AbortController();
    setProgress('starting');
    await door.sendHome({ signal: stop.current.signal, progress: setProgress });
    setProgress(undefined);
  };
  const said = report && sayReport(report);
  return (
    <section class="send-home" aria-label="This tablet">
      <p class="send-home-waiting">
        {waiting > 0 ? `${changes(waiting)} on this tablet only` : 'Nothing is waiting on this tablet'}
      </p>
      <div class="send-home-act">
        {progress ? (
          <Button onClick={() => stop.current?.abort()}>Stop</Button>
        ) : (
          <Button kind="main" class="send-home-button" icon={<Send aria-hidden="true" />} onClick={send}>
            {words.say('Send home')}
          </Button>
        )}
        <div class="send-home-progress" role="status">
          {progress && <Progress progress={progress} start="Looking for home" />}
        </div>
      </div>
      {said && !progress && (
        <Notice kind={said.kind} title={said.title}>
          {said.body}
          {report?.wasCopy && (
            <p>
              This tablet held a copy of another tablet’s Redraft. It goes on as a tablet of its own; nothing
              was lost.
            </p>
          )}
        </Notice>
      )}
      <p class="soft small">
        Home is {address}. What goes there is sealed on this tablet before it leaves.{' '}
        <Button kind="quiet" class="send-home-change" onClick={change}>
          Change home
        </Button>
      </p>
    </section>
  );
}
