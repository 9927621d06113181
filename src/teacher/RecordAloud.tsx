import { Trash2 } from 'lucide-preact';
import { longestMs, openMicrophone } from '../device/microphone.ts';
import type { Attachment } from '../schema/attachment.ts';
import { readAttachment } from '../store/attachments.ts';
import type { Store } from '../store/store.ts';
import type { Sound } from '../store/takes.ts';
import { useAct } from '../ui/act.ts';
import { Button } from '../ui/Button.tsx';
import { PlaySound } from '../ui/PlaySound.tsx';
import { SoundRecorder } from '../ui/SoundRecorder.tsx';
import { playWords } from './Heard.tsx';

interface Props {
  store: Store;
  /** What to do while it listens. */
  listening: string;
  /** What was recorded already. */
  sound: Attachment | undefined;
  keep: (n: number, sound: Sound) => Promise<void>;
  finish: () => Promise<void>;
  takeAway: () => Promise<unknown>;
}

/** Recorded at an adult's tablet, listened to, recorded again, taken away. */
export function RecordAloud({ store, listening, sound, keep, finish, takeAway }: Props) {
  const act = useAct();
  return (
    <SoundRecorder
      words={{ ...recordWords, listening }}
      open={openMicrophone}
      longest={longestMs / 1000}
      keep={keep}
      finish={finish}
    >
      {sound && (
        <>
          <PlaySound sound={sound} read={(each) => readAttachment(store, each)} words={playWords} />
          <Button kind="quiet" icon={<Trash2 aria-hidden="true" />} onClick={() => act(takeAway)}>
            Take away
          </Button>
        </>
      )}
    </SoundRecorder>
  );
}

const recordWords = {
  record: 'Record',
  again: 'Record again',
  stop: 'Stop',
  refused: 'This browser may not use the microphone. Allow it in its settings, then record again.',
  none: 'This tablet has no microphone that the browser can use.',
  busy: 'The microphone did not start. Record again.',
};
