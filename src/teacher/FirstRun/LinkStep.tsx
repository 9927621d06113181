import { ScanQrCode } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Field.tsx';
import { Step } from './Step.tsx';

/** The ways in: a code to be scanned, or a link. */
export function LinkStep({
  value,
  problem,
  change,
  scan,
  back,
  go,
}: {
  value: string;
  problem: string | undefined;
  change: (link: string) => void;
  scan: () => void;
  back: () => void;
  go: () => void;
}) {
  // A link that came by the address is judged at once; one that is being pasted is not.
  const [asked, setAsked] = useState(value !== '');
  const error = asked ? problem : undefined;
  const next = () => {
    setAsked(true);
    if (!problem) go();
  };
  return (
    <Step title="Join a class" place="Step 1 of 3" action="Next" back={back} go={next}>
      <div class="link-ways">
        <p>On your colleague’s tablet: Send home, then Add a tablet.</p>
        <Button icon={<ScanQrCode aria-hidden="true" />} onClick={scan}>
          Scan the code
        </Button>
      </div>
      <Labelled
        label="Joining link"
        hint="Or paste the link that your colleague sent, all of it."
        error={error}
      >
        {(id, worn) => (
          <textarea
            {...worn}
            id={id}
            class="link-text"
            rows={4}
            value={value}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            onInput={(event) => change(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              next();
            }}
          />
        )}
      </Labelled>
    </Step>
  );
}
