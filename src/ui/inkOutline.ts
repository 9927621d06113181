import { getStroke } from 'perfect-freehand';

interface Drawn {
  ratio: number;
  points: readonly (readonly [number, number])[];
}

/** How wide the page is on which a line is outlined; its pen is as thick as a felt tip on an exercise book. */
export const inkWidth = 1000;
const penWidth = 9;

/** The edge of a line as a pen would leave it, as the path of an SVG that is `inkWidth` wide. */
export function inkOutline({ ratio, points }: Drawn): string {
  const places = points.map(([x, y]) => [x * inkWidth, y * inkWidth * ratio]);
  const edge = getStroke(places, {
    size: penWidth,
    thinning: 0.4,
    smoothing: 0.6,
    streamline: 0.3,
    last: true,
  });
  const [first, ...rest] = edge.map(([x, y]) => `${tenth(x)} ${tenth(y)}`);
  return first ? `M${first}${rest.map((place) => `L${place}`).join('')}Z` : '';
}

function tenth(n = 0): number {
  return Math.round(n * 10) / 10;
}
