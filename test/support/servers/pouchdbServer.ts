import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/*
 * `node pouchdbServer.ts <folder> <port>`: databases in memory, read from the folder at the start and written there
 * at the end, each change in its order, so that a copy of the folder is an older state of the server.
 */
interface Doc {
  _id: string;
  _rev: string;
}
interface Database {
  bulkDocs(docs: Doc[], options: { new_edits: false }): Promise<unknown>;
  changes(options: { since: 0; include_docs: true; conflicts: true }): Promise<{ results: { doc: Doc }[] }>;
}
interface Pouch {
  new (name: string): Database;
  plugin(plugin: unknown): Pouch;
  defaults(options: object): Pouch;
  allDbs(): Promise<string[]>;
}

const require = createRequire(import.meta.url);
const [dir = '.', port = '0'] = process.argv.slice(2);
const file = join(dir, 'databases.json');

const PouchDB = (require('pouchdb-core') as Pouch)
  .plugin(require('pouchdb-adapter-memory'))
  .defaults({ adapter: 'memory' });
const express = require('express');
const app = express();
app.use(
  require('express-pouchdb')(PouchDB, {
    mode: 'minimumForPouchDB',
    overrideMode: { include: ['validation'] },
    inMemoryConfig: true,
  }),
);

const kept: Record<string, Doc[]> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
for (const [name, docs] of Object.entries(kept)) await new PouchDB(name).bulkDocs(docs, { new_edits: false });

const server = app.listen(Number(port), '127.0.0.1');

process.on('SIGTERM', async () => {
  server.close();
  const all: typeof kept = {};
  for (const name of await PouchDB.allDbs()) {
    const { results } = await new PouchDB(name).changes({ since: 0, include_docs: true, conflicts: true });
    all[name] = results.map(({ doc }) => doc);
  }
  writeFileSync(file, JSON.stringify(all));
  process.exit(0);
});
