import { ChevronLeft, ChevronRight, X } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { openAttachment } from '../../store/parts.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { RuledPage } from '../../ui/RuledPage.tsx';
import { useWords } from '../../ui/useWords.ts';
import type { Exhibit } from './readExhibition.ts';

interface Props {
  store: Store;
  title: string;
  exhibits: readonly Exhibit[];
  isNamed: boolean;
  close: () => void;
}

/** One piece after the other, as large as the screen lets them, by button, arrow key or space. */
export function Slideshow({ store, title, exhibits, isNamed, close }: Props) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const page = useRef<HTMLElement>(null);
  const [n, setN] = useState(0);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => page.current?.scrollTo(0, 0), [n]);
  const shown = exhibits[Math.min(n, exhibits.length - 1)];
  const go = (by: number) => setN((at) => (at + by + exhibits.length) % exhibits.length);
  if (!shown) return null;
  const steps: Record<string, number> = { ArrowRight: 1, ' ': 1, ArrowLeft: -1 };
  return (
    <dialog
      ref={dialog}
      class="slides"
      aria-label={words.say('Exhibition: {title}', { title })}
      onClose={close}
      onKeyDown={(event) => {
        const by = steps[event.key];
        // A button that has the focus is pressed by space, as everywhere.
        if (!by || (event.key === ' ' && event.target instanceof HTMLButtonElement)) return;
        event.preventDefault();
        go(by);
      }}
    >
      <div class="slides-head">
        <h2 aria-live="polite">
          {isNamed ? `${shown.given}, ${title}` : title}
          <span class="soft small">
            {' '}
            {n + 1} of {exhibits.length}
          </span>
        </h2>
        <Button kind="quiet" icon={<ChevronLeft aria-hidden="true" />} onClick={() => go(-1)}>
          Before
        </Button>
        <Button kind="main" icon={<ChevronRight aria-hidden="true" />} onClick={() => go(1)}>
          Next
        </Button>
        <Button kind="quiet" icon={<X aria-hidden="true" />} onClick={() => dialog.current?.close()}>
          End
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long piece is scrolled with the keyboard too */}
      <section class="slides-page" ref={page} tabIndex={0} aria-label={words.say('The {piece}')}>
        {shown.draft.pages.map(({ page: photo }, i) => (
          <PagePicture
            key={photo.id}
            attachment={photo}
            read={(attachment) => openAttachment(store, attachment)}
            alt={`Page ${i + 1}`}
          />
        ))}
        {shown.draft.text && <RuledPage text={shown.draft.text} />}
      </section>
    </dialog>
  );
}
