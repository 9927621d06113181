import { Printer } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';

export type PartName = 'core' | 'map' | 'boxes' | 'toolkit' | 'options' | 'flawed' | 'spoken';

interface Props {
  name: PartName;
  title: string;
  hint: string;
  /** Another part is being printed alone. */
  printing: PartName | undefined;
  /** Undefined where there is nothing to print yet. */
  print: ((name: PartName) => void) | undefined;
  children: ComponentChildren;
}

/** One part of the unit's text, which prints by itself or with the others. */
export function TextPart({ name, title, hint, printing, print, children }: Props) {
  const id = useId();
  const isLeftOut = !print || (printing !== undefined && printing !== name);
  return (
    <section class={`text-part ${isLeftOut ? 'no-print' : ''}`} aria-labelledby={id}>
      <div class="text-part-head">
        <h2 id={id}>{title}</h2>
        {print && (
          <Button
            kind="quiet"
            class="no-print"
            icon={<Printer aria-hidden="true" />}
            aria-label={`Print: ${title}`}
            onClick={() => print(name)}
          >
            Print
          </Button>
        )}
      </div>
      <p class="soft small no-print">{hint}</p>
      {children}
    </section>
  );
}
