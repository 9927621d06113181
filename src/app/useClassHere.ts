import { useEffect } from 'preact/hooks';
import type { ClassId } from '../schema/ids.ts';
import { classAt, rememberClass, usualClass } from '../store/lastClasses.ts';
import { live } from '../store/live.ts';
import type { Store } from '../store/store.ts';
import type { Route } from '../ui/paths.ts';
import { useLive } from '../ui/useLive.ts';

/** The class that this screen is about, else the one that this tablet was used with last; and remembers it. */
export function useClassHere(store: Store, route: Route): ClassId | undefined {
  const usual = useLive(() => live(async () => usualClass(store)), [store]);
  useEffect(() => {
    const remember = async () => {
      const id = await classAt(store, route);
      if (id) await rememberClass(store, id);
    };
    // A class that could not be remembered costs a tap, no more.
    remember().catch(() => undefined);
  }, [store, JSON.stringify(route)]);
  return 'class' in route ? route.class : usual;
}
