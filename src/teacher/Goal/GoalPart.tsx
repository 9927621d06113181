import { useState } from 'preact/hooks';
import type { PupilId, UnitId } from '../../schema/ids.ts';
import type { Goal } from '../../schema/records.ts';
import { endGoal } from '../../store/commands/goal.ts';
import { live } from '../../store/live.ts';
import { faceOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { midSentence } from '../targetWords.ts';
import type { GoalChoice } from './goalChoices.ts';
import { reviewWords } from './reviewWords.ts';
import { SetGoal } from './SetGoal.tsx';
import './Goal.css';

interface Props {
  store: Store;
  pupil: { id: PupilId; name: string };
  goal: Goal | undefined;
  choices: GoalChoice[];
  titleOf: (unit: UnitId) => string | undefined;
}

/** The child's one goal, set together, and what the hot task said of it. */
export function GoalPart({ store, pupil, goal, choices, titleOf }: Props) {
  const words = useWords();
  const act = useAct();
  const face = useLive(() => live(async () => [await faceOf(store, pupil.id)]), [store, pupil.id])?.[0];
  const ticked = face?.ticked;
  const [isSetting, setSetting] = useState(false);
  const all = goal ? [goal, ...choices.filter(({ target }) => target !== goal.target)] : choices;
  return (
    <section class="goal" aria-labelledby="goal">
      <h2 id="goal">{words.say('{Goal}')}</h2>
      {goal ? (
        <>
          <p class="goal-words">
            {goal.pupil}
            <span>Next step: {goal.step}</span>
          </p>
          {typeof ticked === 'object' && ticked.step === goal.step && (
            <p class="goal-ticked">
              {words.say('{name} ticked this step on {on}.', { name: pupil.name, on: words.date(ticked.on) })}
            </p>
          )}
          <p class="soft small">
            Set on {words.date(goal.setOn)}.{' '}
            {goal.review
              ? sayReview(goal.review, titleOf, words)
              : words.say('It is looked at with the next {hot task}.')}
          </p>
        </>
      ) : (
        <p class="soft">
          {choices.length > 0
            ? words.say('None yet. Choose one {target} and one step together.')
            : words.say('None yet. There is something to choose from once {a unit} is being marked.')}
        </p>
      )}
      <p class="goal-actions no-print">
        {all.length > 0 && (
          <Button aria-haspopup="dialog" onClick={() => setSetting(true)}>
            {goal ? words.say('Change the {goal}') : words.say('Set {a goal}')}
          </Button>
        )}
        {goal && (
          <Button kind="quiet" onClick={() => act(() => endGoal(store, pupil.id))}>
            Put it away
          </Button>
        )}
      </p>
      {isSetting && (
        <SetGoal store={store} pupil={pupil} goal={goal} choices={all} close={() => setSetting(false)} />
      )}
    </section>
  );
}

function sayReview(
  { unit, is, on }: NonNullable<Goal['review']>,
  titleOf: Props['titleOf'],
  words: Words,
): string {
  const title = titleOf(unit);
  return `${reviewWords[is]}: ${midSentence(words.task.hot)}${title ? ` of ${title}` : ''}, ${words.date(on)}.`;
}
