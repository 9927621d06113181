import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type BookPage, filmed } from '../support/bookPages.ts';

export interface BurstFilm {
  /** For the browser, which opens it with the camera. */
  path: string;
  /** From now on this book lies before the camera. */
  show(page: Page, book: BookPage): Promise<void>;
  clear(): void;
}

/** Twelve megapixels, as a tablet's back camera has. */
const size = { width: 4000, height: 3000 };
const head = Buffer.from(`YUV4MPEG2 W${size.width} H${size.height} F2:1 Ip A1:1 C420jpeg\nFRAME\n`);

/**
 * A film of one frame, which the browser reads again each time that it plays it: so the books change when the story
 * is ready, and not when a clock says so.
 */
export function burstFilm(): BurstFilm {
  const folder = mkdtempSync(join(tmpdir(), 'redraft-film-'));
  const path = join(folder, 'camera.y4m');
  writeFileSync(path, Buffer.concat([head, Buffer.alloc(size.width * size.height * 1.5, 128)]));
  return {
    path,
    async show(page, book) {
      const frame = await filmed(page, book, size);
      const file = openSync(path, 'r+');
      writeSync(file, frame, 0, frame.length, head.length);
      closeSync(file);
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
