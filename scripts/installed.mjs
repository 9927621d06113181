// Runs before anything is installed, on whatever Node the machine has: built-ins only, and no syntax that
// an old Node would stumble over before it could say that it is old.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Installs what is missing and gives the path of the pinned Node, which runs everything else.
 * When that cannot be done it says why in a sentence and ends the process.
 */
export async function installed(root = here) {
  if (isTooOld(process.versions.node)) {
    stop(
      `Redraft needs Node 20.19 or later, and this is Node ${process.versions.node}. Get it at nodejs.org.`,
    );
  }
  if (!isInstalled(root)) {
    console.log('Installing what is missing. This can take a minute or two.');
    install(root);
  }
  const node = pinnedNode(root);
  if (!isInstalled(root)) stop('Not everything was installed. Delete node_modules and try again.');
  return node;
}

export function isTooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  return major < 20 || (major === 20 && minor < 19);
}

/** npm writes `.package-lock.json` last, so an install that was cut short does not look finished. */
export function isInstalled(root) {
  if (!existsSync(pinnedNode(root))) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const found = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  // The optional ones are mostly the binaries of other systems.
  return Object.entries(wanted).every(
    ([path, want]) => path === '' || want.optional || found[path]?.version === want.version,
  );
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return {};
  }
}

function pinnedNode(root) {
  const bin = join(root, 'node_modules', 'node', 'bin');
  return join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
}

function install(root) {
  // Not `npm ci`: it refuses a lock that lacks another system's binaries, which is all that differs here.
  const words = ['install', '--no-save', '--include=dev', '--loglevel=error'];
  // Under `npm start` npm says where it is, which spares Windows its shell.
  const npm = process.env.npm_execpath;
  const ran =
    npm && /npm-cli\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio: 'inherit' })
      : spawnSync(`npm ${words.join(' ')}`, { cwd: root, stdio: 'inherit', shell: true });
  if (ran.signal) stop('The installation was stopped. Run the command again to go on.');
  if (ran.status !== 0) {
    stop('The installation did not finish; the lines above say why. A first run needs the network.');
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
