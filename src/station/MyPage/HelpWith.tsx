import { HandHelping, Users } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { helpersFor, mayHelp } from '../../rules/helpers.ts';
import type { TargetId } from '../../schema/ids.ts';
import { today } from '../../schema/wallTime.ts';
import { offerHelp } from '../../store/commands/face.ts';
import type { FaceRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Picture } from '../../ui/Picture.tsx';
import { useStationWords } from '../words.ts';

interface Props {
  store: Store;
  face: FaceRow;
  /** Of the class. */
  faces: readonly FaceRow[];
  target: TargetId;
}

/** Who can be asked about a target; whoever may help says whether they are willing. */
export function HelpWith({ store, face, faces, target }: Props) {
  const words = useStationWords().help;
  const act = useAct();
  const [isAsking, setAsking] = useState(false);
  const day = today(store.wall);
  if (mayHelp(face, target, day)) {
    const willing = face.helps?.includes(target) ?? false;
    return (
      <button
        type="button"
        class="station-choice my-help"
        aria-pressed={willing}
        onClick={() => act(() => offerHelp(store, face.id, target, !willing))}
      >
        <HandHelping aria-hidden="true" />
        {words.offer}
      </button>
    );
  }
  const helpers = helpersFor(face.id, target, faces, day);
  if (helpers.length === 0) return null;
  return (
    <div class="my-help">
      <Button
        icon={<Users aria-hidden="true" />}
        aria-expanded={isAsking}
        onClick={() => setAsking(!isAsking)}
      >
        {words.who}
      </Button>
      {isAsking && (
        <ul class="my-helpers">
          {helpers.map(({ id, given, picture }) => (
            <li key={id}>
              <Picture of={picture} size={36} />
              {given}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
