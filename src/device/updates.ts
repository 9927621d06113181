import { Workbox } from 'workbox-window';

/*
 * The service worker that keeps the app for offline, and the wait of a new version until it is asked in.
 * A version that waits is remembered, whether it was found before or after a screen began to watch.
 */

let takeOver: (() => void) | undefined;
const watchers = new Set<(takeOver: () => void) => void>();

function ready(go: () => void): void {
  takeOver = go;
  for (const watcher of watchers) watcher(go);
}

/** Registers the service worker, so that the app opens with no wifi. */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const workbox = new Workbox('./sw.js', { scope: './' });
  let asked = false;
  // The first worker of a tablet is no new version, even when an earlier visit began it and left.
  let kept = navigator.serviceWorker.controller !== null;
  workbox.addEventListener('waiting', () => {
    if (!kept) return;
    ready(() => {
      asked = true;
      workbox.messageSkipWaiting();
    });
  });
  workbox.addEventListener('controlling', ({ isUpdate, isExternal }) => {
    if (asked) location.reload();
    // Another tab asked it in: this one still runs the old version, and must say so before it needs a new chunk.
    else if (kept && (isUpdate || isExternal)) ready(() => location.reload());
    kept = true;
  });
  workbox.register().catch(() => {
    // Private windows of some browsers refuse; the app still works while it is open.
  });
}

/** Calls back with the way to take over, when a new version waits or is waiting already. */
export function watchForUpdate(watcher: (takeOver: () => void) => void): () => void {
  watchers.add(watcher);
  if (takeOver) watcher(takeOver);
  return () => watchers.delete(watcher);
}
