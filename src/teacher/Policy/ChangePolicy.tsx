import { useState } from 'preact/hooks';
import { type Preset, presets } from '../../rules/policies.ts';
import type { Policy } from '../../schema/policy.ts';
import { publishPolicy } from '../../store/commands/policy.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/useWords.ts';
import { policyName, presetWords } from '../policyWords.ts';
import { Preview } from './Preview.tsx';
import { policyProblem } from './policyProblems.ts';
import { Questions } from './Questions.tsx';
import type { PolicyRoom } from './readPolicy.ts';

interface Props {
  store: Store;
  room: PolicyRoom;
  /** With what there is to say of it. */
  done: (words: string) => void;
}

/** The questions, what their answers would change, and the one tap that publishes them. */
export function ChangePolicy({ store, room, done }: Props) {
  const words = useWords();
  const act = useAct();
  const { inForce, versions, classes, usual } = room;
  const [policy, change] = useState(inForce.policy);
  const next = (versions[0]?.version ?? 0) + 1;
  const isSame = JSON.stringify(policy) === JSON.stringify(inForce.policy);
  const problem = policyProblem(policy, words);
  const publish = async () => {
    if (problem || (isSame && inForce.published)) return;
    if (await act(() => publishPolicy(store, policy))) done(`Version ${next} is published and in force.`);
  };
  return (
    <>
      <Presets policy={policy} change={change} />
      <Questions policy={policy} change={change} />
      <Preview store={store} classes={classes} usual={usual} from={inForce.policy} to={policy} />
      {problem && <Notice kind="alarm">{problem}</Notice>}
      <div class="policy-publish">
        <Button
          kind="main"
          disabled={problem !== undefined || (isSame && inForce.published !== undefined)}
          onClick={publish}
        >
          Publish as version {next}
        </Button>
        <Button kind="quiet" onClick={() => done('')}>
          Leave it as it is
        </Button>
        <p class="soft">
          It reaches the other tablets with the next Send home. The versions before it stay, and can be used
          again.
        </p>
      </div>
    </>
  );
}

function Presets({ policy, change }: { policy: Policy; change: (policy: Policy) => void }) {
  const words = useWords();
  const names = Object.keys(presets) as Preset[];
  const { windows } = policy;
  const own = JSON.stringify({ ...policy, windows: undefined });
  return (
    <fieldset class="policy-presets">
      <legend>Where to start</legend>
      {names.map((name) => (
        <label key={name} class="policy-preset">
          <input
            type="radio"
            name="policy-preset"
            checked={JSON.stringify(presets[name]) === own}
            onChange={() => change({ ...presets[name], ...(windows && { windows }) })}
          />
          <span>
            <strong>{policyName(presets[name], words)}</strong>
            <span class="soft">{words.say(presetWords[name])}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
