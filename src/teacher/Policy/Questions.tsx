import { withAtBats, withPieces } from '../../rules/policies.ts';
import { countingLevels, mostAtBats, type Policy } from '../../schema/policy.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { Choice } from './Choice.tsx';
import { Windows } from './Windows.tsx';

interface Props {
  policy: Policy;
  change: (policy: Policy) => void;
}

/** Every question that the policy answers, in plain words. No answer can ask for more than another leaves room for. */
export function Questions({ policy, change }: Props) {
  const words = useWords();
  const set = (fields: Partial<Policy>) => change({ ...policy, ...fields });
  return (
    <>
      <section class="policy-questions" aria-label="What counts">
        <h2>What counts</h2>
        <Choice
          question={words.say('How many {pieces} must show {a target}?')}
          options={upTo(mostAtBats, words)}
          value={policy.atBats}
          change={(atBats) => change(withAtBats(policy, atBats))}
        />
        {policy.atBats > 1 && <Differences policy={policy} change={change} />}
        <Choice
          question={words.say('From which {level} on does {a piece} show it?')}
          options={countingLevels.map((level) => ({ value: level, label: words.level[level] }))}
          value={policy.countsFrom}
          change={(countsFrom) => set({ countsFrom })}
        />
        <Choice
          question="Must the child have written alone?"
          hint={words.say('{Critique} by the child, a partner or a group leaves {a piece} independent.')}
          options={[
            { value: true, label: words.say('Yes, every {piece} that counts') },
            { value: false, label: 'With help counts too, guided never' },
          ]}
          value={policy.alone}
          change={(alone) => set({ alone })}
        />
        <Choice
          question={words.say('Can {a cold task} count?')}
          hint={words.say('{Practice} and {catch-up} never count. None of them ever lowers anything.')}
          options={[
            { value: false, label: 'No, it says where to start' },
            { value: true, label: words.say('Yes, if it shows the {target}') },
          ]}
          value={policy.coldCounts}
          change={(coldCounts) => set({ coldCounts })}
        />
      </section>
      <section class="policy-questions" aria-label="Afterwards">
        <h2>Afterwards</h2>
        <Choice
          question={words.say('A later {piece} falls short. What then?')}
          options={[
            { value: 'keeps', label: 'What was shown stays' },
            { value: 'asks', label: 'It stays, to be looked at again' },
            { value: 'opens', label: 'It is open again' },
          ]}
          value={policy.laterNotYet}
          change={(laterNotYet) => set({ laterNotYet })}
        />
        <Choice
          question={words.say('When may {a pupil} try again?')}
          hint={words.say('Redraft only advises: it never refuses {a piece}.')}
          options={[
            { value: 'open', label: 'At any time' },
            { value: 'after-practice', label: words.say('After {practice}') },
          ]}
          value={policy.retake}
          change={(retake) => set({ retake })}
        />
        <Choice
          question={words.say('How much of {a unit}’s {focus targets} is enough to move on?')}
          options={withOwn([60, 70, 75, 80, 85, 90, 95, 100], policy.movingOn).map((value) => ({
            value,
            label: `${value} %`,
          }))}
          value={policy.movingOn}
          change={(movingOn) => set({ movingOn })}
        />
        <Choice
          question={words.say('When should {a target} that was shown come back?')}
          options={withOwn([0, 4, 6, 8, 12], policy.revisitWeeks).map((value) => ({
            value,
            label: value === 0 ? 'Not by the calendar' : `After ${value} weeks`,
          }))}
          value={policy.revisitWeeks}
          change={(revisitWeeks) => set({ revisitWeeks })}
        />
        <Choice
          question={words.say('Do you want a best-fit sentence on {a pupil}’s page?')}
          hint={words.say(
            'It says at which {level} more {targets} stand than at any other. Nothing is averaged, and no {target} changes by it.',
          )}
          options={[
            { value: false, label: 'No' },
            { value: true, label: 'Yes' },
          ]}
          value={policy.bestFit}
          change={(bestFit) => set({ bestFit })}
        />
        <Windows windows={policy.windows ?? []} change={(windows) => set({ windows })} />
      </section>
    </>
  );
}

function Differences({ policy, change }: Props) {
  const words = useWords();
  return (
    <>
      <Choice
        question={words.say('Of those, how many different {pieces}?')}
        hint={words.say('{A unit}’s {hot task} and its {polished piece} are one {piece}.')}
        options={upTo(policy.atBats, words)}
        value={policy.pieces}
        change={(pieces) => change(withPieces(policy, pieces))}
      />
      <Choice
        question="In how many kinds of writing?"
        hint={words.say(
          '{A target} that comes up in one kind only can never be shown where more are asked for.',
        )}
        options={upTo(policy.pieces, words)}
        value={policy.kinds}
        change={(kinds) => change({ ...policy, kinds })}
      />
      <Choice
        question="On how many different days?"
        options={upTo(policy.atBats, words)}
        value={policy.days}
        change={(days) => change({ ...policy, days })}
      />
    </>
  );
}

function upTo(most: number, words: Words): { value: number; label: string }[] {
  return Array.from({ length: most }, (_, i) => ({ value: i + 1, label: words.count(i + 1) }));
}

/** What a school has stays among the choices, wherever it comes from. */
function withOwn(values: number[], own: number): number[] {
  return [...new Set([...values, own])].sort((a, b) => a - b);
}
