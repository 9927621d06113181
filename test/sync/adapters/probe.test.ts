import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { type Home, homeOf } from '../../../src/device/keys.ts';
import type { FoundFolder } from '../../../src/schema/homeKind.ts';
import type { TargetId } from '../../../src/schema/ids.ts';
import { recordJudgement } from '../../../src/store/commands/mark.ts';
import { adapterOfHome } from '../../../src/sync/adapters/ofHome.ts';
import { createAsk } from '../../../src/sync/ask.ts';
import { corsFetch } from '../../support/corsFetch.ts';
import { aSchoolAt, aTabletThatJoins, connect } from '../../support/handover.ts';
import { apache } from '../../support/servers/apache.ts';
import { nginx } from '../../support/servers/nginx.ts';
import type { Start } from '../../support/servers/server.ts';
import { suite } from '../../support/suite.ts';
import { aClassroom, viewsOf } from '../../support/tablet.ts';

const test = suite('what a folder really does', { timeoutMs: 120_000 });
const how = { kind: 'folder' } as const;
const MiB = 1024 * 1024;

async function withServer(start: Start, work: (url: string, files: string) => Promise<void>): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'redraft-probe-'));
  const server = await start(dir);
  try {
    await work(server.url, join(dir, 'files', 'dav'));
  } finally {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A store of a few lines, which may do things wrong. */
function smallStore(
  answer: (files: Map<string, string>, method: string, path: string, body: string) => Answer,
): Start {
  return async () => {
    const files = new Map<string, string>();
    const server = createServer(async (request, response) => {
      const body = Buffer.concat(await Array.fromAsync(request)).toString();
      const [status, text = ''] = answer(files, request.method ?? '', request.url ?? '', body);
      response.writeHead(status).end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      stop: async () => {
        server.closeAllConnections();
        server.close();
      },
    };
  };
}
type Answer = [status: number, text?: string];

const plain = (files: Map<string, string>, method: string, path: string, body: string): Answer => {
  if (method === 'PUT') files.set(path, body);
  const there = files.get(path);
  if (method === 'GET') return there === undefined ? [404] : [200, there];
  return method === 'PUT' ? [201] : [405];
};

async function setUpAt(address: string, line = fetch) {
  const room = await aClassroom();
  const connected = connect(room, line);
  const answer = await connected.door.setUpHome({ ...how, address });
  return { answer, home: await homeOf(connected.facts) };
}

const dumb: FoundFolder = {
  keeps: true,
  ifNoneMatch: 'ignored',
  ifMatch: 'ignored',
  list: 'none',
  removes: false,
  largest: MiB,
  absent: 'readable',
};

const found: [name: string, start: Start, found: FoundFolder, line?: typeof fetch][] = [
  [
    'nginx writes over whatever is there, and lists as JSON',
    nginx(),
    { ...dumb, list: 'json', removes: true },
  ],
  ['nginx without an index cannot list', nginx({ lists: false }), { ...dumb, removes: true }],
  [
    'Apache keeps every condition, and lists',
    apache,
    { ...dumb, ifNoneMatch: 'refused', ifMatch: 'refused', list: 'dav', removes: true },
  ],
  [
    'nginx that is asked from another address lets a page read that nothing is there, when it is told to',
    nginx({ cors: 'on404' }),
    { ...dumb, list: 'json', removes: true },
    corsFetch('https://redraft.example'),
  ],
  [
    'nginx without `always` hides from a page that nothing is there, and its list helps',
    nginx({ cors: 'forgetful' }),
    { ...dumb, list: 'json', absent: 'hidden' },
    corsFetch('https://redraft.example'),
  ],
  ['a store of PUT and GET and nothing else is good enough', smallStore(plain), dumb],
];

for (const [name, start, expected, line] of found) {
  test(name, () =>
    withServer(start, async (url, files) => {
      const { answer, home } = await setUpAt(`${url}/dav`, line);
      assert.equal(answer, { is: 'ready', found: expected });
      assert.equal([home?.kind, home?.found], ['folder', expected]);
      if (expected.removes) assert.equal(readdirSync(files), []);
    }),
  );
}

const unfit: [name: string, start: Start, part: Partial<FoundFolder>, line?: typeof fetch][] = [
  [
    'a store that alters what it is given',
    smallStore((files, method, path, body) => plain(files, method, path, body.replace('é', 'e'))),
    { keeps: false },
  ],
  [
    'a store that takes small parcels only',
    smallStore((files, method, path, body) =>
      body.length > 32_000 ? [413] : plain(files, method, path, body),
    ),
    { largest: 0 },
  ],
  [
    'a store that can neither list nor say that nothing is there',
    nginx({ lists: false, cors: 'forgetful' }),
    { list: 'none', absent: 'hidden' },
    corsFetch('https://redraft.example'),
  ],
];

for (const [name, start, part, line] of unfit) {
  test(`${name} is no home, and the reason is known`, () =>
    withServer(start, async (url) => {
      const { answer, home } = await setUpAt(`${url}/dav`, line);
      assert.ok(answer.is === 'unfit' && answer.found);
      for (const [what, is] of Object.entries(part)) assert.is(answer.found[what], is, what);
      assert.is(home, undefined);
    }));
}

test('what is no store at all is told by what it says', async () => {
  const answers: [Answer, string][] = [
    [[200, '<h1>Welcome to our wifi</h1>'], 'not-our-endpoint'],
    [[401], 'refused'],
    [[405], 'not-our-endpoint'],
    [[503], 'trouble'],
    [[507], 'full'],
  ];
  for (const [answer, is] of answers) {
    const start = smallStore(() => answer);
    await withServer(start, async (url) => assert.is((await setUpAt(url)).answer.is, is, `${answer}`));
  }
  assert.is((await setUpAt('http://127.0.0.1:1')).answer.is, 'no-answer');
});

test('where a page cannot read that nothing is there, two tablets still come to the same', () =>
  withServer(nginx({ cors: 'forgetful' }), async (url) => {
    const line = corsFetch('https://redraft.example');
    const okafor = await aSchoolAt({ address: `${url}/dav`, how, fetch: line });
    assert.is((await okafor.door.sendHome()).outcome, 'home');
    const blackwood = await aTabletThatJoins(okafor, line);
    for (const { store, door } of [okafor, blackwood, okafor]) {
      await recordJudgement(
        store,
        okafor.at(okafor.pupils[0] as never, 'cold'),
        'Y4.VGP.01' as TargetId,
        'secure',
      );
      const report = await door.sendHome();
      assert.equal([report.waiting, report.detail], [0, undefined]);
    }
    await blackwood.door.sendHome();
    assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
    assert.is((await okafor.door.sendHome()).outcome, 'nothing-new');
  }));

test('a store that deletes nothing offers no removing', () =>
  withServer(smallStore(plain), async (url) => {
    const { home } = await setUpAt(`${url}/dav`);
    const stop = new AbortController();
    const ask = createAsk({ fetch, signal: stop.signal, deadline: () => stop.signal });
    const adapter = adapterOfHome(home as Home, { space: 'class', ask, now: () => 0 });
    assert.is(adapter.remove, undefined);
  }));

test('a signed address keeps its signature at every name', () => {
  const seen = new Set<string>();
  const start = smallStore((files, method, path, body) => {
    const [name = '', question = ''] = path.split('?');
    seen.add(question);
    return plain(files, method, name, body);
  });
  return withServer(start, async (url) => {
    const school = await aSchoolAt({ address: `${url}/bucket/redraft?sig=a%2Fb&ttl=9`, how, fetch });
    assert.is((await school.door.sendHome()).outcome, 'home');
    assert.equal([...seen], ['sig=a%2Fb&ttl=9']);
  });
});

test.run();
