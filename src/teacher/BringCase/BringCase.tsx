import { FileUp } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { CasePackage } from '../../schema/case.ts';
import { live } from '../../store/live.ts';
import { schoolOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Notice } from '../../ui/Notice.tsx';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { Cancelled } from '../Roster/pace.ts';
import { Working } from '../Roster/Working.tsx';
import { useAllDrafts } from '../useAllDrafts.ts';
import { CasePreview } from './CasePreview.tsx';
import { type CaseReading, readCase } from './readCase.ts';
import './BringCase.css';

type State =
  | { is: 'choosing'; problems: string[] }
  | { is: 'reading'; done: number; total: number }
  | { is: 'read'; pack: CasePackage };

const mostShown = 12;

/** A curriculum from another system: chosen, read, seen as what it changes, and only then kept. */
export function BringCase({ store }: { store: Store }) {
  const words = useWords();
  const act = useAct();
  const [state, setState] = useState<State>({ is: 'choosing', problems: [] });
  const stop = useRef<AbortController | undefined>(undefined);
  const drafts = useAllDrafts(store);
  const school = useLive(() => live(async () => (await schoolOf(store))?.id ?? ''), [store]);
  if (!drafts || school === undefined) return <main class="screen" id="main" aria-busy="true" />;
  const read = (file: File) =>
    act(async () => {
      stop.current = new AbortController();
      setState({ is: 'reading', done: 0, total: 1 });
      try {
        const reading = await readCase(file, {
          signal: stop.current.signal,
          progress: (done, total) => setState({ is: 'reading', done, total }),
        });
        setState(after(reading));
      } catch (error) {
        setState({ is: 'choosing', problems: [] });
        if (!(error instanceof Cancelled)) throw error;
      }
    });
  return (
    <Screen title="Bring in a CASE package" back={{ href: paths.sheets, label: words.say('{Sheets}') }}>
      {state.is === 'choosing' && (
        <>
          {state.problems.length > 0 && <Refused problems={state.problems} />}
          <Choose read={read} />
        </>
      )}
      {state.is === 'reading' && (
        <Working
          words="Reading the package"
          done={state.done}
          total={state.total}
          stop={() => stop.current?.abort()}
        />
      )}
      {state.is === 'read' && (
        <CasePreview
          store={store}
          pack={state.pack}
          drafts={drafts}
          school={school}
          again={() => setState({ is: 'choosing', problems: [] })}
        />
      )}
    </Screen>
  );
}

function after(reading: CaseReading): State {
  return reading.is === 'read'
    ? { is: 'read', pack: reading.pack }
    : { is: 'choosing', problems: reading.problems };
}

function Choose({ read }: { read: (file: File) => void }) {
  const { say } = useWords();
  return (
    <section class="bring-case" aria-labelledby="bring-case">
      <h2 id="bring-case">From a file</h2>
      <p>
        {say(
          'CASE (1EdTech) is the format in which other systems give out curricula: one JSON file. You see what it would change before anything is kept, and {units} see none of it until you publish {a sheet}.',
        )}
      </p>
      <label class="button button-main bring-case-choose">
        <FileUp aria-hidden="true" /> Choose the file
        <input
          type="file"
          accept=".json,application/json"
          class="unseen"
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file) read(file);
            // The same file can be chosen again after it was put right.
            input.value = '';
          }}
        />
      </label>
    </section>
  );
}

function Refused({ problems }: { problems: string[] }) {
  const more = problems.length - mostShown;
  return (
    <Notice kind="alarm" title="Nothing was brought in.">
      <ul>
        {problems.slice(0, mostShown).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {more > 0 && <p>And {more.toLocaleString('en-GB')} more like these.</p>}
    </Notice>
  );
}
