/** The only way to the time. Tests hand in one that elapses. */
export interface Clock {
  /** Milliseconds since 1970, as this tablet believes. */
  now(): number;
  /** Minutes that local time is ahead of UTC at that moment. */
  offset(ms: number): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  offset: (ms) => -new Date(ms).getTimezoneOffset(),
};
