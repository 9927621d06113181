import { fileURLToPath } from 'node:url';
import { announcement } from './announce.ts';
import { whyNotStarted } from './faults.ts';
import { settingsFrom } from './settings.ts';
import { start } from './start.ts';

try {
  const settings = settingsFrom(process.env);
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  const running = await start(settings, { dist, now: Date.now, log: console.error });
  console.log(announcement(settings, running.port));
  stopOnSignal(running.stop);
} catch (error) {
  console.error(whyNotStarted(error));
  process.exitCode = 1;
}

/** `disconnect` is the end of `npm start` itself, which would otherwise leave a server behind that nobody owns. */
function stopOnSignal(stop: () => Promise<void>) {
  let _stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
    process.on(signal, () => {
      _stopping ??= stop().then(() => process.exit(0));
    });
  }
}
