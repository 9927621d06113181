import { Field } from '../../ui/Field.tsx';
import { longest, type NewPin, pinRules } from './pinProblems.ts';

/** A new PIN, twice. */
export function PinFields({
  value,
  problems,
  change,
}: {
  value: NewPin;
  problems: Partial<NewPin>;
  change: (value: NewPin) => void;
}) {
  return (
    <>
      <PinField
        label="New PIN"
        hint={pinRules}
        error={problems.pin}
        value={value.pin}
        change={(pin) => change({ ...value, pin })}
      />
      <PinField
        label="The same PIN again"
        error={problems.again}
        value={value.again}
        change={(again) => change({ ...value, again })}
      />
    </>
  );
}

export function PinField({
  label,
  hint,
  error,
  value,
  change,
}: {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  change: (value: string) => void;
}) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      type="password"
      inputMode="numeric"
      // A browser that keeps this PIN would hand it to the next child.
      autocomplete="off"
      maxLength={longest}
      value={value}
      onInput={(event) => change(event.currentTarget.value)}
    />
  );
}
