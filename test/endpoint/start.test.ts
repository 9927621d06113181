import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { isInstalled, isTooOld } from '../../scripts/installed.mjs';
import { suite } from '../support/suite.ts';

const test = suite('npm start');
const root = fileURLToPath(new URL('../..', import.meta.url));
let house: string;
let running: ChildProcess[] = [];

test.before.each(() => {
  house = mkdtempSync(join(tmpdir(), 'redraft-'));
});
test.after.each(async () => {
  for (const child of running) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
  running = [];
  rmSync(house, { recursive: true, force: true });
});

/** A checkout with a page of one line, whose packages are this checkout's own. */
function buildHouse() {
  for (const path of ['scripts', 'src/endpoint', 'src/schema', 'package.json', 'package-lock.json']) {
    cpSync(join(root, path), join(house, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  writeFileSync(join(house, 'index.html'), '<!doctype html><title>Monday</title>');
}

interface Start {
  said: Promise<string>;
  url: Promise<string>;
  child: ChildProcess;
}

function npmStart(): Start {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: house,
    env: { PATH: process.env.PATH, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let text = '';
  const said = new Promise<string>((resolve) => {
    const hear = (bytes: Buffer) => {
      text += bytes;
      if (/Redraft is ready at/.test(text)) resolve(text);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => resolve(text));
  });
  const url = said.then(() => {
    const port = /localhost:(\d+)/.exec(text)?.[1];
    if (!port) throw new Error(`it did not start: ${text}`);
    return `http://127.0.0.1:${port}`;
  });
  url.catch(() => {});
  return { child, said, url };
}

async function stopped({ child }: Start): Promise<number | null> {
  child.kill('SIGINT');
  await once(child, 'exit');
  return child.exitCode;
}

const theDay = async (start: Start) =>
  /<title>(.*)<\/title>/.exec(await (await fetch(await start.url)).text())?.[1];

test('it builds what has changed, serves it, and builds nothing twice', async () => {
  buildHouse();
  const monday = npmStart();
  assert.is(await theDay(monday), 'Monday');
  assert.match(await monday.said, /Building the app/);
  assert.is(await stopped(monday), 0);

  const again = npmStart();
  assert.is(await theDay(again), 'Monday');
  assert.not.match(await again.said, /Building the app/);
  assert.is(await stopped(again), 0);

  writeFileSync(join(house, 'index.html'), '<!doctype html><title>Tuesday</title>');
  const tuesday = npmStart();
  assert.is(await theDay(tuesday), 'Tuesday');
  assert.is(await stopped(tuesday), 0);
});

test('a build that was cut short is done again', async () => {
  buildHouse();
  await stopped(await ready(npmStart()));
  unlinkSync(join(house, 'dist', '.built'));
  assert.match(await npmStart().said, /Building the app/);
});

async function ready(start: Start): Promise<Start> {
  await start.url;
  return start;
}

test('an app that cannot be built is said to be so, and is not served', async () => {
  buildHouse();
  writeFileSync(join(house, 'index.html'), '<script type="module" src="/not-there.ts"></script>');
  const start = npmStart();
  assert.match(await start.said, /The app could not be built/);
  assert.is(start.child.exitCode, 1);
});

test('packages count as installed only when each is there in the version that is wanted', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };
  const write = (path: string, text: string) => {
    mkdirSync(join(house, path, '..'), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  const installedAs = (packages: object) =>
    write('node_modules/.package-lock.json', JSON.stringify({ packages }));
  write('package-lock.json', JSON.stringify(lock));
  assert.is(isInstalled(house), false, 'a fresh clone');
  write(`node_modules/node/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`, '');
  assert.is(isInstalled(house), false, 'an install that was cut short');
  installedAs({ 'node_modules/a': { version: '0.9.0' } });
  assert.is(isInstalled(house), false, 'an older version');
  installedAs({ 'node_modules/a': { version: '1.0.0' } });
  assert.is(isInstalled(house), true, 'all but the optional one');
});

test('a Node before 20.19 is told so', () => {
  const versions = ['18.20.8', '20.18.3', '20.19.0', '22.0.0', '26.10.0'];
  assert.equal(versions.map(isTooOld), [true, true, false, false, false]);
});

test('npm start is what package.json says', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  assert.is(scripts.start, 'node scripts/start.mjs');
});

test.run();
