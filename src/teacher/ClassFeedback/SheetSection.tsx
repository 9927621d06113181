import { Eye, EyeOff } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import type { Section } from './sections.ts';

interface Props {
  section: Section;
  leave: (key: string, out: boolean) => void;
  write: (own: string) => void;
}

/** One part of the sheet: lines from the taps, each of which can be left out, and room for one's own. */
export function SheetSection({ section: { title, lines, own }, leave, write }: Props) {
  const id = useId();
  const isBlank = lines.every(({ isLeftOut }) => isLeftOut) && own === '';
  return (
    <section class={`sheet-section ${isBlank ? 'no-print' : ''}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {lines.map(({ key, words, under, isLeftOut }) => (
          <li key={key} class={isLeftOut ? 'sheet-left-out no-print' : undefined}>
            <span>
              <strong>{words}</strong>
              <span class="sheet-names">{under}</span>
            </span>
            <Button
              kind="quiet"
              class="no-print"
              icon={isLeftOut ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
              aria-label={isLeftOut ? `Take in: ${words}` : `Leave out: ${words}`}
              onClick={() => leave(key, !isLeftOut)}
            >
              {isLeftOut ? 'Take in' : 'Leave out'}
            </Button>
          </li>
        ))}
      </ul>
      <textarea
        class="no-print"
        aria-label={`${title}, in your own words`}
        placeholder="In your own words"
        rows={2}
        maxLength={4000}
        value={own}
        onChange={(event) => {
          const text = event.currentTarget.value.trim();
          if (text !== own) write(text);
        }}
      />
      {own && <p class="sheet-own">{own}</p>}
    </section>
  );
}
