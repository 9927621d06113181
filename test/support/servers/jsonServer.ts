import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runServer, type Start } from './server.ts';

const script = fileURLToPath(new URL('jsonServerAt.ts', import.meta.url));

/** json-server with one empty collection, /redraft. It chooses ids itself. */
export const jsonServer: Start = (dir) => {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, 'db.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ redraft: [] }));
  return runServer(process.execPath, (port) => [script, file, `${port}`]);
};
