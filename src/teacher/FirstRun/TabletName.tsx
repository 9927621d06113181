import { Field } from '../../ui/Field.tsx';

/** What the other tablets call this one. Left empty, it keeps the name that it was given. */
export function TabletName({ value, change }: { value: string; change: (name: string) => void }) {
  return (
    <Field
      label="Name of this tablet"
      hint="So that everybody knows it on the list of tablets."
      value={value}
      maxLength={60}
      autocomplete="off"
      onInput={(event) => change(event.currentTarget.value)}
    />
  );
}
