export interface Held<T> {
  item: T;
  key: string;
  /** False once it is settled; what it was then stays to be seen. */
  open: boolean;
}

/** Nothing leaves its place, so that nothing comes under a finger that has just tapped; what is new comes last. */
export function holdOn<T>(
  held: readonly Held<T>[],
  now: readonly T[],
  keyOf: (item: T) => string,
): Held<T>[] {
  const open = new Map(now.map((item) => [keyOf(item), item]));
  const known = new Set(held.map(({ key }) => key));
  const kept = held.map((each): Held<T> => {
    const item = open.get(each.key);
    return item ? { item, key: each.key, open: true } : { ...each, open: false };
  });
  const fresh = [...open]
    .filter(([key]) => !known.has(key))
    .map(([key, item]) => ({ item, key, open: true }));
  return [...kept, ...fresh];
}
