import { Download } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clock } from '../device/clock.ts';
import type { DeviceFacts } from '../device/facts.ts';
import { hasPin } from '../device/pin.ts';
import type { Salvage } from '../device/salvage.ts';
import { useKeeping } from '../teacher/Keeping/useKeeping.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import './Rescue.css';

/** What can still be done for a database that does not open. */
export interface RescueDoor {
  facts: DeviceFacts;
  wall: Clock;
  /** Reads what can be read; throws when nothing can. */
  salvage(): Promise<Salvage>;
  /** Opens the app in a new place; the old one stays as it is. */
  beginAnew(): void;
  /** Opens it in the old place again. */
  goBack(): void;
}

type Step = 'ask' | 'locked' | 'reading' | 'unreadable' | Salvage;

export interface RescueNow {
  step: Step;
  /** Reads, after the PIN where there is one. */
  ask: () => void;
  read: () => void;
}

export function useRescue(door: RescueDoor): RescueNow {
  const [step, setStep] = useState<Step>('ask');
  const read = () => {
    setStep('reading');
    door.salvage().then(setStep, () => setStep('unreadable'));
  };
  const ask = async () => {
    // Where even the PIN cannot be read, there is nothing to check it against.
    const locked = await hasPin(door.facts).catch(() => false);
    locked ? setStep('locked') : read();
  };
  return { step, ask, read };
}

/**
 * First a file of what can be read, and only then, or when it is waived, the way to begin anew beside it; not where
 * the browser would keep nothing in a new place either.
 */
export function Rescue({
  step,
  ask,
  beginAnew,
}: Pick<RescueNow, 'step' | 'ask'> & Pick<RescueDoor, 'beginAnew'>) {
  const { keeping } = useKeeping();
  const [free, setFree] = useState(false);
  return (
    <>
      <section class="rescue" aria-labelledby="rescue-save">
        <h2 id="rescue-save">If it stays like this</h2>
        <p>
          Redraft can save what can still be read in one file. It holds children’s names, judgements and
          writing in plain text: whoever has the file can read it. Give it only to whoever helps you with
          Redraft.
        </p>
        <p role="status">{saidOf(step)}</p>
        {typeof step === 'object' ? (
          <SaveFile salvage={step} saved={() => setFree(true)} />
        ) : (
          <Button disabled={step === 'reading'} onClick={ask}>
            {step === 'unreadable' ? 'Try to read it again' : 'Save what can be read'}
          </Button>
        )}
      </section>
      {keeping?.can && (
        <section class="rescue" aria-labelledby="rescue-anew">
          <h2 id="rescue-anew">Begin anew beside it</h2>
          <p>
            Redraft can begin again on this tablet as if it were new. What is there now stays where it is,
            untouched. Join the class again to fetch what was sent home.
          </p>
          {free ? (
            <BeginAnew begin={beginAnew} />
          ) : (
            <Button kind="quiet" onClick={() => setFree(true)}>
              Go on without a file
            </Button>
          )}
        </section>
      )}
    </>
  );
}

function saidOf(step: Step): string {
  if (step === 'reading') return 'Reading…';
  if (step === 'unreadable') {
    return 'Nothing of it can be read at the moment. Restart the tablet and try again before you go on without it.';
  }
  if (typeof step === 'string') return '';
  const { rows, lost, broken } = step;
  const gaps = [
    lost > 0 && `${lost} more could not be`,
    broken.length > 0 && 'some of it broke off where nobody can count',
  ];
  const said = gaps.filter(Boolean).join(', and ');
  return `${rows} ${rows === 1 ? 'entry was' : 'entries were'} read${said ? `; ${said}` : ', which is all of it'}.`;
}

function SaveFile({ salvage, saved }: { salvage: Salvage; saved: () => void }) {
  const [url, setUrl] = useState<string>();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob(salvage.lines, { type: 'application/x-ndjson' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [salvage]);
  useEffect(() => link.current?.focus(), [url]);
  return (
    url && (
      <a
        ref={link}
        class="button button-plain"
        href={url}
        download="redraft-what-could-be-read.jsonl"
        onClick={saved}
      >
        <Download aria-hidden="true" />
        <span>Save the file</span>
      </a>
    )
  );
}

function BeginAnew({ begin }: { begin: () => void }) {
  const [refused, setRefused] = useState(false);
  const tap = () => {
    try {
      begin();
    } catch {
      setRefused(true);
    }
  };
  return (
    <>
      <Button onClick={tap}>Begin anew</Button>
      {refused && (
        <Notice kind="alarm">
          This browser does not let Redraft remember a new place. Nothing was changed. Use another browser or
          another tablet.
        </Notice>
      )}
    </>
  );
}
