import { X } from 'lucide-preact';
import { longestMs, openMicrophone } from '../device/microphone.ts';
import { recordingsOf } from '../rules/recordings.ts';
import type { ChildFact } from '../schema/childEvents.ts';
import { readAttachment } from '../store/attachments.ts';
import {
  finishRecording,
  type RecordingOf,
  recordSecond,
  takeRecordingAway,
} from '../store/commands/recording.ts';
import type { Store } from '../store/store.ts';
import { useAct } from '../ui/act.ts';
import { Button } from '../ui/Button.tsx';
import { PlaySound } from '../ui/PlaySound.tsx';
import { SoundRecorder } from '../ui/SoundRecorder.tsx';
import { stillHere } from './useStill.ts';
import { useStationWords } from './words.ts';

interface Props {
  store: Store;
  of: RecordingOf;
  said: readonly ChildFact[] | undefined;
  /** What the first tap is for, where it is not to say something. */
  record?: string;
}

/** Says it instead of writing it: recorded, listened to, said again, taken away. */
export function SayIt({ store, of, said, record }: Props) {
  const words = useStationWords().sound;
  const act = useAct();
  const held = recordingsOf(said, of).at(-1);
  return (
    <SoundRecorder
      words={{ ...words, ...(record && { record }) }}
      open={openMicrophone}
      longest={longestMs / 1000}
      keep={async (n, sound) => {
        // Who talks does not tap.
        stillHere();
        await recordSecond(store, of, n, sound);
      }}
      finish={() => finishRecording(store, of)}
    >
      {held && (
        <>
          <PlaySound sound={held.sound} read={(sound) => readAttachment(store, sound)} words={words.player} />
          <Button icon={<X aria-hidden="true" />} onClick={() => act(() => takeRecordingAway(store, held))}>
            {words.away}
          </Button>
        </>
      )}
    </SoundRecorder>
  );
}
