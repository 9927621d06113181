// `npm test` and `npm run bench`: install what is missing, then run the file that is named with the pinned Node.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed } from './installed.mjs';

const cwd = dirname(dirname(fileURLToPath(import.meta.url)));
const run = spawn(await installed(), process.argv.slice(2), { cwd, stdio: 'inherit' });

// Ctrl-C reaches the run by itself; this process only has to outlive it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => run.kill('SIGTERM'));
run.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
