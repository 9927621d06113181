import * as z from 'zod/mini';
import type { DeviceId } from './ids.ts';

// 10 characters of milliseconds and 4 of counter, base 36, then the device: they sort as strings.
const shape = /^[0-9a-z]{14}-[a-z0-9]{20}$/;

/**
 * A hybrid logical clock's reading, and the name of the event that it was made for.
 * Later stamps sort after earlier ones; no two tablets can make the same one.
 */
export const Stamp = z.string().check(z.regex(shape)).brand('Stamp');
export type Stamp = z.infer<typeof Stamp>;

/** The counter's ceiling (16 bits); past it the milliseconds move on. */
export const counterMax = 0xffff;

/** The time's ceiling (48 bits); a foreign stamp past it is set aside, so that no clock can be pushed to its end. */
export const timeMax = 2 ** 48 - 1;

export function makeStamp(ms: number, counter: number, device: DeviceId): Stamp {
  return `${ms.toString(36).padStart(10, '0')}${counter.toString(36).padStart(4, '0')}-${device}` as Stamp;
}

export function readStamp(stamp: Stamp): { ms: number; counter: number; device: DeviceId } {
  return {
    ms: Number.parseInt(stamp.slice(0, 10), 36),
    counter: Number.parseInt(stamp.slice(10, 14), 36),
    device: stamp.slice(15) as DeviceId,
  };
}
