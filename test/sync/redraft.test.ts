import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as assert from 'uvu/assert';
import type { SpaceId } from '../../src/schema/ids.ts';
import type { Adapter } from '../../src/sync/adapters/adapter.ts';
import { makeSpace, redraftAdapter, redraftLook } from '../../src/sync/adapters/redraft.ts';
import { createAsk } from '../../src/sync/ask.ts';
import { Trouble } from '../../src/sync/trouble.ts';
import { startEndpoint } from '../support/endpoint.ts';
import {
  delayReply,
  drop,
  type Fault,
  halfBody,
  hang,
  loseReply,
  portal,
  redirect,
  says,
  silentCut,
} from '../support/faults.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';

const test = suite('reference endpoint adapter');
const space = 'aaaaaaaaaaaaaaaaaaaa';
const id = space as SpaceId;
const token = 't'.repeat(43);
const tea = 'Wed, 25 Nov 2026 15:30:00 GMT';
const now = () => Date.parse(tea) - 90_000;
const body = (text: string) => JSON.stringify({ text });

async function adapterAt(address: string, line: typeof fetch) {
  const stop = new AbortController();
  const late = new AbortController();
  const ask = createAsk({ fetch: line, signal: stop.signal, deadline: () => late.signal });
  const options = { address, space, token, ask, now };
  await makeSpace(options, undefined);
  const look = redraftLook(options, { address, tokens: { [space]: token } });
  return { adapter: redraftAdapter(options) as Required<Adapter>, look, options, stop, late };
}

/** The same promises, whatever stands at the other end. */
async function keepsItsPromises({ adapter, options }: Awaited<ReturnType<typeof adapterAt>>): Promise<void> {
  assert.equal(await makeSpace(options, undefined), { space, token });
  assert.is(await makeSpace({ ...options, token: 'u'.repeat(43) }, undefined), 'taken');
  assert.is(await adapter.get('s/a/1'), undefined);
  assert.is(await adapter.put('s/a/1', body('é one')), 'kept');
  assert.is(await adapter.put('s/a/1', body('é one')), 'kept');
  assert.is(await adapter.put('s/a/1', body('other')), 'other-bytes');
  assert.is(await adapter.get('s/a/1'), body('é one'));
  assert.is(await adapter.put('h/a', body('head')), 'kept');
  assert.is(await adapter.put('h/a', body('later head')), 'kept');
  for (let n = 2; n <= 20; n++) await adapter.put(`s/a/${n}`, body(`${n}`));
  const first = await adapter.feed({ epoch: undefined, after: 0 });
  assert.ok(first !== 'gone' && first.more && first.items.length === 16);
  assert.is(first.items[0]?.body, body('é one'));
  assert.is(first.items[1]?.body, body('later head'));
  const second = await adapter.feed({ epoch: first.epoch, after: first.next });
  assert.ok(second !== 'gone' && !second.more && second.items.length === 5);
  const last = await adapter.feed({ epoch: first.epoch, after: second.next });
  assert.ok(last !== 'gone' && last.items.length === 0 && last.next === second.next);
  assert.is(await adapter.feed({ epoch: 'another-life', after: 0 }), 'gone');
  assert.is(await adapter.feed({ epoch: first.epoch, after: second.next + 9 }), 'gone');
  const stranger = redraftAdapter({ ...options, token: 'x'.repeat(43) });
  assert.is(await troubleIn(stranger.get('s/a/1')), 'refused');
  assert.is(await troubleIn(adapter.put('s/a/99', 'x'.repeat(1024 * 1024 + 1))), 'too-large');
}

test('the endpoint in memory keeps what it is given, page by page', async () => {
  const home = memoryHome();
  await keepsItsPromises(await adapterAt(home.address, home.fetch));
});

test('the real endpoint over loopback keeps the same promises', async () => {
  const endpoint = await startEndpoint();
  try {
    await keepsItsPromises(await adapterAt(`${endpoint.url}/`, fetch));
  } finally {
    await endpoint.stop();
  }
});

