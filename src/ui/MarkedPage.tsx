import { Minus, Plus } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { MarkSort } from '../schema/words.ts';
import { Button } from './Button.tsx';
import { PageMark } from './PageMark.tsx';
import './MarkedPage.css';

interface Point {
  /** In parts of the page's width and height. */
  x: number;
  y: number;
}

/** A mark where it stands on a photographed page. */
export interface PinnedMark extends Point {
  id: string;
  sort: MarkSort;
  code?: string | undefined;
  /** What it is and says, for who does not see it. */
  label: string;
  /** It was put on an earlier draft. */
  isEarlier?: boolean;
}

interface Props {
  /** What is shown: which page of whose. */
  name: string;
  picture: ComponentChildren;
  marks: readonly PinnedMark[];
  chosen: Point | undefined;
  choose: (point: Point) => void;
  open: (id: string) => void;
}

const zooms = [1, 1.5, 2, 3] as const;
const step = 0.02;

/**
 * A photographed page, to be looked at closely and marked: a tap, or the arrow keys, choose a place; two fingers, a
 * double tap, the buttons or + and - make it larger.
 */
export function MarkedPage({ name, picture, marks, chosen, choose, open }: Props) {
  const [zoom, setZoom] = useState(1);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const pinch = useRef<{ apart: number; zoom: number } | undefined>(undefined);
  const turn = (by: 1 | -1) => {
    const next = by > 0 ? zooms.find((each) => each > zoom) : zooms.findLast((each) => each < zoom);
    if (next) setZoom(next);
  };
  const moved = (dx: number, dy: number) => {
    const { x, y } = chosen ?? { x: 0.5, y: 0.5 };
    choose({ x: within(x + dx), y: within(y + dy) });
  };
  const pressed = (event: KeyboardEvent) => {
    const far = event.shiftKey ? step * 5 : step;
    if (event.key === 'ArrowLeft') moved(-far, 0);
    else if (event.key === 'ArrowRight') moved(far, 0);
    else if (event.key === 'ArrowUp') moved(0, -far);
    else if (event.key === 'ArrowDown') moved(0, far);
    else if (event.key === '+' || event.key === '=') turn(1);
    else if (event.key === '-') turn(-1);
    else return;
    event.preventDefault();
  };
  const touched = (event: PointerEvent) => {
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const apart = distance([...fingers.current.values()]);
    if (apart === undefined) return;
    pinch.current ??= { apart, zoom };
    setZoom(Math.min(4, Math.max(1, (pinch.current.zoom * apart) / pinch.current.apart)));
  };
  const lifted = (event: PointerEvent) => {
    fingers.current.delete(event.pointerId);
    if (fingers.current.size === 0) pinch.current = undefined;
  };
  const tapped = (event: MouseEvent) => {
    // Two fingers made the page larger; they meant no place. A key meant the middle, to begin with.
    if (pinch.current) return;
    if (event.detail === 0) return choose(chosen ?? { x: 0.5, y: 0.5 });
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    choose({ x: within(x), y: within(y) });
  };
  return (
    <div class="marked-page">
      <div class="marked-page-zoom no-print">
        <Button kind="quiet" aria-label="Smaller" aria-disabled={zoom <= 1} onClick={() => turn(-1)}>
          <Minus aria-hidden="true" />
        </Button>
        <Button kind="quiet" aria-label="Larger" aria-disabled={zoom >= 3} onClick={() => turn(1)}>
          <Plus aria-hidden="true" />
        </Button>
      </div>
      <div class="marked-page-window">
        <div class="marked-page-sheet" style={{ width: `${zoom * 100}%` }}>
          {picture}
          <button
            type="button"
            class="marked-page-place"
            aria-label={chosen ? `${name}. ${placeWords(chosen)}` : `${name}. Choose a place`}
            onClick={tapped}
            onDblClick={() => setZoom(zoom > 1 ? 1 : 2)}
            onKeyDown={pressed}
            onPointerDown={touched}
            onPointerMove={(event) => fingers.current.has(event.pointerId) && touched(event)}
            onPointerUp={lifted}
            onPointerCancel={lifted}
          />
          {chosen && <span class="marked-page-cross" style={at(chosen)} />}
          {marks.map((mark) => (
            <button
              key={mark.id}
              type="button"
              class={`marked-page-pin ${mark.isEarlier ? 'marked-page-pin-earlier' : ''}`}
              aria-label={mark.label}
              style={at(mark)}
              onClick={() => open(mark.id)}
            >
              <PageMark sort={mark.sort} code={mark.code} size={26} />
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

const at = ({ x, y }: Point) => ({ left: `${x * 100}%`, top: `${y * 100}%` });

const within = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;

function placeWords({ x, y }: Point): string {
  return `Place ${Math.round(x * 100)} per cent across, ${Math.round(y * 100)} per cent down`;
}

function distance([a, b]: { x: number; y: number }[]): number | undefined {
  return a && b && Math.hypot(a.x - b.x, a.y - b.y);
}
