import type { Ink } from '../schema/place.ts';
import type { MarkSort } from '../schema/words.ts';
import { useLoaded } from './useLoaded.ts';
import './InkLine.css';

interface Props {
  sort: MarkSort;
  ink: Ink;
}

/** What was drawn with a mark, in its colour, over the whole of the page. What draws it is loaded with the first. */
export function InkLine({ sort, ink }: Props) {
  const pen = useLoaded(() => import('./inkOutline.ts'), []);
  if (!pen) return null;
  return (
    <svg
      class={`ink-line mark-colour-${sort}`}
      viewBox={`0 0 ${pen.inkWidth} ${pen.inkWidth * ink.ratio}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={pen.inkOutline(ink)} fill="currentColor" />
    </svg>
  );
}
