import { useId } from 'preact/hooks';
import { useWords } from '../../ui/useWords.ts';
import type { TargetSet } from './plan.ts';

const choices: [TargetSet, string][] = [
  ['focus', '{Focus targets}'],
  ['nonNegotiables', '{Non-negotiables}'],
];

/** Which of the two lists a tapped target goes to. */
export function AddTo({ set, choose }: { set: TargetSet; choose: (set: TargetSet) => void }) {
  const words = useWords();
  const name = useId();
  return (
    <fieldset class="add-to">
      <legend>Add to</legend>
      {choices.map(([choice, label]) => (
        <label key={choice}>
          <input type="radio" name={name} checked={set === choice} onChange={() => choose(choice)} />
          {words.say(label)}
        </label>
      ))}
    </fieldset>
  );
}
