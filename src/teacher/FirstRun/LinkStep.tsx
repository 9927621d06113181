import { useId, useState } from 'preact/hooks';
import { Step } from './Step.tsx';

export function LinkStep({
  value,
  problem,
  change,
  back,
  go,
}: {
  value: string;
  problem: string | undefined;
  change: (link: string) => void;
  back: () => void;
  go: () => void;
}) {
  const id = useId();
  // A link that came by the address is judged at once; one that is being pasted is not.
  const [asked, setAsked] = useState(value !== '');
  const error = asked ? problem : undefined;
  const next = () => {
    setAsked(true);
    if (!problem) go();
  };
  return (
    <Step title="Join a class" place="Step 1 of 3" action="Next" back={back} go={next}>
      <div class="field">
        <label for={id}>Joining link</label>
        <p class="field-hint" id={`${id}-hint`}>
          Your colleague finds it on their tablet under Send home. Paste all of it here.
        </p>
        {error && (
          <p class="field-error" id={`${id}-error`} role="alert">
            {error}
          </p>
        )}
        <textarea
          id={id}
          class="link-text"
          rows={4}
          value={value}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            next();
          }}
        />
      </div>
    </Step>
  );
}
