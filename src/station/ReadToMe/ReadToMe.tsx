import { Square, Volume2 } from 'lucide-preact';
import { Button } from '../../ui/Button.tsx';
import { useStationWords } from '../words.ts';
import { useReaderHere } from './useReader.ts';
import './ReadToMe.css';

/** Reads the whole screen aloud, what stands above it last; a second tap stops it. */
export function ReadToMe() {
  const words = useStationWords().aloud;
  const reader = useReaderHere();
  const start = () => {
    const bar = document.querySelector<HTMLElement>('.station-bar');
    reader.read(...[document.getElementById('main'), bar].filter((each) => each !== null));
  };
  return (
    <>
      {reader.state === 'no voice' && (
        <p class="read-none" role="status">
          {words.none}
        </p>
      )}
      {reader.state === 'reading' ? (
        <Button class="read-to-me" icon={<Square aria-hidden="true" />} onClick={reader.stop}>
          {words.stop}
        </Button>
      ) : (
        <Button class="read-to-me" icon={<Volume2 aria-hidden="true" />} onClick={start}>
          {words.read}
        </Button>
      )}
    </>
  );
}
