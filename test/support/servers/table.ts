import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Start } from './server.ts';

interface Row {
  id: number;
  name: string;
  [field: string]: unknown;
}

/**
 * A table whose `name` is unique, behind the part of PostgREST's interface that we use, as its documentation has it.
 * Of our own making: it shows that the words are right, not that PostgREST is.
 */
export const table: Start = async (dir) => {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, 'table.json');
  let rows: Row[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

  const answer = (method: string, filter: (row: Row) => boolean, body: object): [number, unknown?] => {
    if (method === 'GET') return [200, rows.filter(filter)];
    if (method === 'DELETE') rows = rows.filter((row) => !filter(row));
    if (method === 'PATCH') rows = rows.map((row) => (filter(row) ? { ...row, ...body } : row));
    if (method !== 'POST') return [204];
    const row = { id: (rows.at(-1)?.id ?? 0) + 1, ...(body as { name: string }) };
    if (rows.some(({ name }) => name === row.name)) return [409, { code: '23505', message: 'duplicate key' }];
    rows.push(row);
    return [201];
  };

  const server = createServer(async (request, response) => {
    const text = Buffer.concat(await Array.fromAsync(request)).toString();
    const { searchParams } = new URL(request.url ?? '', 'http://table');
    const wanted = [...searchParams];
    if (wanted.some(([, value]) => !value.startsWith('eq.'))) {
      response.writeHead(400).end('{"code":"PGRST100","message":"failed to parse filter"}');
      return;
    }
    const filter = (row: Row) => wanted.every(([field, value]) => `eq.${row[field]}` === value);
    const [status, reply] = answer(request.method ?? '', filter, text === '' ? {} : JSON.parse(text));
    const head = { 'content-type': 'application/json; charset=utf-8' };
    response.writeHead(status, head).end(reply === undefined ? '' : JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      writeFileSync(file, JSON.stringify(rows));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
