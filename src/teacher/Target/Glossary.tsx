import { useState } from 'preact/hooks';
import { termsIn } from '../../curriculum/glossaryWords.ts';
import { glossary } from '../../curriculum/starter.ts';
import type { Term } from '../../schema/curriculum.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import { InTheirWords } from './InTheirWords.tsx';

/** The words of a text that the glossary knows, each with what it means one tap away. */
export function Glossary({ store, text }: { store: Store; text: string }) {
  const words = useWords();
  const terms = useLoaded(glossary, []);
  const [open, setOpen] = useState<Term>();
  const known = termsIn(text, terms ?? []);
  if (known.length === 0) return null;
  return (
    <section class="target-part no-print" aria-labelledby="glossary">
      <h2 id="glossary">Words to know</h2>
      <p class="target-words">
        {known.map((term) => (
          <Button key={term.term} onClick={() => setOpen(term)}>
            {term.term}
          </Button>
        ))}
      </p>
      {open && (
        <Dialog
          title={open.term}
          onClose={() => setOpen(undefined)}
          actions={
            <Button kind="main" onClick={() => setOpen(undefined)}>
              Close
            </Button>
          }
        >
          <p class="sheet-line-pupil">{open.meaning}</p>
          <p class="sheet-line-pupil">
            <span class="soft">Such as:</span> {open.example}
          </p>
          <p class="soft small">{words.say('First met in {when}.', { when: words.year(open.year) })}</p>
          <InTheirWords store={store} term={open.term} />
        </Dialog>
      )}
    </section>
  );
}
