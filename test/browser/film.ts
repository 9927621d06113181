import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';

const width = 640;
const height = 480;

export interface Film {
  path: string;
  clear(): void;
}

/** What a camera sees that is held, not quite straight, before a part of a screen on which a shadow lies. */
export async function filmOf(shown: Locator): Promise<Film> {
  const picture = (await shown.screenshot()).toString('base64');
  const luma = Buffer.from(await shown.page().evaluate(filmed, { picture, width, height }), 'base64');
  const frame = [Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)];
  const folder = mkdtempSync(join(tmpdir(), 'redraft-film-'));
  const path = join(folder, 'camera.y4m');
  const head = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`;
  writeFileSync(path, Buffer.concat([Buffer.from(head), ...Array.from({ length: 5 }, () => frame).flat()]));
  return { path, clear: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs in the page. */
async function filmed(asked: { picture: string; width: number; height: number }): Promise<string> {
  const bytes = Uint8Array.from(atob(asked.picture), (char) => char.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(asked.width, asked.height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = '#8a8478';
  context.fillRect(0, 0, asked.width, asked.height);
  const side = asked.height * 0.88;
  context.setTransform(0.99, 0.09, -0.05, 0.97, (asked.width - side) / 2 + 12, asked.height * 0.03);
  context.drawImage(picture, 0, 0, side, side);
  context.resetTransform();
  const shadow = context.createLinearGradient(0, 0, asked.width, asked.height);
  shadow.addColorStop(0.3, 'rgb(0 0 0 / 0%)');
  shadow.addColorStop(1, 'rgb(0 0 0 / 45%)');
  context.fillStyle = shadow;
  context.fillRect(0, 0, asked.width, asked.height);
  const { data } = context.getImageData(0, 0, asked.width, asked.height);
  let luma = '';
  for (let at = 0; at < data.length; at += 4) luma += String.fromCharCode(data[at + 1] as number);
  return btoa(luma);
}
