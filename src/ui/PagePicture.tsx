import { useEffect, useState } from 'preact/hooks';
import type { Attachment } from '../schema/attachment.ts';
import { letGo, type ReadPicture, takeUrl, urlAtHand } from './pictureUrls.ts';
import { useWords } from './useWords.ts';
import './PagePicture.css';

interface Props {
  attachment: Attachment;
  read: ReadPicture;
  /** Whose page it is, and which one. */
  alt: string;
  class?: string;
  /** Told how high it is for its width, once it is seen. */
  sized?: (ratio: number) => void;
}

/** A photographed page, or its small picture. Its memory goes with it. */
export function PagePicture({ attachment, read, alt, class: extra = '', sized }: Props) {
  const words = useWords();
  const { id } = attachment;
  const [held, setHeld] = useState<{ id: string; url?: string | undefined }>(() => ({
    id: urlAtHand(id) ? id : '',
    url: urlAtHand(id),
  }));
  useEffect(() => {
    let isWanted = true;
    let isTaken = false;
    const show = (url: string | undefined) => {
      isTaken = url !== undefined;
      if (isWanted) setHeld({ id, url });
      else if (isTaken) letGo(id);
    };
    takeUrl(attachment, read).then(show, () => show(undefined));
    return () => {
      isWanted = false;
      if (isTaken) letGo(id);
    };
  }, [id]);
  // The last page's picture is freed already.
  const now = held?.id === id ? held : undefined;
  if (now && !now.url) {
    return (
      <p class={`page-picture-away ${extra}`}>
        {words.say('{alt}: not on this tablet yet. The next handover brings it.', { alt })}
      </p>
    );
  }
  return now?.url ? (
    <img
      class={`page-picture ${extra}`}
      src={now.url}
      alt={alt}
      decoding="async"
      draggable={false}
      onLoad={({ currentTarget: { naturalHeight, naturalWidth } }) => sized?.(naturalHeight / naturalWidth)}
      onError={() => setHeld({ id })}
    />
  ) : (
    <span class={`page-picture page-picture-coming ${extra}`} role="img" aria-label={alt} aria-busy="true" />
  );
}
