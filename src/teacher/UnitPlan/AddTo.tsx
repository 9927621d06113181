import { useId } from 'preact/hooks';
import type { TargetSet } from './plan.ts';

const choices: [TargetSet, string][] = [
  ['focus', 'Focus targets'],
  ['nonNegotiables', 'Non-negotiables'],
];

/** Which of the two lists a tapped target goes to. */
export function AddTo({ set, choose }: { set: TargetSet; choose: (set: TargetSet) => void }) {
  const name = useId();
  return (
    <fieldset class="add-to">
      <legend>Add to</legend>
      {choices.map(([choice, words]) => (
        <label key={choice}>
          <input type="radio" name={name} checked={set === choice} onChange={() => choose(choice)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
