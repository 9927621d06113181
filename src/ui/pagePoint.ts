/** In parts of a page's width and height. */
export interface PagePoint {
  x: number;
  y: number;
}

const step = 0.02;

/** Where on the page that an element covers somebody pointed. */
export function pointIn(
  page: Element,
  { clientX, clientY }: { clientX: number; clientY: number },
): PagePoint {
  const box = page.getBoundingClientRect();
  return { x: within((clientX - box.left) / box.width), y: within((clientY - box.top) / box.height) };
}

/** Where an arrow key moves to from there, with Shift five times as far; undefined for any other key. */
export function movedByKey(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  { x, y }: PagePoint,
): PagePoint | undefined {
  const far = shiftKey ? step * 5 : step;
  const [dx, dy] = ways[key] ?? [];
  if (dx === undefined || dy === undefined) return undefined;
  return { x: within(x + dx * far), y: within(y + dy * far) };
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where it stands over the page. */
export function placed({ x, y }: PagePoint): { left: string; top: string } {
  return { left: `${x * 100}%`, top: `${y * 100}%` };
}

function within(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
}
