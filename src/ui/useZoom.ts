import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const steps = [1, 1.5, 2, 3] as const;
const most = 4;

/** On the screen. */
interface Spot {
  x: number;
  y: number;
}

export interface Zoom {
  zoom: number;
  /** What grows; its scrolling parents follow it. */
  sheet: RefObject<HTMLDivElement | null>;
  /** What lies at that spot stays there; without one, what lies in the middle of the screen. */
  zoomTo: (zoom: number, spot?: Spot) => void;
  turn: (by: 1 | -1, spot?: Spot) => void;
  isLeast: boolean;
  isMost: boolean;
}

/** How much larger a page is shown than it fits. */
export function useZoom(): Zoom {
  const [zoom, setZoom] = useState(1);
  const sheet = useRef<HTMLDivElement>(null);
  const kept = useRef<{ spot: Spot; share: Spot } | undefined>(undefined);
  useLayoutEffect(() => {
    if (!sheet.current || !kept.current) return;
    const { spot, share } = kept.current;
    const { left, top, width, height } = sheet.current.getBoundingClientRect();
    kept.current = undefined;
    scrollOn(sheet.current, left + share.x * width - spot.x, top + share.y * height - spot.y);
  }, [zoom]);
  const zoomTo: Zoom['zoomTo'] = (next, spot) => {
    if (sheet.current) kept.current = placeOf(sheet.current, spot);
    setZoom(Math.min(most, Math.max(1, next)));
  };
  return {
    zoom,
    sheet,
    zoomTo,
    turn: (by, spot) => {
      const next = by > 0 ? steps.find((each) => each > zoom) : steps.findLast((each) => each < zoom);
      if (next) zoomTo(next, spot);
    },
    isLeast: zoom <= 1,
    isMost: zoom >= 3,
  };
}

function placeOf(sheet: Element, spot?: Spot): { spot: Spot; share: Spot } {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  const sight = sheet.parentElement?.getBoundingClientRect();
  const at = spot ?? {
    x: (sight?.left ?? left) + (sight?.width ?? width) / 2,
    y: Math.min(top + height, Math.max(top, innerHeight / 2)),
  };
  return { spot: at, share: { x: (at.x - left) / width, y: (at.y - top) / height } };
}

/** Whatever it lies in that scrolls, on a tablet that lies or stands. */
function scrollOn(from: Element, dx: number, dy: number): void {
  let [across, down] = [dx, dy];
  for (let each = from.parentElement; each; each = each.parentElement) {
    const { scrollLeft, scrollTop } = each;
    each.scrollLeft += across;
    each.scrollTop += down;
    across -= each.scrollLeft - scrollLeft;
    down -= each.scrollTop - scrollTop;
  }
}
