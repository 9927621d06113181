import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** A folder to serve: `app/` as it is published, `bench/` with the jobs that are measured, and the `least/` page. */
export interface Built {
  folder: string;
  app: string;
  clear(): void;
}

export async function buildAll(): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'redraft-bench-'));
  const app = join(folder, 'app');
  await build({ logLevel: 'warn', build: { outDir: app, emptyOutDir: true } });
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    base: './',
    logLevel: 'warn',
    build: {
      target: 'es2022',
      outDir: join(folder, 'bench'),
      emptyOutDir: true,
      reportCompressedSize: false,
    },
  });
  cpSync(join(import.meta.dirname, 'least'), join(folder, 'least'), { recursive: true });
  return { folder, app, clear: () => rmSync(folder, { recursive: true, force: true }) };
}
