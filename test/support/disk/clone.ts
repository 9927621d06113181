/** What structured clone makes of rows such as ours, without its detour through bytes. */
export function clone<T>(value: T): T {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new DOMException('It cannot be cloned', 'DataCloneError');
    return value;
  }
  if (Array.isArray(value)) return value.map(clone) as T;
  const kind = Object.getPrototypeOf(value);
  // Nothing about a key can be changed.
  if (kind !== Object.prototype && kind !== null)
    return value instanceof CryptoKey ? value : structuredClone(value);
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) copy[name] = clone((value as Record<string, unknown>)[name]);
  return copy as T;
}