const wrongPage = (page: object) =>
  says(200, JSON.stringify({ epoch: 'life-1', items: [], next: 0, more: false, ...page }));
const item = { pos: 5, name: 's/a/1', size: 1, sha256: '0'.repeat(64) };

const hashOfOther = says(201, JSON.stringify({ size: 14, sha256: '0'.repeat(64) }));

/** What comes back, and what is said of it, when one name is put, got, and the feed is read. */
const answers: [what: string, fault: Fault, put: string, get: string, feed: string][] = [
  ['nothing', drop, 'no-answer', 'no-answer', 'no-answer'],
  ['an answer that gets lost', loseReply, 'no-answer', 'no-answer', 'no-answer'],
  ['a log-in page', portal, 'not-our-endpoint', 'not-our-endpoint', 'not-our-endpoint'],
  ['a redirect to one', redirect, 'not-our-endpoint', 'not-our-endpoint', 'not-our-endpoint'],
  ['half an answer', halfBody, 'no-answer', 'no-answer', 'no-answer'],
  ['an answer that just ends', silentCut, 'not-our-endpoint', 'not-our-endpoint', 'not-our-endpoint'],
  ['null', says(200, 'null'), 'not-our-endpoint', 'not-our-endpoint', 'not-our-endpoint'],
  ['an empty 200', says(200), 'not-our-endpoint', 'not-our-endpoint', 'not-our-endpoint'],
  ['another program', says(200, '{"ok":true}'), 'not-our-endpoint', 'not-our-endpoint', 'not-our-endpoint'],
  ['the hash of something else', hashOfOther, 'not-our-endpoint', 'not-our-endpoint', 'not-our-endpoint'],
  [
    'what is not text',
    says(200, new Uint8Array([0xff, 0xfe])),
    'not-our-endpoint',
    'not-our-endpoint',
    'not-our-endpoint',
  ],
  ['not found, by a stranger', says(404), 'not-our-endpoint', 'not-our-endpoint', 'not-our-endpoint'],
  ['a conflict, by a stranger', says(409), 'not-our-endpoint', 'not-our-endpoint', 'not-our-endpoint'],
  ['gone, by a stranger', says(410), 'not-our-endpoint', 'not-our-endpoint', 'not-our-endpoint'],
  ['unauthorised', says(401), 'refused', 'refused', 'refused'],
  ['forbidden', says(403), 'refused', 'refused', 'refused'],
  ['too large', says(413), 'too-large', 'too-large', 'too-large'],
  ['no room', says(507), 'full', 'full', 'full'],
  ['too many', says(429), 'trouble', 'trouble', 'trouble'],
  ['an error', says(500, '<h1>Oh</h1>'), 'trouble', 'trouble', 'trouble'],
  ['a gateway without an endpoint', says(502), 'trouble', 'trouble', 'trouble'],
];

for (const [what, fault, put, get, feed] of answers) {
  test(`${what} is never taken for success`, async () => {
    const home = memoryHome();
    const { adapter, look } = await adapterAt(home.address, home.fetch);
    await adapter.put('s/a/1', body('one'));
    home.always(fault);
    assert.is(await troubleIn(adapter.put('s/a/2', body('two'))), put);
    assert.is(await troubleIn(adapter.get('s/a/1')), get);
    assert.is(await troubleIn(adapter.feed({ epoch: undefined, after: 0 })), feed);
    assert.is(await troubleIn(look([{ space: id, epoch: undefined, after: 0 }])), feed);
  });
}

