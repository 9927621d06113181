import { recordingsOf } from '../rules/recordings.ts';
import type { ChildFact } from '../schema/childEvents.ts';
import {
  finishRecording,
  type RecordingOf,
  recordSecond,
  takeRecordingAway,
} from '../store/commands/recording.ts';
import type { Store } from '../store/store.ts';
import { Aloud } from './Aloud.tsx';

interface Props {
  store: Store;
  of: RecordingOf;
  said: readonly ChildFact[] | undefined;
  /** What the first tap is for, where it is not to say something. */
  record?: string;
}

/** Says something of a piece instead of writing it. */
export function SayIt({ store, of, said, record }: Props) {
  const held = recordingsOf(said, of).at(-1);
  return (
    <Aloud
      store={store}
      record={record}
      sound={held?.sound}
      keep={(n, sound) => recordSecond(store, of, n, sound)}
      finish={() => finishRecording(store, of)}
      takeAway={async () => held && (await takeRecordingAway(store, held))}
    />
  );
}
