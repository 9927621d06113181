import type { Recording } from '../../schema/childEvents.ts';
import {
  finishRecording,
  type RecordingOf,
  recordSecond,
  takeRecordingAway,
} from '../../store/commands/recording.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RecordAloud } from '../RecordAloud.tsx';

interface Props {
  store: Store;
  of: Omit<RecordingOf, 'is'>;
  name: string;
  held: Recording | undefined;
  close: () => void;
}

/** A child reads the piece out, and the tablet listens: a minute of it belongs to the piece, as its pages do. */
export function ReadOut({ store, of, name, held, close }: Props) {
  const what: RecordingOf = { ...of, is: 'reading' };
  return (
    <Dialog title={`${name} reads it out`} onClose={close} actions={<Button onClick={close}>Done</Button>}>
      <p class="soft">Up to a minute. It is kept while it is read.</p>
      <RecordAloud
        store={store}
        listening={`Recording. ${name} reads.`}
        sound={held?.sound}
        keep={(n, sound) => recordSecond(store, what, n, sound)}
        finish={() => finishRecording(store, what)}
        takeAway={async () => held && takeRecordingAway(store, held)}
      />
    </Dialog>
  );
}