test('a redirect is not followed, so the token goes nowhere else', async () => {
  let followed = 0;
  const server = createServer((request, response) => {
    if (request.url === '/log-in') followed += 1;
    response.writeHead(307, { location: '/log-in' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const { signal } = new AbortController();
    const ask = createAsk({ fetch, signal, deadline: () => signal });
    const adapter = redraftAdapter({ address: `http://127.0.0.1:${port}`, space, token, ask, now });
    assert.is(await troubleIn(adapter.get('s/a/1')), 'not-our-endpoint');
    assert.is(await troubleIn(adapter.put('s/a/1', body('one'))), 'not-our-endpoint');
    assert.is(followed, 0);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('a feed that goes backwards, stands still or leaves a gap is not our endpoint', async () => {
  const home = memoryHome();
  const { adapter } = await adapterAt(home.address, home.fetch);
  const pages = [
    { more: true },
    { next: 7 },
    { items: [item], next: 4 },
    { items: [item, item], next: 5 },
    { items: [{ ...item, pos: 0 }], next: 0 },
    { items: [{ ...item, sha256: 'x' }], next: 5 },
    { items: 'none' },
    { epoch: 7 },
  ];
  for (const page of pages) {
    home.next(wrongPage(page));
    const said = await troubleIn(adapter.feed({ epoch: undefined, after: 0 }));
    assert.is(said, 'not-our-endpoint', JSON.stringify(page));
  }
});

test('a look that leaves a space out, or shows a feed that goes backwards, is not our endpoint', async () => {
  const home = memoryHome();
  const { look } = await adapterAt(home.address, home.fetch);
  const page = { epoch: 'life-1', items: [], next: 0, more: false };
  const wrong = [
    [],
    [{ space: 'another', page }],
    [{ space }],
    [{ space, page: { ...page, next: 7 } }],
    'all',
  ];
  for (const spaces of wrong) {
    home.next(says(200, JSON.stringify({ spaces })));
    const said = await troubleIn(look([{ space: id, epoch: undefined, after: 0 }]));
    assert.is(said, 'not-our-endpoint', JSON.stringify(spaces));
  }
  const shown = await look([{ space: id, epoch: undefined, after: 0 }]);
  assert.is((shown.get(id) as { page: { more: boolean } }).page.more, false);
});

test('an answer without end is not read to its end', async () => {
  const home = memoryHome();
  const { adapter } = await adapterAt(home.address, home.fetch);
  let given = 0;
  const endless: Fault = async () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          given += 1;
          controller.enqueue(new Uint8Array(64 * 1024));
        },
      }),
    );
  home.next(endless);
  assert.is(await troubleIn(adapter.get('s/a/1')), 'not-our-endpoint');
  assert.ok(given < 30, `${given} chunks`);
});

test('who does not answer in time is given up, and a cancel is heard at once', async () => {
  for (const fault of [hang, delayReply]) {
    const home = memoryHome();
    const late = await adapterAt(home.address, home.fetch);
    home.always(fault);
    const waiting = troubleIn(late.adapter.get('s/a/1'));
    late.late.abort();
    assert.is(await waiting, 'no-answer');
    home.heal();
    const stopped = await adapterAt(home.address, home.fetch);
    home.always(fault);
    const asked = troubleIn(stopped.adapter.put('s/a/1', body('one')));
    stopped.stop.abort();
    assert.is(await asked, 'cancelled');
  }
});

test('how long to wait is said in seconds, whether the endpoint counts them or names the moment', async () => {
  const home = memoryHome();
  const { adapter } = await adapterAt(home.address, home.fetch);
  const waits: [string, number | undefined][] = [
    ['120', 120],
    [tea, 90],
    ['soon', undefined],
    ['-5', undefined],
  ];
  for (const [said, seconds] of waits) {
    home.next(says(503, '', { 'retry-after': said }));
    const trouble = await adapter.get('s/a/1').catch((error) => error as Trouble);
    assert.is((trouble as Trouble).retryAfter, seconds, said);
  }
});

async function troubleIn(asked: Promise<unknown>): Promise<string> {
  try {
    return `no trouble: ${JSON.stringify(await asked)}`;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return error.code;
  }
}

test.run();
