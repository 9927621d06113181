import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { aSpace, knownSpace, type TestSpace } from '../support/endpoint.ts';
import { suite } from '../support/suite.ts';

const test = suite('the endpoint as a process');
const main = fileURLToPath(new URL('../../src/endpoint/main.ts', import.meta.url));
let dataDir: string;
let started: Started[];

test.before.each(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'redraft-'));
  started = [];
});
test.after.each(async () => {
  for (const { child, exit } of started) {
    child.kill('SIGKILL');
    await exit;
  }
  rmSync(dataDir, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  exit: Promise<number | NodeJS.Signals>;
  output: () => string;
  ready: Promise<string>;
}

function startProcess(env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', REDRAFT_DATA: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let text = '';
  const exit = ended(child);
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      text += bytes;
      const port = /Redraft is ready at http:\/\/localhost:(\d+)/.exec(text)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void exit.then(() => reject(new Error(`it never became ready: ${text}`)));
  });
  ready.catch(() => {});
  const process_ = { child, exit, ready, output: () => text };
  started.push(process_);
  return process_;
}

/** Not `close`: it never comes when this side has ended the channel. */
async function ended(child: ChildProcess): Promise<number | NodeJS.Signals> {
  const quiet = [child.stdout, child.stderr].map((stream) => stream && once(stream, 'end'));
  const [code, signal] = await once(child, 'exit');
  await Promise.all(quiet);
  return code ?? signal;
}

test('killed in the middle of a handover, it has every segment that it said it has', async () => {
  let { ready, child, exit } = startProcess();
  const { space, token } = await aSpace(await ready);
  const acknowledged = new Map<string, string>();
  for (let round = 1; round <= 3; round++) {
    const oak = knownSpace(await ready, space, token);
    const tablets = [1, 2, 3].map((tablet) =>
      sendUntilCut(oak, `s/round-${round}-tablet-${tablet}`, acknowledged),
    );
    const wanted = acknowledged.size + 60;
    while (acknowledged.size < wanted) await new Promise(setImmediate);
    child.kill('SIGKILL');
    await Promise.all([...tablets, exit]);
    ({ ready, child, exit } = startProcess());
  }
  const oak = knownSpace(await ready, space, token);
  for (const [name, body] of acknowledged) {
    assert.is(await (await oak.ask(name)).text(), body, `${name} was acknowledged and is lost`);
  }
  assert.ok(acknowledged.size >= 180);
});

async function sendUntilCut(to: TestSpace, stream: string, acknowledged: Map<string, string>) {
  for (let n = 1; ; n++) {
    const [name, body] = [`${stream}/${n}`, `${stream} ${n} `.repeat(500)];
    try {
      if ((await to.put(name, body)).status === 201) acknowledged.set(name, body);
    } catch {
      return;
    }
  }
}

test('Ctrl-C and the end of its owner both stop it cleanly', async () => {
  const ends: ((child: ChildProcess) => unknown)[] = [
    (child) => child.kill('SIGINT'),
    (child) => child.kill('SIGTERM'),
    (child) => child.disconnect(),
    (child) => child.kill('SIGINT') && child.kill('SIGINT'),
  ];
  for (const end of ends) {
    const { child, exit, ready } = startProcess();
    await aSpace(await ready, `class-${ends.indexOf(end)}-2026`);
    end(child);
    assert.is(await exit, 0);
  }
});

test('a request in flight is answered before it stops', async () => {
  const { child, exit, ready } = startProcess();
  const url = await ready;
  const { space, token } = await aSpace(url);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (bytes) => {
    answer += bytes;
  });
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(
    `PUT /v1/${space}/s/tablet-1/1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Length: 6\r\n\r\nmon`,
  );
  await knownSpace(url, space, token).ask('feed');
  child.kill('SIGTERM');
  await refusesConnections(url);
  socket.write('day');
  await closed;
  assert.match(answer, /^HTTP\/1.1 201/);
  assert.is(await exit, 0);
  const again = knownSpace(await startProcess().ready, space, token);
  assert.is(await (await again.ask('s/tablet-1/1')).text(), 'monday');
});

async function refusesConnections(url: string) {
  for (;;) {
    const isRefused = await new Promise((resolve) => {
      const probe = connect(Number(new URL(url).port), '127.0.0.1');
      probe.once('connect', () => resolve(false)).once('error', () => resolve(true));
      probe.once('connect', () => probe.destroy());
    });
    if (isRefused) return;
  }
}

test('it says where to open it and who can make spaces', async () => {
  const open = startProcess({ HOST: '0.0.0.0', REDRAFT_INVITE: 'apple-tree-on-the-hill' });
  const url = await open.ready;
  assert.match(open.output(), /whoever has the invite/);
  assert.not.match(open.output(), /apple-tree/);
  assert.is((await fetch(`${url}/v1/spaces`, { method: 'POST', body: '{"space":"class-oak"}' })).status, 401);
  const closed = startProcess();
  await closed.ready;
  assert.match(closed.output(), /from this computer only/);
  assert.match(closed.output(), /Redraft is ready at http:\/\/localhost:\d+\n$/);
});

test('what stops it from starting is one plain sentence', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as { port: number };
  const notAFolder = join(dataDir, 'not-a-folder');
  const damaged = mkdtempSync(join(dataDir, 'damaged-'));
  const newer = mkdtempSync(join(dataDir, 'newer-'));
  const database = new DatabaseSync(join(newer, 'redraft.sqlite'));
  database.exec('PRAGMA user_version = 99');
  database.close();
  writeFileSync(notAFolder, '');
  writeFileSync(join(damaged, 'redraft.sqlite'), 'this is not a database '.repeat(100));
  const faults: [Record<string, string>, RegExp][] = [
    [{ PORT: String(port) }, /^Port \d+ is in use/],
    [{ PORT: 'eighty' }, /^PORT is a number/],
    [{ PORT: '80800' }, /^PORT is a number/],
    [{ HOST: '203.0.113.1' }, /^This computer has no address 203/],
    [{ REDRAFT_DATA: notAFolder }, /^The data folder .* cannot be made/],
    [{ REDRAFT_DATA: damaged }, /^The data file is damaged/],
    [{ REDRAFT_DATA: newer }, /^The data was written by a newer Redraft/],
  ];
  for (const [env, sentence] of faults) {
    const { exit, output } = startProcess(env);
    assert.is(await exit, 1, output());
    assert.match(output(), sentence);
    assert.is(output().trim().split('\n').length, 1, output());
  }
  taken.close();
});

test.run();
