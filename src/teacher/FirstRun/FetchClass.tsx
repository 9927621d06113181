import { Download } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { HandoverDoor, HandoverOutcome } from '../../schema/handover.ts';
import type { Role } from '../../schema/roles.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { sayReport } from '../Tablets/sayHandover.ts';

const fetched: HandoverOutcome[] = ['home', 'nothing-new'];

/** Joined, and still empty: the class comes with the first handover. */
export function FetchClass({
  role,
  school,
  door,
  done,
}: {
  role: Role;
  school: string;
  door: HandoverDoor;
  done: () => void;
}) {
  const [state, setState] = useState<'asked' | 'fetching' | 'failed'>('asked');
  const [why, setWhy] = useState('');
  const stop = useRef(new AbortController());
  const fetchNow = async () => {
    setState('fetching');
    const report = await door.sendHome({ signal: stop.current.signal });
    if (fetched.includes(report.outcome)) return done();
    setWhy(sayReport(report).title);
    setState('failed');
  };
  const later = () => {
    stop.current.abort();
    done();
  };
  return (
    <main class="step" id="main">
      <div class="step-form">
        <header>
          <p class="soft">One thing left</p>
          <h1>{school ? `You have joined ${school}` : 'You have joined'}</h1>
        </header>
        <p>
          Now fetch {role === 'station' ? 'what the children may see' : 'the class'}. The tablet needs the
          internet for this; afterwards everything works without it.
        </p>
        {state === 'failed' && (
          <Notice kind="alarm" title={why}>
            The class could not be fetched. You have joined all the same: look whether the tablet is online
            and try again, or press Send home later.
          </Notice>
        )}
        <div class="step-actions">
          <Button
            kind="main"
            icon={<Download aria-hidden="true" />}
            disabled={state === 'fetching'}
            onClick={fetchNow}
          >
            {state === 'fetching' ? 'Fetching…' : state === 'failed' ? 'Try again' : 'Fetch the class'}
          </Button>
          <Button kind="quiet" onClick={later}>
            Later
          </Button>
        </div>
      </div>
    </main>
  );
}
