import { X } from 'lucide-preact';
import type { Page } from '../../schema/event.ts';
import { takeOutPage } from '../../store/commands/pages.ts';
import { openAttachment } from '../../store/parts.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { useStationWords } from '../words.ts';

/** The pages of the draft that a child is at, each to be taken away again. */
export function MyPages({ store, pages }: { store: Store; pages: readonly Page[] }) {
  const words = useStationWords().photo;
  const act = useAct();
  if (pages.length === 0) return null;
  return (
    <ul class="write-pages">
      {pages.map((page, i) => (
        <li key={page.stamp}>
          <PagePicture
            attachment={page.page}
            read={(each) => openAttachment(store, each)}
            alt={words.page(i + 1)}
          />
          <Button icon={<X aria-hidden="true" />} onClick={() => act(() => takeOutPage(store, page))}>
            {words.away}
          </Button>
        </li>
      ))}
    </ul>
  );
}
