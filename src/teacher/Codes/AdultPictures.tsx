import { KeyRound } from 'lucide-preact';
import { giveAdultCode } from '../../store/commands/station.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import { PictureRow } from './PictureRow.tsx';

/** With these an adult lets a child in at a station, whatever the child has forgotten. Never printed with the rest. */
export function AdultPictures({ store, code }: { store: Store; code: readonly string[] | undefined }) {
  const act = useAct();
  const words = useWords();
  return (
    <section class="adult-pictures no-print" aria-labelledby="adult-pictures">
      <h2 id="adult-pictures">{words.say('For {adults} only')}</h2>
      <p class="soft codes-help">
        {words.say(
          'With four pictures of your own you let a child in at any {station} who has forgotten theirs: the child’s face, “My {teacher} lets me in”, the four pictures. {Stations} hear of them with the next handover.',
        )}
      </p>
      {code && <PictureRow pictures={code} />}
      <div>
        <Button icon={<KeyRound aria-hidden="true" />} onClick={() => act(() => giveAdultCode(store))}>
          {code ? 'Other pictures' : 'Make four pictures'}
        </Button>
      </div>
    </section>
  );
}
