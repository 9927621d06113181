// `npm start`: install what is missing, build what has changed, serve.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed } from './installed.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'];
// Vite empties dist/ before it builds, so this is there only when a build was finished.
const stamp = join(root, 'dist', '.built');

const node = await installed();
if (!isBuilt()) build();
serve();

function isBuilt() {
  return existsSync(stamp) && sources.every((path) => newestIn(join(root, path)) < statSync(stamp).mtimeMs);
}

/** A folder's own time tells of files that were taken away. */
function newestIn(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  const inside = stat.isDirectory() ? readdirSync(path).map((name) => newestIn(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...inside);
}

function build() {
  console.log('Building the app.');
  const began = new Date();
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error('The app could not be built; the lines above say why.');
    process.exit(1);
  }
  writeFileSync(stamp, '');
  // What is changed while it builds is newer than this build.
  utimesSync(stamp, began, began);
}

function serve() {
  const main = join(root, 'src', 'endpoint', 'main.ts');
  // The channel is never spoken on: its end tells the endpoint that this process is gone.
  const endpoint = spawn(node, [main], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // On Windows the console tells both already, and kill() would not let it finish.
    process.on(signal, () => process.platform !== 'win32' && endpoint.kill(signal));
  }
  // An npm that is told to end ends its shell, and not what runs in the shell.
  const owner = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== owner && endpoint.kill('SIGTERM'), 500).unref();
  }
  endpoint.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
