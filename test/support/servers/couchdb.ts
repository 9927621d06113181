import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runServer, type Start } from './server.ts';

const script = fileURLToPath(new URL('pouchdbServer.ts', import.meta.url));

/** A stand-in that speaks CouchDB's API: express-pouchdb, which is what pouchdb-server is made of. */
export const couchdb: Start = (dir) => {
  mkdirSync(dir, { recursive: true });
  return runServer(process.execPath, (port) => [script, dir, `${port}`]);
};
