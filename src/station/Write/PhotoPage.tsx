import { Camera, ChevronLeft } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { openCamera, snap } from '../../device/camera.ts';
import { type Darkroom, openDarkroom } from '../../device/photos/darkroom.ts';
import { keepPage, type VersionAt } from '../../store/commands/keepPage.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useCamera } from '../../ui/useCamera.ts';
import { useStationWords } from '../words.ts';

interface Props {
  store: Store;
  of: VersionAt;
  close: () => void;
}

/** The child holds the page before the tablet and takes it: one more page of this draft. */
export function PhotoPage({ store, of, close }: Props) {
  const stationWords = useStationWords();
  const words = stationWords.photo;
  const act = useAct();
  const camera = useCamera({ open: openCamera, snap });
  const [state, setState] = useState<'still' | 'taking' | 'failed'>('still');
  const room = useRef<Darkroom | undefined>(undefined);
  useEffect(() => () => room.current?.close(), []);
  const take = async () => {
    const picture = await camera.snap();
    if (!picture) return camera.start();
    setState('taking');
    room.current ??= openDarkroom();
    const made = await room.current.develop({ picture });
    if ('trouble' in made) return setState('failed');
    const { type, page, thumbnail } = made;
    if (await act(() => keepPage(store, { ...of, type, page, thumbnail }))) close();
    else setState('failed');
  };
  return (
    <section class="write-photo" aria-label={words.take}>
      <video
        ref={camera.video}
        class="write-video"
        playsInline
        muted
        hidden={camera.state !== 'on'}
        aria-label={words.sees}
      />
      {camera.state !== 'on' && <p role="status">{words[camera.state]}</p>}
      {state === 'failed' && <p role="status">{words.busy}</p>}
      <div class="station-acts">
        {camera.state === 'on' ? (
          <Button
            kind="main"
            icon={<Camera aria-hidden="true" />}
            aria-disabled={state === 'taking'}
            onClick={() => state !== 'taking' && take()}
          >
            {words.take}
          </Button>
        ) : (
          camera.state !== 'starting' && <Button onClick={camera.start}>{words.again}</Button>
        )}
        <Button icon={<ChevronLeft aria-hidden="true" />} onClick={close}>
          {stationWords.back}
        </Button>
      </div>
    </section>
  );
}
