import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bed } from './bed.ts';
import type { Figure } from './figure.ts';
import { appAfter, prepared } from './prepared.ts';

/** What a tablet with a class loads before Today stands there, and what the service worker keeps for offline. */
export async function sizes(bed: Bed): Promise<Figure[]> {
  await prepared(bed, 1);
  await bed.page.goto(appAfter(bed, 1));
  const loaded = await bed.page.evaluate(async () => {
    await window.opened;
    // The words stand there in the tablet's own letters first; ours are part of the first screen all the same.
    await document.fonts.ready;
    return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  });
  const first = [...new Set(loaded)].map((path) => path.replace(/^\/app\//, ''));
  const kept = keptOffline(readFileSync(join(bed.built.app, 'sw.js'), 'utf8'));
  const weigh = (what: string, files: string[], aim?: Figure['aim']): Figure => ({
    what,
    value: files.reduce((sum, file) => sum + packedSize(join(bed.built.app, file)), 0) / 1024,
    unit: 'KB',
    ...(aim && { aim }),
  });
  const ofKind = (kind: string) => first.filter((file) => extname(file) === kind);
  return [
    weigh('first screen, script', ofKind('.js'), { value: 90 }),
    weigh('first screen, style', ofKind('.css')),
    weigh('first screen, fonts', ofKind('.woff2')),
    weigh(`all ${kept.length} files kept for offline`, kept),
  ];
}

function keptOffline(serviceWorker: string): string[] {
  return [...serviceWorker.matchAll(/\burl:\s*"([^"]+)"/g)].map(([, file]) => file as string);
}

const alreadyPacked = new Set(['.woff2', '.png']);

function packedSize(path: string): number {
  const bytes = readFileSync(path);
  return alreadyPacked.has(extname(path)) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}
