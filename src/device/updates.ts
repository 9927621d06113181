import { Workbox } from 'workbox-window';

let workbox: Workbox | undefined;

/** Registers the service worker, so that the app opens with no wifi. */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  workbox = new Workbox('./sw.js', { scope: './' });
  void workbox.register().catch(() => {
    // Private windows of some browsers refuse; the app still works while it is open.
  });
}

/** Calls back with the way to take over, whenever a new version waits. */
export function watchForUpdate(ready: (takeOver: () => void) => void): () => void {
  const watched = workbox;
  if (!watched) return () => undefined;
  const waiting = () =>
    ready(() => {
      watched.addEventListener('controlling', () => location.reload());
      watched.messageSkipWaiting();
    });
  watched.addEventListener('waiting', waiting);
  return () => watched.removeEventListener('waiting', waiting);
}
