import { BookOpenCheck, Mic, UserX } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ShownName } from '../../rules/names.ts';
import type { Page } from '../../schema/event.ts';
import type { PupilId } from '../../schema/ids.ts';
import { readTogether } from '../../store/attachments.ts';
import type { Store } from '../../store/store.ts';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { PupilTile } from '../../ui/PupilTile.tsx';
import { type CaptureRoom, isAway, isDone, isSeen, pagesIn, readingOf } from './captureRoom.ts';

interface Props {
  store: Store;
  room: CaptureRoom;
  names: Map<PupilId, ShownName>;
  version: number;
  next: PupilId | undefined;
  choose: (pupil: PupilId) => void;
  open: (page: Page) => void;
}

/** The class in its order: who is next, and the pages that there are. */
export function Register({ store, room, names, version, next, choose, open }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [next]);
  const done = room.pupils.filter(({ id }) => isDone(room, id, version)).length;
  return (
    <section aria-labelledby="capture-register" class="capture-register">
      <h2 id="capture-register">
        {done} of {room.pupils.length} done
      </h2>
      <ul ref={list}>
        {room.pupils.map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              class="capture-name"
              aria-current={id === next ? 'true' : undefined}
              onClick={() => choose(id)}
            >
              <PupilTile initials={names.get(id)?.initials ?? ''} size={32} />
              <span>{names.get(id)?.short}</span>
              {isAway(room, id) && (
                <span class="capture-flag soft">
                  <UserX aria-hidden="true" /> Absent
                </span>
              )}
              {isSeen(room, id) && (
                <span class="capture-flag soft">
                  <BookOpenCheck aria-hidden="true" /> Seen in the book
                </span>
              )}
              {readingOf(room, id, version) && (
                <span class="capture-flag soft">
                  <Mic aria-hidden="true" /> Read out
                </span>
              )}
            </button>
            {pagesIn(room, id, version).map((page, i) => (
              <button
                key={page.stamp}
                type="button"
                class="capture-thumb"
                onClick={() => open(page)}
                aria-label={`Page ${i + 1} of ${names.get(id)?.full}`}
              >
                <PagePicture attachment={page.thumbnail} read={(of) => readTogether(store, of)} alt="" />
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
