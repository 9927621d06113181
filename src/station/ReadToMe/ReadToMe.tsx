import { Square, Volume2 } from 'lucide-preact';
import { Button } from '../../ui/Button.tsx';
import { useStationWords } from '../words.ts';
import { useReaderHere } from './useReader.ts';
import './ReadToMe.css';

/** Reads the whole screen aloud; a second tap stops it. */
export function ReadToMe() {
  const words = useStationWords().aloud;
  const reader = useReaderHere();
  const start = () => {
    const main = document.getElementById('main');
    if (main) reader.read(main);
  };
  return (
    <>
      {reader.state === 'no voice' && (
        <p class="read-none" role="status">
          {words.none}
        </p>
      )}
      {reader.state === 'reading' ? (
        <Button icon={<Square aria-hidden="true" />} onClick={reader.stop}>
          {words.stop}
        </Button>
      ) : (
        <Button icon={<Volume2 aria-hidden="true" />} onClick={start}>
          {words.read}
        </Button>
      )}
    </>
  );
}
