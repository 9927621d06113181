import type { DeviceFacts } from '../../src/device/facts.ts';
import { clone } from './disk/clone.ts';

/** A tablet's facts without a browser: values are copied in and out, as a database would. */
export function fakeFacts(): DeviceFacts {
  const kept = new Map<string, unknown>();
  return {
    get: async <T>(name: string) => clone(kept.get(name)) as T | undefined,
    set: async (name, value) => void kept.set(name, clone(value)),
    remove: async (name) => void kept.delete(name),
  };
}
