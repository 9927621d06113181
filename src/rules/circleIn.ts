/**
 * A circle among links, as it is walked, its first name again at its end; undefined where there is none. Each name is
 * looked at once, however many links lead to it, and nothing is as deep as the longest way.
 */
export function circleIn<T>(links: ReadonlyMap<T, readonly T[]>): T[] | undefined {
  const done = new Set<T>();
  for (const start of links.keys()) {
    const way: { name: T; next: number }[] = done.has(start) ? [] : [{ name: start, next: 0 }];
    const onWay = new Set(way.map(({ name }) => name));
    for (let at = way.at(-1); at; at = way.at(-1)) {
      const to = links.get(at.name)?.[at.next];
      at.next += 1;
      if (to === undefined) {
        done.add(at.name);
        onWay.delete(at.name);
        way.pop();
      } else if (onWay.has(to)) {
        const names = way.map(({ name }) => name);
        return [...names.slice(names.indexOf(to)), to];
      } else if (!done.has(to)) {
        way.push({ name: to, next: 0 });
        onWay.add(to);
      }
    }
  }
  return undefined;
}
