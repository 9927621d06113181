import { useState } from 'preact/hooks';
import { PinFields } from '../Pin/PinFields.tsx';
import { pinProblems } from '../Pin/pinProblems.ts';
import { Step } from './Step.tsx';

export function PinStep({
  place,
  action,
  busy,
  back,
  go,
}: {
  place: string;
  action: string;
  busy: boolean;
  back: () => void;
  go: (pin: string) => void;
}) {
  const [value, setValue] = useState({ pin: '', again: '' });
  const [asked, setAsked] = useState(false);
  const problems = pinProblems(value);
  const next = () => {
    setAsked(true);
    if (Object.keys(problems).length === 0) go(value.pin);
  };
  return (
    <Step title="Choose a PIN" place={place} action={action} busy={busy} back={back} go={next}>
      <p>It keeps children out of your screens. You type it when the tablet has been still for a while.</p>
      <PinFields value={value} problems={asked ? problems : {}} change={setValue} />
    </Step>
  );
}
