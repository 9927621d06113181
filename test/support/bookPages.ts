import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { encodeQR } from 'qr';

/** A page of a child's book as a camera sees it: on a desk, held not quite straight, with a shadow across it. */
export interface BookPage {
  /** What the sticker's code says; none where the book has none. */
  sticker?: string;
  /** A thumb lies on the sticker, and its code cannot be read. */
  covered?: boolean;
  words: string;
  /** Lies beside the page in black and white squares, so that a picture tells which page it is of. */
  number?: number;
  /** Chooses the slope, the shadow and the hand. */
  seed: number;
}

export interface Drawn {
  width: number;
  height: number;
}

/** Runs in the page: the number that lies beside the page in that picture. */
export function numberIn(picture: ImageBitmap | HTMLVideoElement): number {
  const [width, height] =
    picture instanceof ImageBitmap
      ? [picture.width, picture.height]
      : [picture.videoWidth, picture.videoHeight];
  const brush = new OffscreenCanvas(200, 40).getContext('2d') as OffscreenCanvasRenderingContext2D;
  brush.drawImage(picture, 0, height * 0.93, width * 0.2, height * 0.05, 0, 0, 200, 40);
  const { data } = brush.getImageData(0, 20, 200, 1);
  let number = 0;
  for (let bit = 0; bit < 6; bit += 1)
    if ((data[(35 + bit * 30) * 4 + 1] as number) > 100) number += 2 ** bit;
  return number;
}

/** As a JPEG photo. */
export async function photographed(page: Page, book: BookPage, size: Drawn): Promise<Buffer> {
  const base64 = await page.evaluate(draw, { ...askedOf(book), ...size, as: 'jpeg' as const });
  return Buffer.from(base64, 'base64');
}

/** As one frame of a film, in the planes that a camera gives; its colour is left grey, as nobody looks at it. */
export async function filmed(page: Page, book: BookPage, size: Drawn): Promise<Buffer> {
  const base64 = await page.evaluate(draw, { ...askedOf(book), ...size, as: 'light' as const });
  const light = gunzipSync(Buffer.from(base64, 'base64'));
  return Buffer.concat([light, Buffer.alloc(light.length / 2, 128)]);
}

function askedOf({ sticker, ...book }: BookPage) {
  return { ...book, code: sticker ? encodeQR(sticker, 'raw', { ecc: 'quartile', border: 4 }) : undefined };
}

type Asked = ReturnType<typeof askedOf> & Drawn & { as: 'jpeg' | 'light' };

/** Runs in the page. One millimetre of paper is `mm` pixels; the sticker's code is 21 mm wide. */
async function draw({ code, covered, words, number, seed, width, height, as }: Asked): Promise<string> {
  let state = seed + 1;
  const chance = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D;
  brush.fillStyle = '#6d5a48';
  brush.fillRect(0, 0, width, height);
  const mm = height / 310;
  brush.translate(width / 2, height / 2);
  brush.transform(1, (chance() - 0.5) * 0.12, (chance() - 0.5) * 0.12, 0.97, 0, 0);
  brush.rotate((chance() - 0.5) * 0.1);
  brush.scale(mm, mm);
  brush.translate(-105, -148);
  brush.fillStyle = '#e9e4d4';
  brush.fillRect(0, 0, 210, 297);
  brush.strokeStyle = '#b9c6dd';
  brush.lineWidth = 0.3;
  for (let y = 40; y < 290; y += 8) brush.strokeRect(0, y, 210, 0.01);
  brush.fillStyle = '#46505f';
  brush.font = '6.4px Andika, sans-serif';
  let [x, y] = [18, 38.6];
  for (const letter of words.repeat(3)) {
    if (x > 188 && letter === ' ') [x, y] = [18, y + 8];
    if (y > 285) break;
    brush.save();
    brush.translate(x, y + (chance() - 0.5) * 0.9);
    brush.transform(1, (chance() - 0.5) * 0.14, -0.16 + (chance() - 0.5) * 0.12, 0.9 + chance() * 0.2, 0, 0);
    brush.fillText(letter, 0, 0);
    brush.restore();
    x += brush.measureText(letter).width + (chance() - 0.4) * 0.5;
  }
  if (code) {
    brush.translate(172, 6);
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, 28, 28);
    brush.translate(1, 1);
    brush.fillStyle = '#1c1c1c';
    const side = 26 / code.length;
    for (const [down, row] of code.entries()) {
      for (const [across, isDark] of row.entries()) {
        if (isDark) brush.fillRect(across * side, down * side, side * 1.01, side * 1.01);
      }
    }
    if (covered) {
      brush.fillStyle = '#d9a88a';
      brush.beginPath();
      brush.ellipse(16, 18, 9, 14, 0.4, 0, 7);
      brush.fill();
    }
  }
  brush.resetTransform();
  const shadow = brush.createLinearGradient(0, height * chance(), width, height);
  shadow.addColorStop(0.2, 'rgb(0 0 0 / 0%)');
  shadow.addColorStop(1, 'rgb(0 0 0 / 45%)');
  brush.fillStyle = shadow;
  brush.fillRect(0, 0, width, height);
  for (let bit = 0; number !== undefined && bit < 6; bit += 1) {
    brush.fillStyle = (number >> bit) % 2 === 1 ? '#fff' : '#000';
    brush.fillRect(width * (0.02 + bit * 0.03), height * 0.93, width * 0.03, height * 0.05);
  }
  const stream = as === 'jpeg' ? photo() : light();
  const bytes = new Uint8Array(await new Response(await stream).arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);

  function photo(): Promise<Blob> {
    return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  }
  /** Packed, or the way out of the browser would take longer than the drawing. */
  function light(): ReadableStream {
    const { data } = brush.getImageData(0, 0, width, height);
    const plane = new Uint8Array(width * height);
    for (let at = 0; at < plane.length; at += 1) plane[at] = data[at * 4 + 1] as number;
    return new Blob([plane]).stream().pipeThrough(new CompressionStream('gzip'));
  }
}
