import type { ComponentChildren, InputHTMLAttributes, JSX } from 'preact';
import { useId } from 'preact/hooks';
import './Field.css';

interface Props {
  label: string;
  hint?: ComponentChildren;
  /** Says what happened and what to do; read out with the field. */
  error?: string | undefined;
}

/** A text field with its label. */
export function Field({ label, hint, error, ...input }: Props & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(id, worn) => <input {...input} {...worn} id={id} />}
    </Labelled>
  );
}

interface Worn {
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** Wraps any one control with its label. `children` gets the id to wear, and what says more about it. */
export function Labelled({
  label,
  hint,
  error,
  children,
}: Props & { children: (id: string, worn: Worn) => JSX.Element }) {
  const id = useId();
  const says = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children(id, { ...(says && { 'aria-describedby': says }), ...(error && { 'aria-invalid': true }) })}
    </div>
  );
}
