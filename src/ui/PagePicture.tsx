import { useEffect, useRef, useState } from 'preact/hooks';
import type { Attachment } from '../schema/attachment.ts';
import { decoded, letGo, type ReadPicture, takeUrl, urlAtHand } from './pictureUrls.ts';
import { useWords } from './useWords.ts';
import { growingClass, growWhenNear } from './wholePictures.ts';
import './PagePicture.css';

interface Props {
  attachment: Attachment;
  /** Its small picture, which is shown until the page itself comes near the screen. */
  small?: Attachment;
  read: ReadPicture;
  /** Whose page it is, and which one. */
  alt: string;
  class?: string;
  /** Told how high it is for its width, once it is seen. */
  sized?: (ratio: number) => void;
}

/** A photographed page, or its small picture. Its memory goes with it. */
export function PagePicture({ attachment, small, read, alt, class: extra = '', sized }: Props) {
  const words = useWords();
  const image = useRef<HTMLImageElement>(null);
  const [isNear, comeNear] = useState(false);
  const first = useAddress(small, read);
  const isWanted = !small || isNear || first.isAway;
  const whole = useAddress(isWanted ? attachment : undefined, read, small && decoded);
  const { url, fail } = whole.url ? whole : first;
  useEffect(() => {
    if (isWanted || !image.current) return undefined;
    return growWhenNear(image.current, () => comeNear(true));
  }, [isWanted, url]);
  const away = whole.isAway && (
    <span class={`page-picture-away ${extra}`}>
      {words.say('{alt}: not on this tablet yet. The next handover brings it.', { alt })}
    </span>
  );
  if (!url) {
    const coming = `page-picture page-picture-coming ${extra}`;
    return away || <span class={coming} role="img" aria-label={alt} aria-busy="true" />;
  }
  return (
    <>
      <img
        ref={image}
        class={`page-picture ${whole.url || whole.isAway ? '' : growingClass} ${extra}`}
        src={url}
        alt={alt}
        decoding="async"
        draggable={false}
        onLoad={({ currentTarget: { naturalHeight, naturalWidth } }) => sized?.(naturalHeight / naturalWidth)}
        onError={fail}
      />
      {away}
    </>
  );
}

interface Address {
  url?: string | undefined;
  /** It was looked for, and is not to be had. */
  isAway: boolean;
  fail: () => void;
}

/** Where a picture can be had as long as it is shown, and once it is `ready` for that. */
function useAddress(
  attachment: Attachment | undefined,
  read: ReadPicture,
  ready?: (url: string) => Promise<unknown>,
): Address {
  const id = attachment?.id;
  const [held, setHeld] = useState<{ id?: string | undefined; url?: string | undefined }>(() => {
    const url = urlAtHand(id);
    return url ? { id, url } : {};
  });
  useEffect(() => {
    if (!attachment) return;
    let isWanted = true;
    let isTaken = false;
    const show = (url: string | undefined) => {
      if (isWanted) setHeld({ id, url });
    };
    const take = async () => {
      const url = await takeUrl(attachment, read);
      isTaken = url !== undefined;
      if (isTaken && !isWanted) letGo(attachment.id);
      else if (url) await ready?.(url);
      return url;
    };
    take().then(show, () => show(undefined));
    return () => {
      isWanted = false;
      if (isTaken) letGo(attachment.id);
    };
  }, [id]);
  // The last page's picture is freed already.
  const now = id !== undefined && held.id === id ? held : undefined;
  return { url: now?.url, isAway: now !== undefined && !now.url, fail: () => setHeld({ id }) };
}
