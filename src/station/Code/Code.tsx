import { KeyRound } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { PupilId } from '../../schema/ids.ts';
import { live } from '../../store/live.ts';
import { faceOf } from '../../store/queries.ts';
import { everyStationSays } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Picture } from '../../ui/Picture.tsx';
import { useLive } from '../../ui/useLive.ts';
import { StationHead } from '../StationHead.tsx';
import { useStationWords } from '../words.ts';
import { Pad } from './Pad.tsx';
import './Code.css';

interface Props {
  store: Store;
  pupil: PupilId;
  enter: () => void;
  back: () => void;
}

/** The three pictures that only this child and their teacher know; or an adult lets the child in. */
export function Code({ store, pupil, enter, back }: Props) {
  const words = useStationWords().code;
  const [isAdult, setAdult] = useState(false);
  const read = useLive(
    () => live(async () => ({ face: await faceOf(store, pupil), every: await everyStationSays(store) })),
    [store, pupil],
  );
  if (!read?.face) return <main class="station-main" aria-busy="true" />;
  const { face, every } = read;
  return (
    <main class="station-main" id="main">
      <StationHead
        to={words.notMe}
        back={back}
        title={
          <>
            <Picture of={face.picture} size={44} />
            {face.given}
          </>
        }
      >
        {every.adultCode && !isAdult && (
          <Button kind="quiet" icon={<KeyRound aria-hidden="true" />} onClick={() => setAdult(true)}>
            {words.letIn}
          </Button>
        )}
      </StationHead>
      {isAdult && every.adultCode ? (
        <Pad
          key="adult"
          store={store}
          code={every.adultCode}
          title={words.adult}
          wrong={words.notFour}
          pause={words.wait}
          enter={enter}
        />
      ) : (
        <Pad
          key="child"
          store={store}
          code={face.code ?? []}
          title={words.title}
          wrong={words.wrong}
          pause={words.pause}
          enter={enter}
        />
      )}
    </main>
  );
}
