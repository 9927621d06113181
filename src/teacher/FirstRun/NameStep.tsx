import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '../../ui/Field.tsx';
import { Step } from './Step.tsx';

export interface NamePage {
  title: string;
  label: string;
  hint?: string;
  /** What is said when it is left empty. */
  missing: string;
}

export function NameStep({
  title,
  label,
  hint,
  missing,
  place,
  action = 'Next',
  busy = false,
  value,
  change,
  back,
  go,
  children,
}: NamePage & {
  place: string;
  action?: string;
  busy?: boolean;
  value: string;
  change: (name: string) => void;
  back: () => void;
  go: () => void;
  children?: ComponentChildren;
}) {
  const [asked, setAsked] = useState(false);
  const empty = value.trim() === '';
  const next = () => {
    setAsked(true);
    if (!empty) go();
  };
  return (
    <Step title={title} place={place} action={action} busy={busy} back={back} go={next}>
      <Field
        label={label}
        hint={hint}
        error={asked && empty ? missing : undefined}
        value={value}
        maxLength={100}
        autocomplete="off"
        onInput={(event) => change(event.currentTarget.value)}
      />
      {children}
    </Step>
  );
}
