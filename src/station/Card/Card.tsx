import { useEffect, useRef, useState } from 'preact/hooks';
import { openCamera } from '../../device/camera.ts';
import { pictureReader, watchVideo } from '../../device/scan.ts';
import { wordOnCard } from '../../schema/card.ts';
import type { PupilId } from '../../schema/ids.ts';
import { pupilWithCard } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { StationHead } from '../StationHead.tsx';
import { type StationWords, useStationWords } from '../words.ts';
import './Card.css';

interface Props {
  store: Store;
  /** Whether this child works here today. */
  isHere: (face: { id: PupilId; class: string }) => boolean;
  enter: (pupil: PupilId) => void;
  back: () => void;
}

/** A printed card in place of the three pictures: held up to the camera, and the child's own page is there. */
export function Card({ store, isHere, enter, back }: Props) {
  const stationWords = useStationWords();
  const words = stationWords.card;
  const video = useRef<HTMLVideoElement>(null);
  const [said, setSaid] = useState('');
  const [isOn, setOn] = useState(false);
  const seen = async (text: string) => {
    const answer = await whoseCard(store, text, isHere);
    if (typeof answer === 'string') return setSaid(words[answer]);
    enter(answer.id);
  };
  useEffect(() => {
    const shown = video.current;
    if (!shown) return;
    let isOver = false;
    let stop = () => undefined as unknown;
    const blind = () => {
      setOn(false);
      setSaid(words.blind);
    };
    const begin = async () => {
      const [camera, read] = await Promise.all([openCamera(shown, blind, 'card'), pictureReader()]);
      if ('trouble' in camera) return isOver || blind();
      if (isOver) return camera.stop();
      setOn(true);
      const stopLooking = watchVideo(shown, read, (text) => void seen(text));
      stop = () => {
        stopLooking();
        camera.stop();
      };
    };
    begin().catch(blind);
    return () => {
      isOver = true;
      stop();
    };
  }, []);
  return (
    <main class="station-main" id="main">
      <StationHead to={stationWords.back} back={back} title={words.title} />
      <p>{words.how}</p>
      <p class="card-said" role="status">
        {said}
      </p>
      <video ref={video} class="card-video" playsInline muted hidden={!isOn} aria-label={words.how} />
    </main>
  );
}

async function whoseCard(
  store: Store,
  text: string,
  isHere: Props['isHere'],
): Promise<{ id: PupilId } | keyof Pick<StationWords['card'], 'other' | 'old' | 'notHere'>> {
  const word = wordOnCard(text);
  if (!word) return 'other';
  const face = await pupilWithCard(store, word);
  if (!face) return 'old';
  return isHere(face) ? face : 'notHere';
}
