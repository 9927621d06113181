import { ChevronLeft } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { PupilId } from '../../schema/ids.ts';
import { codePictures } from '../../schema/pictures.ts';
import { live } from '../../store/live.ts';
import { faceOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Picture } from '../../ui/Picture.tsx';
import { useLive } from '../../ui/useLive.ts';
import { isPaused, noTry, pauseMs, type Trying, tapPicture } from '../signIn.ts';
import { useStationWords } from '../words.ts';
import './Code.css';

interface Props {
  store: Store;
  pupil: PupilId;
  enter: () => void;
  back: () => void;
}

/** The three pictures that only this child and their teacher know. */
export function Code({ store, pupil, enter, back }: Props) {
  const words = useStationWords().code;
  const [trying, setTrying] = useState<Trying>(noTry);
  const [said, setSaid] = useState('');
  const face = useLive(() => live(async () => [await faceOf(store, pupil)]), [store, pupil])?.[0];
  const paused = isPaused(trying, store.wall.now());
  useEffect(() => {
    if (!paused) return;
    const timer = setTimeout(() => {
      setTrying(noTry);
      setSaid(words.again);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [paused]);
  if (!face) return <main class="station-main" aria-busy="true" />;
  const code = face.code ?? [];
  const tap = (picture: string) => {
    const next = tapPicture(trying, picture, code, store.wall.now());
    if (next === 'in') return enter();
    setTrying(next);
    if (isPaused(next, store.wall.now())) setSaid(words.pause);
    else setSaid(next.tapped.length === 0 ? words.wrong : '');
  };
  return (
    <main class="station-main" id="main">
      <div class="code-head">
        <Button kind="quiet" icon={<ChevronLeft aria-hidden="true" />} onClick={back}>
          {words.notMe}
        </Button>
        <h1 class="code-name">
          <Picture of={face.picture} size={44} />
          {face.given}
        </h1>
      </div>
      <h2>{words.title}</h2>
      <div class="code-slots" role="img" aria-label={words.tapped(trying.tapped.length)}>
        {[0, 1, 2].map((i) => (
          <span key={i} class="code-slot" data-full={i < trying.tapped.length} />
        ))}
      </div>
      <p class="code-said" role="status">
        {said}
      </p>
      <ul class="code-pad">
        {codePictures.map((picture) => (
          <li key={picture}>
            <button type="button" class="code-key" disabled={paused} onClick={() => tap(picture)}>
              <Picture of={picture} size={56} />
              <span>{picture}</span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
