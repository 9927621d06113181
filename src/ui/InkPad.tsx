import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MarkSort } from '../schema/words.ts';
import { InkLine } from './InkLine.tsx';
import { movedByKey, type PagePoint, placed, pointIn } from './pagePoint.ts';
import { placeWords } from './placeWords.ts';
import './InkPad.css';

interface Props {
  /** Of which page, for which mark. */
  name: string;
  sort: MarkSort;
  /** Where the mark stands. */
  from: PagePoint;
  /** What somebody has drawn, or two ends where they tapped a place or chose it by key. */
  drawn: (path: readonly PagePoint[], ratio: number) => void;
  leave: () => void;
}

/**
 * Over a page while something is drawn on it: by finger or pen; a tap, or the arrow keys and Enter,
 * draw straight there.
 */
export function InkPad({ name, sort, from, drawn, leave }: Props) {
  const pad = useRef<HTMLButtonElement>(null);
  const [path, setPath] = useState<PagePoint[]>([]);
  const [at, move] = useState(from);
  // At once: the next key is meant for it already.
  useLayoutEffect(() => pad.current?.focus({ preventScroll: true }), []);
  const ratio = () => {
    const { width = 1, height = 1 } = pad.current?.getBoundingClientRect() ?? {};
    return height / width;
  };
  const draw = (event: PointerEvent) => {
    if (!event.isPrimary) return setPath([]);
    const page = event.currentTarget as HTMLElement;
    const parts = event.getCoalescedEvents?.() ?? [];
    setPath((before) => [
      ...before,
      ...(parts.length > 0 ? parts : [event]).map((each) => pointIn(page, each)),
    ]);
  };
  const lifted = () => {
    const [last] = path.slice(-1);
    setPath([]);
    if (last) drawn(isTap(path) ? [from, last] : path, ratio());
  };
  const pressed = (event: KeyboardEvent) => {
    const next = movedByKey(event, at);
    if (next) move(next);
    else if (event.key === 'Enter') drawn([from, at], ratio());
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return (
    <>
      {path.length > 1 && (
        <InkLine sort={sort} ink={{ ratio: ratio(), points: path.map(({ x, y }) => [x, y]) }} />
      )}
      <span class="marked-page-cross" style={placed(at)} />
      <button
        ref={pad}
        type="button"
        class="marked-page-place ink-pad"
        aria-label={`${name}. Draw a line to: ${placeWords(at)}`}
        onKeyDown={pressed}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          draw(event);
        }}
        onPointerMove={(event) => path.length > 0 && draw(event)}
        onPointerUp={lifted}
        onPointerCancel={() => setPath([])}
      />
    </>
  );
}

/** A finger that was put down and lifted moves a little all the same. */
function isTap([first, ...rest]: readonly PagePoint[]): boolean {
  return first !== undefined && rest.every(({ x, y }) => Math.hypot(x - first.x, y - first.y) < 0.02);
}
