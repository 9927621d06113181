import { type Subscribable, useLive } from './useLive.ts';

/** What is fetched once, such as a chunk of data; undefined until it is there. A failure goes to the boundary. */
export function useLoaded<T>(load: () => Promise<T>, deps: readonly unknown[]): T | undefined {
  return useLive(() => once(load()), deps);
}

function once<T>(promise: Promise<T>): Subscribable<T> {
  return {
    subscribe(next, failed) {
      let wanted = true;
      promise.then(
        (value) => wanted && next(value),
        (error) => wanted && failed(error),
      );
      return () => {
        wanted = false;
      };
    },
  };
}
