import { Check, HeartHandshake } from 'lucide-preact';
import { Button } from '../../ui/Button.tsx';
import { useStationWords } from '../words.ts';

export function Given({ waits, again, close }: { waits: boolean; again: () => void; close: () => void }) {
  const stationWords = useStationWords();
  const words = stationWords.critique;
  return (
    <div class="critique-given" role="status">
      <p>{words.given}</p>
      {waits && <p>{words.wait}</p>}
      <div class="station-acts">
        <Button kind="main" icon={<Check aria-hidden="true" />} onClick={close}>
          {stationWords.myPage}
        </Button>
        <Button icon={<HeartHandshake aria-hidden="true" />} onClick={again}>
          {words.another}
        </Button>
      </div>
    </div>
  );
}
