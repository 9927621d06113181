import * as assert from 'uvu/assert';
import { brighten } from '../../../src/device/photos/brighten.ts';
import { type Corners, type Pixels, sizeBetween, straighten } from '../../../src/device/photos/straighten.ts';
import { suite } from '../../support/suite.ts';

const test = suite('a page cut out, straightened and brightened');

/** A picture of which each pixel says where it is: red counts across, green down. */
function chart(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) data.set([x, y, 7, 255], (y * width + x) * 4);
  return { width, height, data };
}

const at = ({ width, data }: Pixels, x: number, y: number) => [
  ...data.slice((y * width + x) * 4).slice(0, 4),
];
const place = (x: number, y: number) => ({ x, y });
const whole: Corners = [place(0, 0), place(1, 0), place(1, 1), place(0, 1)];

test('the four corners of the picture itself leave every pixel as it was', () => {
  const from = chart(20, 10);
  assert.equal(straighten(from, whole, sizeBetween(from, whole)), from);
});

test('corners that stand straight cut the page out, pixel for pixel', () => {
  const from = chart(40, 20);
  const corners: Corners = [place(0.25, 0.5), place(0.75, 0.5), place(0.75, 1), place(0.25, 1)];
  const cut = straighten(from, corners, sizeBetween(from, corners));
  assert.equal([cut.width, cut.height], [20, 10]);
  assert.equal(at(cut, 0, 0), [10, 10, 7, 255]);
  assert.equal(at(cut, 19, 9), [29, 19, 7, 255]);
});

test('corners that go once round lay a page flat that was photographed on its side', () => {
  const from = chart(40, 20);
  const [a, b, c, d] = whole;
  const onItsSide: Corners = [d, a, b, c];
  const up = straighten(from, onItsSide, sizeBetween(from, onItsSide));
  assert.equal([up.width, up.height], [20, 40]);
  assert.equal(at(up, 0, 0), [0, 19, 7, 255]);
  assert.equal(at(up, 19, 0), [0, 0, 7, 255]);
  assert.equal(at(up, 19, 39), [39, 0, 7, 255]);
});

test('a page seen from one side comes out with its corners in the corners and its middle where the lines cross', () => {
  const from = chart(200, 200);
  const corners: Corners = [place(0.2, 0.1), place(0.8, 0.1), place(1, 0.9), place(0, 0.9)];
  const flat = straighten(from, corners, { width: 100, height: 100 });
  const near = (x: number, y: number, [red, green]: [number, number]) => {
    const [r = 0, g = 0] = at(flat, x, y);
    assert.ok(
      Math.abs(r - red) <= 2 && Math.abs(g - green) <= 2,
      `${x},${y}: ${r},${g} is not ${red},${green}`,
    );
  };
  near(0, 0, [40, 20]);
  near(99, 0, [160, 20]);
  near(99, 99, [199, 179]);
  near(0, 99, [0, 179]);
  // The diagonals of these four corners cross at 100, 80.
  near(50, 50, [100, 80]);
});

test('what lies outside the picture is white, as paper is', () => {
  const from = chart(20, 20);
  const wide: Corners = [place(-0.5, 0), place(1, 0), place(1, 1), place(-0.5, 1)];
  assert.equal(at(straighten(from, wide, { width: 30, height: 20 }), 2, 5), [255, 255, 255, 255]);
});

test('pencil on grey paper with a shadow across it becomes dark on white', () => {
  const width = 200;
  const paper = { width, height: 200, data: new Uint8ClampedArray(width * 200 * 4) };
  for (let y = 0; y < 200; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const light = 190 - 0.5 * x;
      const grey = y % 20 === 10 ? light * 0.7 : light;
      paper.data.set([grey, grey, grey, 255], (y * width + x) * 4);
    }
  }
  brighten(paper);
  for (const x of [20, 100, 180]) {
    const [bare = 0, pencil = 0] = [at(paper, x, 105)[0], at(paper, x, 110)[0]];
    assert.ok(bare > 235, `paper at ${x} is ${bare}`);
    assert.ok(pencil < 160, `pencil at ${x} is ${pencil}`);
  }
});

test.run();
