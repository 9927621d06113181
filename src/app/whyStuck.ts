/** Why the database did not open: it is damaged, or an older one could not be carried over; or nobody knows. */
export type WhyStuck = 'damaged' | 'upgrade' | 'unknown';

const namesOf: Record<Exclude<WhyStuck, 'unknown'>, readonly string[]> = {
  upgrade: ['UpgradeError', 'VersionError', 'ConstraintError', 'DataError', 'AbortError'],
  damaged: ['UnknownError', 'InvalidStateError', 'NotReadableError', 'TimeoutError'],
};

/** The innermost name that says something: Dexie and our own errors wrap the browser's. */
export function whyStuck(error: unknown): WhyStuck {
  let why: WhyStuck = 'unknown';
  for (let e = error as Partial<Wrapped> | undefined; e; e = e.inner ?? e.cause) {
    const name = e.name ?? '';
    if (namesOf.damaged.includes(name)) why = 'damaged';
    else if (namesOf.upgrade.includes(name)) why = 'upgrade';
  }
  return why;
}

interface Wrapped {
  name: string;
  inner: Partial<Wrapped>;
  cause: Partial<Wrapped>;
}

export const stuckWords: Record<WhyStuck, string> = {
  damaged: 'The browser says that its storage on this tablet is damaged.',
  upgrade: 'This version of Redraft could not carry over what an older one kept here.',
  unknown: 'The browser does not say why.',
};
