import { brighten } from './brighten.ts';
import { isCutOff, isHeic, pixelsMax, pixelsOf } from './photoFile.ts';
import { ownReader, readPixels } from './readCodes.ts';
import { type Corners, sizeBetween, straighten } from './straighten.ts';

/*
 * From a photo to what is kept of it: the right way up, no larger than a page needs to be read, nothing in it but the
 * picture. It runs in a worker, one photo at a time, and holds no picture when it is done.
 */

/** What somebody wants of the picture; the corners are places in it as it stands after turning. */
export interface Touches {
  /** Quarter turns, clockwise. */
  turns?: number;
  corners?: Corners;
  brighten?: boolean;
}

export interface Asked {
  picture: Blob | ImageBitmap;
  touches?: Touches;
  /** Codes in it are of interest. */
  codes?: boolean;
}

export interface Developed {
  type: 'image/jpeg';
  page: Uint8Array<ArrayBuffer>;
  thumbnail: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  /** How high the photo was for its width, as it came. */
  ratio: number;
  /** The texts of the codes in it. */
  codes: string[];
}

/** `failed`: the tablet has no room for the work, or it went wrong. */
export type PictureTrouble = 'heic' | 'cut-off' | 'no-picture' | 'too-many-pixels' | 'failed';

export const pageEdge = 1600;
const pageBytes = 350 * 1024;
const thumbnailEdge = 320;
const thumbnailBytes = 20 * 1024;

export async function develop({
  picture,
  touches = {},
  codes,
}: Asked): Promise<Developed | { trouble: PictureTrouble }> {
  const bitmap = picture instanceof Blob ? await decoded(picture) : picture;
  if (typeof bitmap === 'string') return { trouble: bitmap };
  const ratio = bitmap.height / bitmap.width;
  let canvas: Canvas | undefined;
  try {
    canvas = turned(bitmap, touches.turns ?? 0);
    canvas = touched(canvas, touches);
    const { width, height } = canvas;
    const small = scaled(canvas, thumbnailEdge);
    // The browser packs on a thread of its own, and this one looks for codes meanwhile.
    const [page, thumbnail, read] = await Promise.all([
      packed(canvas, pageBytes),
      packed(small, thumbnailBytes),
      codes ? codesIn(bitmap) : [],
    ]);
    free(small);
    return { type: 'image/jpeg', page, thumbnail, width, height, ratio, codes: read };
  } finally {
    bitmap.close();
    if (canvas) free(canvas);
  }
}

async function decoded(file: Blob): Promise<ImageBitmap | PictureTrouble> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if ((pixelsOf(bytes) ?? 0) > pixelsMax) return 'too-many-pixels';
  if (isCutOff(bytes)) return 'cut-off';
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return isHeic(bytes) ? 'heic' : 'no-picture';
  }
}

type Canvas = OffscreenCanvas | HTMLCanvasElement;

// A worker has no document, and an old browser's worker no canvas.
function newCanvas(width: number, height: number): Canvas {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement('canvas'), { width, height });
}

/** Safari keeps the memory of a canvas for a while unless it is made small. */
function free(canvas: Canvas): void {
  canvas.width = 0;
  canvas.height = 0;
}

function brushOf(canvas: Canvas): CanvasRenderingContext2D {
  const brush = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D | null;
  if (!brush) throw new Error('No room for a canvas');
  brush.imageSmoothingQuality = 'high';
  return brush;
}

function fitting(width: number, height: number, edge: number): [width: number, height: number] {
  const scale = Math.min(1, edge / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/** As large as a page may be, and turned. */
function turned(picture: ImageBitmap, turns: number): Canvas {
  const [width, height] = fitting(picture.width, picture.height, pageEdge);
  const isLying = turns % 2 !== 0;
  const canvas = newCanvas(isLying ? height : width, isLying ? width : height);
  const brush = brushOf(canvas);
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.translate(canvas.width / 2, canvas.height / 2);
  brush.rotate((turns * Math.PI) / 2);
  brush.drawImage(picture, -width / 2, -height / 2, width, height);
  return canvas;
}

function touched(canvas: Canvas, { corners, brighten: isBrighter }: Touches): Canvas {
  if (!corners && !isBrighter) return canvas;
  const { width, height } = canvas;
  let pixels = brushOf(canvas).getImageData(0, 0, width, height) as {
    width: number;
    height: number;
    data: Uint8ClampedArray;
  };
  if (corners) pixels = straighten(pixels, corners, sizeBetween(canvas, corners));
  if (isBrighter) brighten(pixels);
  free(canvas);
  const after = newCanvas(pixels.width, pixels.height);
  const data = new ImageData(pixels.data as Uint8ClampedArray<ArrayBuffer>, pixels.width, pixels.height);
  brushOf(after).putImageData(data, 0, 0);
  return after;
}

function scaled(from: Canvas, edge: number): Canvas {
  const [width, height] = fitting(from.width, from.height, edge);
  const canvas = newCanvas(width, height);
  brushOf(canvas).drawImage(from, 0, 0, width, height);
  return canvas;
}

const qualities = [0.8, 0.7, 0.6, 0.5, 0.4];

/** As good as fits; what fits at no quality is made smaller. */
async function packed(canvas: Canvas, most: number): Promise<Uint8Array<ArrayBuffer>> {
  for (const quality of qualities) {
    const blob = await asJpeg(canvas, quality);
    if (blob.size <= most) return new Uint8Array(await blob.arrayBuffer());
  }
  const smaller = scaled(canvas, Math.round(Math.max(canvas.width, canvas.height) * 0.75));
  try {
    return await packed(smaller, most);
  } finally {
    free(smaller);
  }
}

function asJpeg(canvas: Canvas, quality: number): Promise<Blob> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('No room for a picture')));
    canvas.toBlob(done, 'image/jpeg', quality);
  });
}

/** A sticker of 20 mm on an A4 page is 110 pixels wide at the first of these, 3 to each square of the code. */
const codeEdges = [1600, 2560];
const lookMs = 250;

async function codesIn(picture: ImageBitmap): Promise<string[]> {
  const own = await ownReader();
  const found = own ? await own.detect(picture).catch(() => []) : [];
  if (found.length > 0) return found.map(({ rawValue }) => rawValue);
  let last = 0;
  for (const edge of codeEdges) {
    const [width, height] = fitting(picture.width, picture.height, edge);
    if (width === last) break;
    last = width;
    const text = await codeIn(picture, width, height);
    if (text !== undefined) return [text];
  }
  return [];
}

async function codeIn(picture: ImageBitmap, width: number, height: number): Promise<string | undefined> {
  const canvas = newCanvas(width, height);
  try {
    const brush = brushOf(canvas);
    brush.drawImage(picture, 0, 0, width, height);
    return await readPixels(brush.getImageData(0, 0, width, height), lookMs);
  } finally {
    free(canvas);
  }
}
