import type { Pixels } from './straighten.ts';

/** A patch of paper is about two lines of writing wide, so that some of it is always bare. */
const patchesAcross = 40;
/** Of a patch, the share of pixels that are darker than its paper. */
const writing = 0.8;
/** Darker than this share of the paper is black; pencil is seldom darker than half. */
const black = 0.35;

/**
 * Pencil on grey paper made readable: the paper is white wherever the light fell, and what is on it darker. The light
 * is taken patch by patch from the paper itself, so a shadow across the page goes too.
 */
export function brighten({ width, height, data }: Pixels): void {
  const side = Math.max(4, Math.round(Math.max(width, height) / patchesAcross));
  const paper = paperOf({ width, height, data }, side);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const light = lightAt(paper, (x + 0.5) / side - 0.5, (y + 0.5) / side - 0.5);
      const at = (y * width + x) * 4;
      for (let band = 0; band < 3; band += 1) {
        const share = (data[at + band] as number) / light;
        data[at + band] = 255 * Math.min(1, Math.max(0, (share - black) / (0.97 - black)));
      }
    }
  }
}

interface Paper {
  across: number;
  down: number;
  light: Float32Array;
}

function paperOf(pixels: Pixels, side: number): Paper {
  const across = Math.ceil(pixels.width / side);
  const down = Math.ceil(pixels.height / side);
  const light = new Float32Array(across * down);
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      light[row * across + column] = Math.max(24, paperIn(pixels, column * side, row * side, side));
    }
  }
  return { across, down, light };
}

function paperIn({ width, height, data }: Pixels, left: number, top: number, side: number): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = top; y < Math.min(height, top + side); y += 2) {
    for (let x = left; x < Math.min(width, left + side); x += 2) {
      const at = (y * width + x) * 4;
      // Green is most of what the eye takes for brightness.
      counts[data[at + 1] as number] = (counts[data[at + 1] as number] as number) + 1;
      all += 1;
    }
  }
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += counts[value] as number;
    if (seen >= all * writing) return value;
  }
  return 255;
}

function lightAt({ across, down, light }: Paper, x: number, y: number): number {
  const left = Math.max(0, Math.min(across - 1, Math.floor(x)));
  const top = Math.max(0, Math.min(down - 1, Math.floor(y)));
  const right = Math.min(across - 1, left + 1);
  const below = Math.min(down - 1, top + 1);
  const [u, v] = [Math.min(1, Math.max(0, x - left)), Math.min(1, Math.max(0, y - top))];
  const of = (column: number, row: number) => light[row * across + column] as number;
  const upper = of(left, top) * (1 - u) + of(right, top) * u;
  const lower = of(left, below) * (1 - u) + of(right, below) * u;
  return upper * (1 - v) + lower * v;
}
