import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A screen that is loaded when it is first opened. From the precache that is a few milliseconds, so it shows no spinner. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [, redraw] = useState(0);
    const [failed, setFailed] = useState<unknown>();
    useEffect(() => {
      if (loaded) return;
      load().then((screen) => {
        loaded = screen;
        redraw(1);
      }, setFailed);
    }, []);
    if (failed) throw failed;
    const Loaded = loaded;
    return Loaded ? <Loaded {...props} /> : <main class="screen" aria-busy="true" />;
  };
}
