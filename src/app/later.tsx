import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export type Later<Props> = ComponentType<Props> & {
  /** Loads it before it is drawn. */
  fetch(): Promise<void>;
};

/**
 * A screen that is loaded when it is first opened. From the precache that is a few milliseconds, so it
 * shows no spinner.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetch = async () => {
    loaded ??= await load();
  };
  function Screen(props: Props) {
    const [, redraw] = useState(0);
    const [failed, setFailed] = useState<unknown>();
    useLayoutEffect(() => {
      if (!loaded) fetch().then(() => redraw(1), setFailed);
    }, []);
    if (failed) throw failed;
    const Loaded = loaded;
    return Loaded ? <Loaded {...props} /> : <main class="screen" aria-busy="true" />;
  }
  return Object.assign(Screen, { fetch });
}
