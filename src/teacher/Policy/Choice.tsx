import { useId } from 'preact/hooks';
import './Choice.css';

interface Props<V> {
  question: string;
  hint?: string;
  options: readonly { value: V; label: string }[];
  value: V;
  change: (value: V) => void;
}

/** One question with its answers side by side; the platform's own radio buttons, so that every key works. */
export function Choice<V extends string | number | boolean>(props: Props<V>) {
  const { question, hint, options, value, change } = props;
  const id = useId();
  return (
    <fieldset class="policy-choice" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{question}</legend>
      {hint && (
        <p class="policy-choice-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="policy-choice-options">
        {options.map((option) => (
          <label key={String(option.value)} class="policy-choice-option">
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              onChange={() => change(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
