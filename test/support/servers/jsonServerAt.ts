import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/*
 * `node jsonServerAt.ts <file> <port>`. json-server's own command listens on every address of the machine, and reads
 * its file again after it has written it, which loses what came in between; so its app is started here.
 */
interface App {
  listen(port: number, done: () => void, host: string): unknown;
}
interface Low {
  read(): Promise<void>;
}

const own = createRequire(import.meta.url).resolve('json-server/package.json');
const require = createRequire(own);
const { createApp } = require(join(dirname(own), 'lib', 'app.js')) as { createApp(db: Low): App };
const { Low } = require('lowdb') as { Low: new (file: unknown, empty: object) => Low };
const { JSONFile } = require('lowdb/node') as { JSONFile: new (path: string) => unknown };

const [file = '', port = '0'] = process.argv.slice(2);
const db = new Low(new JSONFile(file), {});
await db.read();
createApp(db).listen(Number(port), () => undefined, '127.0.0.1');
