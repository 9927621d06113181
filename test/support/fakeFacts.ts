import type { DeviceFacts } from '../../src/device/facts.ts';

/** A tablet's facts without a browser: values are copied in and out, as a database would. */
export function fakeFacts(): DeviceFacts {
  const kept = new Map<string, unknown>();
  return {
    get: async <T>(name: string) => structuredClone(kept.get(name)) as T | undefined,
    set: async (name, value) => void kept.set(name, structuredClone(value)),
    remove: async (name) => void kept.delete(name),
  };
}
