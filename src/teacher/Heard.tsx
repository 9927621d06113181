import type { Recording } from '../schema/childEvents.ts';
import { readAttachment } from '../store/attachments.ts';
import type { Store } from '../store/store.ts';
import { PlaySound } from '../ui/PlaySound.tsx';

interface Props {
  store: Store;
  /** What it is, such as “Told aloud”. */
  label: string;
  sounds: readonly Pick<Recording, 'stamp' | 'sound' | 'seconds'>[];
}

/** What a child said at a station, to be heard. */
export function Heard({ store, label, sounds }: Props) {
  return (
    <>
      {sounds.map(({ stamp, sound, seconds }) => (
        <div class="heard no-print" key={stamp}>
          <span>
            {label}, {seconds} s
          </span>
          <PlaySound sound={sound} read={(each) => readAttachment(store, each)} words={playWords} />
        </div>
      ))}
    </>
  );
}

/** How an adult is told of a sound. */
export const playWords = {
  play: 'Play',
  stop: 'Stop',
  away: 'It is not on this tablet yet. The next handover brings it.',
  cannot: 'This browser cannot play it. Another tablet may.',
};
