import { FileDown, FileUp, Share } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { handOut } from '../../device/handOut.ts';
import type { HandoverDoor, HandoverProgress, HandoverReport, Watching } from '../../schema/handover.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/useWords.ts';
import { Progress } from './Progress.tsx';
import { nameOfFile, sayFile, sayLastMade } from './sayFile.ts';

/** The class's sealed work in one file, where there is no wifi: out to another tablet, and in from one. */
export function ByFile({ door, lastMade }: { door: HandoverDoor; lastMade: HandoverReport | undefined }) {
  const words = useWords();
  const [report, setReport] = useState<HandoverReport>();
  const [progress, setProgress] = useState<HandoverProgress | 'starting'>();
  const [made, setMade] = useState<{ file: Blob; name: string }>();
  const [given, setGiven] = useState('');
  const stop = useRef<AbortController | undefined>(undefined);
  const watched = async (work: (watching: Watching) => Promise<HandoverReport>) => {
    stop.current = new AbortController();
    setMade(undefined);
    setGiven('');
    setProgress('starting');
    setReport(await work({ signal: stop.current.signal, progress: setProgress }));
    setProgress(undefined);
  };
  const make = () =>
    watched(async (watching) => {
      const { file, report } = await door.makeFile(watching);
      if (file) setMade({ file, name: nameOfFile(report.at) });
      return report;
    });
  const take = async (file: File | undefined) => {
    if (file && !progress) await watched((watching) => door.takeFile(file, watching));
  };
  const give = async () => {
    if (!made) return;
    const done = await handOut(made.file, made.name);
    setGiven({ shared: 'Shared', saved: `Saved as ${made.name}`, stopped: '' }[done]);
  };
  const said = report && sayFile(report);
  return (
    <section
      class="by-file"
      aria-labelledby="by-file"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <h2 id="by-file">Without wifi: a file</h2>
      <p>
        {words.say(
          'One file carries all of this {class}’s work, sealed, by cable, memory stick or AirDrop. Only a tablet of this {class} can open it.',
        )}
      </p>
      {progress ? (
        <div class="by-file-act" role="status">
          <Button onClick={() => stop.current?.abort()}>Stop</Button>
          <Progress progress={progress} />
        </div>
      ) : (
        <div class="by-file-act">
          <Button icon={<FileDown aria-hidden="true" />} onClick={make}>
            Make a file
          </Button>
          <label class="button by-file-open">
            <FileUp aria-hidden="true" /> Open a file
            {/* No list of suffixes: an iPad greys out those that it does not know. */}
            <input
              type="file"
              class="unseen"
              onChange={async (event) => {
                const input = event.currentTarget;
                await take(input.files?.[0]);
                input.value = '';
              }}
            />
          </label>
        </div>
      )}
      {!report && !progress && lastMade && <p class="soft small">{sayLastMade(lastMade)}</p>}
      {said && !progress && (
        <Notice
          kind={said.kind}
          title={said.title}
          actions={
            made && (
              <>
                <Button icon={<Share aria-hidden="true" />} onClick={give}>
                  Save or share the file
                </Button>
                <span role="status">{given}</span>
              </>
            )
          }
        >
          {said.body}
        </Notice>
      )}
    </section>
  );
}
