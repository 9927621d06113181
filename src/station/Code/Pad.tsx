import { useEffect, useState } from 'preact/hooks';
import { codePictures } from '../../schema/pictures.ts';
import type { Store } from '../../store/store.ts';
import { Picture } from '../../ui/Picture.tsx';
import { isPaused, noTry, pauseMs, type Trying, tapPicture } from '../signIn.ts';
import { useStationWords } from '../words.ts';

interface Props {
  store: Store;
  code: readonly string[];
  title: string;
  wrong: string;
  pause: string;
  enter: () => void;
}

/** Twelve pictures, of which the right ones in order open the page. */
export function Pad({ store, code, title, wrong, pause, enter }: Props) {
  const { code: words, pictures } = useStationWords();
  const [trying, setTrying] = useState<Trying>(noTry);
  const [said, setSaid] = useState('');
  const paused = isPaused(trying, store.wall.now());
  useEffect(() => {
    if (!paused) return;
    const timer = setTimeout(() => {
      setTrying(noTry);
      setSaid(words.again);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [paused]);
  const tap = (picture: string) => {
    const next = tapPicture(trying, picture, code, store.wall.now());
    if (next === 'in') return enter();
    setTrying(next);
    if (isPaused(next, store.wall.now())) setSaid(pause);
    else setSaid(next.tapped.length === 0 ? wrong : '');
  };
  return (
    <>
      <h2>{title}</h2>
      <div class="code-slots" role="img" aria-label={words.tapped(trying.tapped.length, code.length)}>
        {code.map((_, i) => (
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
              <span>{pictures[picture]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
