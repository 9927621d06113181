import { ChevronLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { useFirstWrong } from '../../ui/useFirstWrong.ts';
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
  const { form, tried } = useFirstWrong();
  // Before the next key: whoever types fast is typing already.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    if (busy) return;
    go();
    tried();
  };
  return (
    <main class="step" id="main">
      <StepBack back={back} busy={busy} />
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

export function StepBack({ back, busy = false }: { back: () => void; busy?: boolean }) {
  return (
    <button type="button" class="step-back" onClick={back} disabled={busy}>
      <ChevronLeft aria-hidden="true" /> Back
    </button>
  );
}
