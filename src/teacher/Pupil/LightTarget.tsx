import type { TargetId } from '../../schema/ids.ts';
import { useWords } from '../../ui/useWords.ts';
import { shortTarget } from '../targetWords.ts';
import type { TargetSeen } from './pair.ts';

interface Props {
  focus: readonly TargetSeen[];
  lit: TargetId | undefined;
  light: (target: TargetId | undefined) => void;
}

/** One tap lights a focus target on all the pieces that lie side by side: where it was marked, shown or spoken of. */
export function LightTarget({ focus, lit, light }: Props) {
  const words = useWords();
  return (
    <fieldset class="light-target no-print">
      <legend>{words.say('Where does a {target} show?')}</legend>
      {focus.map(({ chosen: { target, pupil } }) => (
        <button
          key={target}
          type="button"
          aria-pressed={target === lit}
          onClick={() => light(target === lit ? undefined : target)}
        >
          {shortTarget(pupil)}
        </button>
      ))}
    </fieldset>
  );
}
