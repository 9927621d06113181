import { Keyboard, ScanQrCode } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Field.tsx';
import { Step } from './Step.tsx';

const words = {
  link: {
    title: 'Join a class',
    where: 'On your colleague’s tablet: Send home, then Add a tablet.',
    label: 'Joining link',
    hint: 'Or paste the link that your colleague sent, all of it.',
    rows: 4,
  },
  sheet: {
    title: 'Begin again with a recovery sheet',
    where: 'The sheet brings back the keys; the work itself comes from home, or from a file.',
    label: 'Letters on the sheet',
    hint: 'Without a camera: type them line by line. Gaps and small letters do not matter.',
    rows: 9,
  },
};

/** The ways in: a code to be scanned, or a link, or letters from paper. */
export function LinkStep({
  by,
  value,
  problem,
  change,
  scan,
  type,
  back,
  go,
}: {
  by: 'link' | 'sheet';
  value: string;
  problem: string | undefined;
  change: (link: string) => void;
  scan: () => void;
  /** To the page for a typed code. */
  type: (() => void) | undefined;
  back: () => void;
  go: () => void;
}) {
  // A link that came by the address is judged at once; one that is being pasted is not.
  const [asked, setAsked] = useState(value !== '');
  const error = asked ? problem : undefined;
  const { title, where, label, hint, rows } = words[by];
  const next = () => {
    setAsked(true);
    if (!problem) go();
  };
  return (
    <Step title={title} place="Step 1 of 3" action="Next" back={back} go={next}>
      <div class="link-ways">
        <p>{where}</p>
        <div class="step-actions">
          <Button icon={<ScanQrCode aria-hidden="true" />} onClick={scan}>
            Scan the code
          </Button>
          {type && (
            <Button icon={<Keyboard aria-hidden="true" />} onClick={type}>
              Type a code
            </Button>
          )}
        </div>
      </div>
      <Labelled label={label} hint={hint} error={error}>
        {(id, worn) => (
          <textarea
            {...worn}
            id={id}
            class="link-text"
            rows={rows}
            value={value}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            onInput={(event) => change(event.currentTarget.value)}
            onKeyDown={(event) => {
              // Letters from paper are typed in lines.
              if (event.key !== 'Enter' || event.shiftKey || by === 'sheet') return;
              event.preventDefault();
              next();
            }}
          />
        )}
      </Labelled>
    </Step>
  );
}
