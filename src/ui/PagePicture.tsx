import { useEffect, useState } from 'preact/hooks';
import type { Attachment } from '../schema/attachment.ts';
import { useWords } from './useWords.ts';
import './PagePicture.css';

interface Props {
  attachment: Attachment;
  /** The whole of it; undefined while it is not on this tablet. */
  read: (attachment: Attachment) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Whose page it is, and which one. */
  alt: string;
  class?: string;
  /** Told how high it is for its width, once it is seen. */
  sized?: (ratio: number) => void;
}

/** A photographed page, or its small picture. Its memory goes with it. */
export function PagePicture({ attachment, read, alt, class: extra = '', sized }: Props) {
  const [held, setHeld] = useState<{ id: string; url?: string }>();
  const words = useWords();
  const { id, type } = attachment;
  useEffect(() => {
    let isWanted = true;
    let url: string | undefined;
    const show = (bytes: Uint8Array<ArrayBuffer> | undefined) => {
      if (!isWanted) return;
      if (bytes) url = URL.createObjectURL(new Blob([bytes], { type }));
      setHeld({ id, ...(url && { url }) });
    };
    read(attachment).then(show, () => show(undefined));
    return () => {
      isWanted = false;
      if (url) URL.revokeObjectURL(url);
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
