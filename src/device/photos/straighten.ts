/** Colours of a picture, four bytes a pixel, as a canvas gives them. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** A place in a picture, from 0 to 1 of its width and height. */
export interface Place {
  x: number;
  y: number;
}

/** Of the page in the picture, clockwise from the top left. */
export type Corners = readonly [Place, Place, Place, Place];

/** How large the page is that lies between these corners: each side as long as the longer of its two edges. */
export function sizeBetween(
  { width, height }: { width: number; height: number },
  [topLeft, topRight, bottomRight, bottomLeft]: Corners,
): { width: number; height: number } {
  const length = (a: Place, b: Place) => Math.hypot((a.x - b.x) * width, (a.y - b.y) * height);
  return {
    width: Math.max(1, Math.round(Math.max(length(topLeft, topRight), length(bottomLeft, bottomRight)))),
    height: Math.max(1, Math.round(Math.max(length(topLeft, bottomLeft), length(topRight, bottomRight)))),
  };
}

/** What lies between the corners, laid flat. Corners that stand straight cut out and change nothing else. */
export function straighten(
  from: Pixels,
  corners: Corners,
  { width, height }: { width: number; height: number },
): Pixels {
  const at = placesOf(corners.map(({ x, y }) => ({ x: x * from.width, y: y * from.height })));
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const { x, y } = at((column + 0.5) / width, (row + 0.5) / height);
      mixInto(data, (row * width + column) * 4, from, x - 0.5, y - 0.5);
    }
  }
  return { width, height, data };
}

/**
 * From a place in the flat page (0 to 1) to one in the picture: the projective map of a square to four points
 * (P. S. Heckbert, Fundamentals of Texture Mapping and Image Warping, 1989, section 2.2.3).
 */
function placesOf(points: readonly Place[]): (u: number, v: number) => Place {
  const [a, b, c, d] = points as [Place, Place, Place, Place];
  const sum = { x: a.x - b.x + c.x - d.x, y: a.y - b.y + c.y - d.y };
  const [one, two] = [
    { x: b.x - c.x, y: b.y - c.y },
    { x: d.x - c.x, y: d.y - c.y },
  ];
  const whole = one.x * two.y - two.x * one.y;
  const g = whole === 0 ? 0 : (sum.x * two.y - two.x * sum.y) / whole;
  const h = whole === 0 ? 0 : (one.x * sum.y - sum.x * one.y) / whole;
  return (u, v) => {
    const depth = g * u + h * v + 1;
    return {
      x: ((b.x - a.x + g * b.x) * u + (d.x - a.x + h * d.x) * v + a.x) / depth,
      y: ((b.y - a.y + g * b.y) * u + (d.y - a.y + h * d.y) * v + a.y) / depth,
    };
  };
}

/** The colour between four pixels; outside the picture it is the paper's white. */
function mixInto(data: Uint8ClampedArray, to: number, from: Pixels, x: number, y: number): void {
  const { width, height } = from;
  if (x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5) {
    data.fill(255, to, to + 4);
    return;
  }
  const left = Math.max(0, Math.min(width - 1, Math.floor(x)));
  const top = Math.max(0, Math.min(height - 1, Math.floor(y)));
  const across = Math.max(0, x - left);
  const down = Math.max(0, y - top);
  const first = (top * width + left) * 4;
  const right = left + 1 < width ? 4 : 0;
  const below = top + 1 < height ? width * 4 : 0;
  for (let band = 0; band < 3; band += 1) {
    const at = first + band;
    const upper = mix(from.data[at] as number, from.data[at + right] as number, across);
    const lower = mix(from.data[at + below] as number, from.data[at + below + right] as number, across);
    data[to + band] = mix(upper, lower, down);
  }
  data[to + 3] = 255;
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
