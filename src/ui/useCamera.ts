import { useEffect, useRef, useState } from 'preact/hooks';

type CameraTrouble = 'refused' | 'none' | 'busy' | 'gone';

interface Camera {
  stop(): void;
  light?: (on: boolean) => Promise<void>;
}

/** How the tablet's camera is opened and what it shows is taken. */
export interface CameraDoor {
  open: (
    video: HTMLVideoElement,
    gone: () => void,
    what: 'page',
  ) => Promise<Camera | { trouble: CameraTrouble }>;
  snap: (video: HTMLVideoElement) => Promise<ImageBitmap>;
}

export interface CameraHere {
  video: { current: HTMLVideoElement | null };
  /** `starting` while the person may still be asked. */
  state: 'starting' | 'on' | CameraTrouble;
  start: () => void;
  light: ((on: boolean) => Promise<void>) | undefined;
  snap: () => Promise<ImageBitmap | undefined>;
}

/** The tablet's camera, as long as the screen is there. */
export function useCamera({ open, snap }: CameraDoor): CameraHere {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraHere['state']>('starting');
  const [camera, setCamera] = useState<Camera>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const shown = video.current;
    if (!shown) return;
    let isOver = false;
    let stop: () => void = () => undefined;
    setState('starting');
    const begin = async () => {
      const opened = await open(shown, () => setState('gone'), 'page').catch(() => ({
        trouble: 'busy' as const,
      }));
      if ('trouble' in opened) return isOver ? undefined : setState(opened.trouble);
      if (isOver) return opened.stop();
      stop = opened.stop;
      setCamera(opened);
      setState('on');
    };
    void begin();
    return () => {
      isOver = true;
      stop();
      setCamera(undefined);
    };
  }, [tries]);
  return {
    video,
    state,
    start: () => setTries((n) => n + 1),
    light: state === 'on' ? camera?.light : undefined,
    snap: async () => (video.current ? snap(video.current).catch(() => undefined) : undefined),
  };
}
