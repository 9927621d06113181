import { Minus, Plus } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from './Button.tsx';
import { InkLine } from './InkLine.tsx';
import { PageMark } from './PageMark.tsx';
import type { PinnedMark } from './PinnedPage.tsx';
import { movedByKey, type PagePoint, placed, pointIn } from './pagePoint.ts';
import { placeWords } from './placeWords.ts';
import { useZoom } from './useZoom.ts';
import './MarkedPage.css';

interface Props {
  /** What is shown: which page of whose. */
  name: string;
  picture: ComponentChildren;
  marks: readonly PinnedMark[];
  chosen: PagePoint | undefined;
  choose: (point: PagePoint) => void;
  /** The mark that is looked at. */
  opened?: string | undefined;
  open: (id: string) => void;
  /** What lies over the page for now, such as something to draw on. */
  over?: ComponentChildren;
}

const middle = { x: 0.5, y: 0.5 };

/**
 * A photographed page, to be looked at closely and marked: a tap, or the arrow keys, choose a place; two fingers, a
 * double tap, the buttons or + and - make it larger.
 */
export function MarkedPage({ name, picture, marks, chosen, choose, opened, open, over }: Props) {
  const { zoom, sheet, zoomTo, turn, isLeast, isMost } = useZoom();
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const pinch = useRef<{ apart: number; zoom: number } | undefined>(undefined);
  /** What a key makes larger is what was chosen. */
  const crossOn = ({ currentTarget }: Event) => {
    const { left, top, width, height } = (currentTarget as HTMLElement).getBoundingClientRect();
    return chosen && { x: left + chosen.x * width, y: top + chosen.y * height };
  };
  const pressed = (event: KeyboardEvent) => {
    const next = movedByKey(event, chosen ?? middle);
    if (next) choose(next);
    else if (event.key === '+' || event.key === '=') turn(1, crossOn(event));
    else if (event.key === '-') turn(-1, crossOn(event));
    else return;
    event.preventDefault();
  };
  const touched = (event: PointerEvent) => {
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const [a, b] = [...fingers.current.values()];
    if (!a || !b) return;
    const apart = Math.hypot(a.x - b.x, a.y - b.y);
    pinch.current ??= { apart, zoom };
    zoomTo((pinch.current.zoom * apart) / pinch.current.apart, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  };
  const lifted = (event: PointerEvent) => {
    fingers.current.delete(event.pointerId);
    if (fingers.current.size === 0) pinch.current = undefined;
  };
  const tapped = (event: MouseEvent) => {
    // Two fingers made the page larger; they meant no place. A key meant the middle, to begin with.
    if (pinch.current) return;
    if (event.detail === 0) return choose(chosen ?? middle);
    choose(pointIn(event.currentTarget as HTMLElement, event));
  };
  return (
    <div class="marked-page">
      <div class="marked-page-zoom no-print">
        <Button kind="quiet" aria-label="Smaller" aria-disabled={isLeast} onClick={() => turn(-1)}>
          <Minus aria-hidden="true" />
        </Button>
        <Button kind="quiet" aria-label="Larger" aria-disabled={isMost} onClick={() => turn(1)}>
          <Plus aria-hidden="true" />
        </Button>
      </div>
      <div class="marked-page-window">
        <div class="marked-page-sheet" ref={sheet} style={{ width: `${zoom * 100}%` }}>
          {picture}
          <button
            type="button"
            class="marked-page-place"
            aria-label={chosen ? `${name}. ${placeWords(chosen)}` : `${name}. Choose a place`}
            onClick={tapped}
            onDblClick={({ clientX: x, clientY: y }) => zoomTo(zoom > 1 ? 1 : 2, { x, y })}
            onKeyDown={pressed}
            onPointerDown={touched}
            onPointerMove={(event) => fingers.current.has(event.pointerId) && touched(event)}
            onPointerUp={lifted}
            onPointerCancel={lifted}
          />
          {chosen && <span class="marked-page-cross" style={placed(chosen)} />}
          {marks.map(({ id, sort, ink }) => ink && <InkLine key={id} sort={sort} ink={ink} />)}
          {marks.map((mark) => (
            <button
              key={mark.id}
              type="button"
              class={`marked-page-pin ${mark.isEarlier ? 'marked-page-pin-earlier' : ''} ${mark.id === opened ? 'marked-page-pin-open' : ''}`}
              aria-current={mark.id === opened ? 'true' : undefined}
              aria-label={mark.label}
              style={placed(mark)}
              onClick={() => open(mark.id)}
            >
              <PageMark sort={mark.sort} code={mark.code} size={26} />
            </button>
          ))}
          {over}
        </div>
      </div>
    </div>
  );
}
