import type { Recording } from '../../schema/childEvents.ts';
import { readAttachment } from '../../store/attachments.ts';
import type { Store } from '../../store/store.ts';
import { PlaySound } from '../../ui/PlaySound.tsx';
import { useStationWords } from '../words.ts';

/** What a child said, to be heard again. */
export function PlayMine({ store, sounds }: { store: Store; sounds: readonly Recording[] }) {
  const { player } = useStationWords().sound;
  return (
    <>
      {sounds.map(({ stamp, sound }) => (
        <PlaySound key={stamp} sound={sound} read={(each) => readAttachment(store, each)} words={player} />
      ))}
    </>
  );
}
