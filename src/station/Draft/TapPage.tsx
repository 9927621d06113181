import type { Attachment } from '../../schema/attachment.ts';
import type { Place } from '../../schema/place.ts';
import { openAttachment } from '../../store/parts.ts';
import type { Store } from '../../store/store.ts';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { useStationWords } from '../words.ts';
import { LitPoint, pointOn } from './LitPoint.tsx';

interface Props {
  store: Store;
  page: Attachment;
  n: number;
  place: Place | undefined;
  choose: (place: Place) => void;
}

/** Nine parts of a page: a finger is taken at its word, a key or a switch means the middle of the part. */
const thirds = [0, 1, 2] as const;

export function TapPage({ store, page, n, place, choose }: Props) {
  const words = useStationWords().photo;
  const point = pointOn(page, place);
  const tapped = (event: MouseEvent, x: number, y: number) => {
    const part = event.currentTarget as HTMLElement;
    const box = part.parentElement?.getBoundingClientRect();
    // A key has no place of its own.
    if (event.detail === 0 || !box) return choose({ page: page.id, x: (x + 0.5) / 3, y: (y + 0.5) / 3 });
    const share = (at: number, from: number, size: number) =>
      Math.round(Math.min(1, Math.max(0, (at - from) / size)) * 1000) / 1000;
    choose({
      page: page.id,
      x: share(event.clientX, box.left, box.width),
      y: share(event.clientY, box.top, box.height),
    });
  };
  return (
    <div class="tap-page">
      <PagePicture attachment={page} read={(each) => openAttachment(store, each)} alt={words.page(n)} />
      <fieldset class="tap-page-parts" aria-label={words.page(n)}>
        {thirds.flatMap((y) =>
          thirds.map((x) => (
            <button
              type="button"
              key={`${x}/${y}`}
              class="tap-page-part"
              aria-label={words.parts[y * 3 + x]}
              aria-pressed={point ? partOf(point.x) === x && partOf(point.y) === y : false}
              onClick={(event) => tapped(event, x, y)}
            />
          )),
        )}
      </fieldset>
      {point && <LitPoint {...point} />}
    </div>
  );
}

const partOf = (share: number) => Math.min(2, Math.floor(share * 3));
