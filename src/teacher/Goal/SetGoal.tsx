import { useState } from 'preact/hooks';
import type { PupilId } from '../../schema/ids.ts';
import type { Goal } from '../../schema/records.ts';
import { setGoal } from '../../store/commands/goal.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, Labelled } from '../../ui/Field.tsx';
import { useFirstWrong } from '../../ui/useFirstWrong.ts';
import { useWords } from '../../ui/useWords.ts';
import type { GoalChoice } from './goalChoices.ts';

interface Props {
  store: Store;
  pupil: { id: PupilId; name: string };
  goal: Goal | undefined;
  choices: GoalChoice[];
  close: () => void;
}

export function SetGoal({ store, pupil, goal, choices, close }: Props) {
  const words = useWords();
  const act = useAct();
  const { form, tried } = useFirstWrong();
  const [target, setTarget] = useState<string>(goal?.target ?? '');
  const [step, setStep] = useState(goal?.step ?? '');
  const [asked, setAsked] = useState(false);
  const chosen = choices.find((choice) => choice.target === target);
  const keep = async (event: Event) => {
    event.preventDefault();
    setAsked(true);
    tried();
    if (!chosen || step.trim() === '') return;
    if (await act(() => setGoal(store, pupil.id, { ...chosen, step: step.trim() }))) close();
  };
  return (
    <Dialog title={words.say('{A goal} with {name}', { name: pupil.name })} onClose={close} actions={null}>
      <form ref={form} class="goal-form" noValidate onSubmit={keep}>
        <Labelled
          label={words.say('{Target}')}
          error={asked && !chosen ? words.say('Choose {a target}.') : undefined}
        >
          {(id, worn) => (
            <select
              {...worn}
              id={id}
              value={target}
              onChange={(event) => setTarget(event.currentTarget.value)}
            >
              <option value="" disabled>
                Choose one
              </option>
              {choices.map((choice) => (
                <option key={choice.target} value={choice.target}>
                  {choice.pupil}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Field
          label="One step towards it"
          hint={words.say('In the child’s own words. They see both at the {station}.')}
          error={
            asked && step.trim() === '' ? 'Say one step, such as “I read each sentence aloud”.' : undefined
          }
          value={step}
          maxLength={200}
          autocomplete="off"
          onInput={(event) => setStep(event.currentTarget.value)}
        />
        <p class="goal-actions">
          <Button kind="main" type="submit">
            {words.say('Keep the {goal}')}
          </Button>
          <Button onClick={close}>Not now</Button>
        </p>
      </form>
    </Dialog>
  );
}
