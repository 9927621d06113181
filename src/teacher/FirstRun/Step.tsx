import { ChevronLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import './Step.css';

/** One question a page. Enter goes on; what is wrong is said by its field, and the field is gone to. */
export function Step({
  title,
  place,
  action,
  busy = false,
  back,
  go,
  children,
}: {
  title: string;
  place: string;
  action: string;
  busy?: boolean;
  back: () => void;
  go: () => void;
  children: ComponentChildren;
}) {
  const form = useRef<HTMLFormElement>(null);
  const asked = useRef(false);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  useEffect(() => {
    if (asked.current) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    asked.current = false;
  });
  const submit = (event: Event) => {
    event.preventDefault();
    asked.current = true;
    if (!busy) go();
  };
  return (
    <main class="step" id="main">
      <button type="button" class="step-back" onClick={back} disabled={busy}>
        <ChevronLeft aria-hidden="true" /> Back
      </button>
      <form class="step-form" ref={form} noValidate onSubmit={submit}>
        <header>
          <p class="soft">{place}</p>
          <h1>{title}</h1>
        </header>
        {children}
        <div>
          <Button kind="main" type="submit" disabled={busy}>
            {busy ? 'One moment…' : action}
          </Button>
        </div>
      </form>
    </main>
  );
}
