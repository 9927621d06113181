import { X } from 'lucide-preact';
import { longestMs, openMicrophone } from '../device/microphone.ts';
import type { Attachment } from '../schema/attachment.ts';
import { readAttachment } from '../store/attachments.ts';
import type { Store } from '../store/store.ts';
import type { Sound } from '../store/takes.ts';
import { useAct } from '../ui/act.ts';
import { Button } from '../ui/Button.tsx';
import { PlaySound } from '../ui/PlaySound.tsx';
import { SoundRecorder } from '../ui/SoundRecorder.tsx';
import { stillHere } from './useStill.ts';
import { useStationWords } from './words.ts';

interface Props {
  store: Store;
  /** What was said already. */
  sound: Attachment | undefined;
  keep: (n: number, sound: Sound) => Promise<void>;
  finish: () => Promise<void>;
  takeAway: () => Promise<void>;
  /** What the first tap is for, where it is not to say something. */
  record?: string | undefined;
}

/** Recorded, listened to, said again, taken away. */
export function Aloud({ store, sound, keep, finish, takeAway, record }: Props) {
  const words = useStationWords().sound;
  const act = useAct();
  return (
    <SoundRecorder
      words={{ ...words, ...(record && { record }) }}
      open={openMicrophone}
      longest={longestMs / 1000}
      keep={async (n, second) => {
        // Who talks does not tap.
        stillHere();
        await keep(n, second);
      }}
      finish={finish}
    >
      {sound && (
        <>
          <PlaySound sound={sound} read={(each) => readAttachment(store, each)} words={words.player} />
          <Button icon={<X aria-hidden="true" />} onClick={() => act(takeAway)}>
            {words.away}
          </Button>
        </>
      )}
    </SoundRecorder>
  );
}
