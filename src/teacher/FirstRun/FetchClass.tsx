import { Download, FileInput } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { HandoverDoor, HandoverOutcome, HandoverReport } from '../../schema/handover.ts';
import type { Role } from '../../schema/roles.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { sayReport } from '../Tablets/sayHandover.ts';

const fetched: HandoverOutcome[] = ['home', 'nothing-new', 'from-file'];

interface Props {
  role: Role;
  school: string;
  /** Where the class may come from. */
  from: { home: boolean; file: boolean };
  door: HandoverDoor;
  done: () => void;
}

/** Joined, and still empty: the class comes with the first handover, or from a file. */
export function FetchClass({ role, school, from, door, done }: Props) {
  const [state, setState] = useState<'asked' | 'fetching' | 'failed'>('asked');
  const [why, setWhy] = useState('');
  const stop = useRef(new AbortController());
  const input = useRef<HTMLInputElement>(null);
  const take = async (bring: () => Promise<HandoverReport>) => {
    setState('fetching');
    const report = await bring();
    if (fetched.includes(report.outcome)) return done();
    setWhy(sayReport(report).title);
    setState('failed');
  };
  const fetchNow = () => take(() => door.sendHome({ signal: stop.current.signal }));
  const later = () => {
    stop.current.abort();
    done();
  };
  const isFetching = state === 'fetching';
  return (
    <main class="step" id="main">
      <div class="step-form">
        <header>
          <p class="soft">One thing left</p>
          <h1>{school ? `You have joined ${school}` : 'You have joined'}</h1>
        </header>
        {from.home && (
          <p>
            Now fetch {role === 'station' ? 'what the children may see' : 'the class'}. The tablet needs the
            internet for this; afterwards everything works without it.
          </p>
        )}
        {from.file && <p>A file that another tablet made has the class in it too.</p>}
        {state === 'failed' && (
          <Notice kind="alarm" title={why}>
            The class could not be fetched. You have joined all the same: look whether the tablet is online
            and try again, or press Send home later.
          </Notice>
        )}
        <div class="step-actions">
          {from.home && (
            <Button
              kind="main"
              icon={<Download aria-hidden="true" />}
              disabled={isFetching}
              onClick={fetchNow}
            >
              {isFetching ? 'Fetching…' : state === 'failed' ? 'Try again' : 'Fetch the class'}
            </Button>
          )}
          {from.file && (
            <Button
              kind={from.home ? 'plain' : 'main'}
              icon={<FileInput aria-hidden="true" />}
              disabled={isFetching}
              onClick={() => input.current?.click()}
            >
              Open a file
            </Button>
          )}
          <Button kind="quiet" onClick={later}>
            Later
          </Button>
        </div>
        <input
          ref={input}
          type="file"
          class="unseen"
          tabIndex={-1}
          aria-label="File with the class"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void take(() => door.takeFile(file, { signal: stop.current.signal }));
          }}
        />
      </div>
    </main>
  );
}
