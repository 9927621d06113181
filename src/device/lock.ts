/** Runs the work while nobody else does; undefined when somebody else is at it. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T | undefined>;

/** One at a time over all tabs of this tablet, where the browser has Web Locks; over this tab where not. */
export function systemLock(name: string): Lock {
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) return tabLock();
  return (work) =>
    locks.request(name, { ifAvailable: true }, async (held) => (held ? await work() : undefined));
}

export function tabLock(): Lock {
  let taken = false;
  return async (work) => {
    if (taken) return undefined;
    taken = true;
    try {
      return await work();
    } finally {
      taken = false;
    }
  };
}
