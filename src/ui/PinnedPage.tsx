import { type ComponentChildren, Fragment } from 'preact';
import type { Ink } from '../schema/place.ts';
import type { MarkSort } from '../schema/words.ts';
import { InkLine } from './InkLine.tsx';
import { PageMark } from './PageMark.tsx';
import { type PagePoint, placed } from './pagePoint.ts';
import './PinnedPage.css';

/** A mark where it stands on a photographed page. */
export interface PinnedMark extends PagePoint {
  id: string;
  sort: MarkSort;
  code?: string | undefined;
  /** What was drawn with it. */
  ink?: Ink;
  /** What it is and says, for who does not see it. */
  label: string;
  /** It was put on an earlier draft. */
  isEarlier?: boolean;
}

interface Props {
  marks?: readonly PinnedMark[];
  lit?: readonly PagePoint[];
  children: ComponentChildren;
}

/** A photographed page to be read, with its marks where they stand, and some of its places lit. */
export function PinnedPage({ marks = [], lit = [], children }: Props) {
  return (
    <span class="pinned-page">
      {children}
      {lit.map((point) => (
        <span key={`${point.x}/${point.y}`} class="pinned-page-lit" style={placed(point)} />
      ))}
      {marks.map((mark) => (
        <Fragment key={mark.id}>
          {mark.ink && <InkLine sort={mark.sort} ink={mark.ink} />}
          <span
            class={`pinned-page-mark ${mark.isEarlier ? 'pinned-page-mark-earlier' : ''}`}
            role="img"
            aria-label={mark.label}
            style={placed(mark)}
          >
            <PageMark sort={mark.sort} code={mark.code} />
          </span>
        </Fragment>
      ))}
    </span>
  );
}
