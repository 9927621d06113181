import { BookOpenCheck } from 'lucide-preact';
import type { Judgement } from '../../schema/event.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import { type Level, levels, type Support, supports } from '../../schema/words.ts';
import { LevelMark, TaskMark } from '../../ui/marks.tsx';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { examplesId } from './Examples.tsx';

interface Props {
  chosen: ChosenTarget;
  words: Words;
  judgement: Judgement | undefined;
  /** The cold task's level, beside the hot task's. */
  before: Level | undefined;
  support: Support;
  disabled: boolean;
  judge: (target: TargetId, level: Level) => void;
  setSupport: (support: Support | undefined) => void;
  /** Opens what it looks like; undefined where the school has no example. */
  showExamples: (() => void) | undefined;
}

export function TargetRow(props: Props) {
  const { chosen, words, judgement, before, support, disabled, judge, setSupport, showExamples } = props;
  return (
    <fieldset class="target-row" data-target={chosen.target} aria-label={chosen.pupil}>
      <div class="target-row-words">
        <p title={chosen.teacher}>{chosen.pupil}</p>
        {before && (
          <p class="target-row-before">
            <TaskMark kind="cold" size={16} /> <span class="unseen">{words.task.cold}: </span>
            <LevelMark level={before} size={16} /> {words.level[before]}
          </p>
        )}
        {showExamples && (
          <button
            type="button"
            class="target-row-examples"
            id={examplesId(chosen.target)}
            aria-label={`Examples: ${chosen.pupil}`}
            title="Examples"
            onClick={showExamples}
          >
            <BookOpenCheck aria-hidden="true" />
          </button>
        )}
        <select
          class="target-row-support"
          aria-label={words.say('Help with this {target}')}
          disabled={disabled || !judgement}
          value={judgement?.support ?? ''}
          onChange={(event) => setSupport((event.currentTarget.value || undefined) as Support | undefined)}
        >
          <option value="">
            {judgement?.support ? words.say('As the {piece}') : words.support[support]}
          </option>
          {supports.map((choice) => (
            <option key={choice} value={choice}>
              {words.support[choice]}
            </option>
          ))}
        </select>
      </div>
      <div class="target-row-levels">
        {levels.map((level) => (
          <button
            key={level}
            type="button"
            class="level-button"
            aria-pressed={judgement?.level === level}
            disabled={disabled}
            onClick={() => judge(chosen.target, level)}
          >
            <LevelMark level={level} /> {words.level[level]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
