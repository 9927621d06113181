import type { DeviceId, Stamp } from './ids.ts';

export type { Stamp } from './ids.ts';

/** The counter's ceiling (16 bits); past it the milliseconds move on. */
export const counterMax = 0xffff;

/** The time's ceiling (48 bits); a foreign stamp past it is set aside, so that no clock can be pushed to its end. */
export const timeMax = 2 ** 48 - 1;

const lastTime = inStamp(timeMax);

/** Stamps sort by their times. */
export function isInTime(stamp: Stamp): boolean {
  return stamp.slice(0, lastTime.length) <= lastTime;
}

function inStamp(ms: number): string {
  return ms.toString(36).padStart(10, '0');
}

export function makeStamp(ms: number, counter: number, device: DeviceId): Stamp {
  return `${inStamp(ms)}${counter.toString(36).padStart(4, '0')}-${device}` as Stamp;
}

export function readStamp(stamp: Stamp): { ms: number; counter: number; device: DeviceId } {
  return {
    ms: Number.parseInt(stamp.slice(0, 10), 36),
    counter: Number.parseInt(stamp.slice(10, 14), 36),
    device: deviceOf(stamp),
  };
}

export function deviceOf(stamp: Stamp): DeviceId {
  return stamp.slice(15) as DeviceId;
}
