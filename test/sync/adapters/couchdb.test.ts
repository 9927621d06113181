import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import type { Adapter } from '../../../src/sync/adapters/adapter.ts';
import { couchdbAdapter } from '../../../src/sync/adapters/couchdb.ts';
import { createAsk } from '../../../src/sync/ask.ts';
import { Trouble } from '../../../src/sync/trouble.ts';
import { couchdb } from '../../support/servers/couchdb.ts';
import type { Server } from '../../support/servers/server.ts';
import { suite } from '../../support/suite.ts';
import { acceptance } from './acceptance.ts';
import { realHome } from './realHome.ts';

const name = 'CouchDB’s API';
const test = suite(name, { timeoutMs: 120_000 });
acceptance(test, name, () => realHome(couchdb, { how: { kind: 'couchdb' } }));

const dir = mkdtempSync(join(tmpdir(), 'redraft-couchdb-'));
let server: Server;
test.before(async () => {
  server = await couchdb(dir);
});
test.after(async () => {
  await server?.stop();
  rmSync(dir, { recursive: true, force: true });
});

function database(space: string) {
  const stop = new AbortController();
  const ask = createAsk({ fetch, signal: stop.signal, deadline: () => stop.signal });
  const options = { address: server.url, space, ask, now: () => 0 };
  return {
    adapter: couchdbAdapter(options) as Required<Pick<Adapter, 'put' | 'get' | 'feed'>>,
    ask: (method: string, path: string, body?: object) =>
      fetch(`${server.url}/redraft-${space}${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
  };
}

const parcel = (text: string) => JSON.stringify({ f: 'rdft1', text });

test('the same segment is the same revision on every server of a trust', async () => {
  const revisions: unknown[] = [];
  for (const space of ['one', 'other']) {
    const { adapter, ask } = database(space);
    await adapter.put('s/a/1', parcel('one'));
    revisions.push(((await (await ask('GET', '/s:a:1')).json()) as { _rev: string })._rev);
  }
  assert.match(String(revisions[0]), /^1-[0-9a-f]{32}$/);
  assert.is(revisions[0], revisions[1]);
});

test('what the database’s own rules turn away is not taken for kept', async () => {
  const { adapter, ask } = database('guarded');
  await adapter.put('s/a/1', parcel('one'));
  for (const error of ['forbidden', 'unauthorized']) {
    const rule = `function (doc) { if (/^s:/.test(doc._id)) throw { ${error}: 'not here' }; }`;
    const made = await ask('PUT', `/_design/${error}`, { validate_doc_update: rule });
    assert.is(made.status, 201);
    const trouble = await adapter.put('s/a/2', parcel('two')).catch((thrown) => thrown);
    assert.ok(trouble instanceof Trouble && trouble.code === 'refused');
    assert.is(await adapter.get('s/a/2'), undefined);
    const { _rev } = (await (await ask('GET', `/_design/${error}`)).json()) as { _rev: string };
    await ask('DELETE', `/_design/${error}?rev=${_rev}`);
  }
});

test('the feed goes on from page to page, and a page that was read in part comes again', async () => {
  const { adapter } = database('long');
  const all: string[] = [];
  for (let n = 1; n <= 40; n++) {
    const put = n % 3 === 0 ? `h/${n}` : `s/a/${n}`;
    await adapter.put(put, parcel(`${n}`));
    all.push(put);
  }
  const seen: string[] = [];
  let place = { epoch: undefined as string | undefined, after: 0 };
  let pages = 0;
  for (let more = true; more; pages++) {
    const page = await adapter.feed(place);
    assert.ok(page !== 'gone');
    const half = await adapter.feed({ epoch: page.epoch, after: page.items[1]?.pos as number });
    assert.equal(half, page);
    seen.push(...page.items.map((item) => item.name));
    for (const item of page.items) assert.is(item.body, await adapter.get(item.name));
    place = { epoch: page.epoch, after: page.next };
    more = page.more;
  }
  assert.equal([seen, pages], [all, 3]);
  for (let n = 50; n < 80; n++) await adapter.put(`h/${n}`, parcel('head'));
  await adapter.put('s/a/99', parcel('last'));
  const later: string[] = [];
  for (let more = true; more; ) {
    const page = await adapter.feed(place);
    assert.ok(page !== 'gone');
    later.push(...page.items.map((item) => item.name));
    place = { epoch: page.epoch, after: page.next };
    more = page.more;
  }
  assert.is(later.filter((each) => each === 's/a/99').length, 1);
});

test('a database that was put back to a backup, or is gone, is read again from the start', async () => {
  const { adapter, ask } = database('backup');
  for (const n of [1, 2]) await adapter.put(`s/a/${n}`, parcel(`${n}`));
  const page = await adapter.feed({ epoch: undefined, after: 0 });
  assert.ok(page !== 'gone');
  const place = { epoch: page.epoch, after: page.next };
  assert.ok((await adapter.feed(place)) !== 'gone');
  await ask('DELETE', '');
  assert.is(await adapter.feed(place), 'gone');
  await adapter.put('s/a/1', parcel('1'));
  await adapter.put('s/b/1', parcel('1'));
  assert.is(await adapter.feed(place), 'gone');
});

test('what was deleted, and what is not ours, is left out of the feed', async () => {
  const { adapter, ask } = database('mixed');
  for (const n of [1, 2]) await adapter.put(`s/a/${n}`, parcel(`${n}`));
  const { _rev } = (await (await ask('GET', '/s:a:1')).json()) as { _rev: string };
  await ask('DELETE', `/s:a:1?rev=${_rev}`);
  await ask('PUT', '/notes', { shopping: 'milk' });
  const page = await adapter.feed({ epoch: undefined, after: 0 });
  assert.ok(page !== 'gone');
  assert.equal(
    page.items.map((item) => item.name),
    ['s/a/2'],
  );
  assert.is(await adapter.get('s/a/1'), undefined);
});

test.run();
