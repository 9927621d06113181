import { useId } from 'preact/hooks';
import type { LikeIs } from '../schema/likes.ts';
import type { Doing } from '../schema/words.ts';
import { doingWords } from './doingWords.ts';
import { useWords } from './useWords.ts';
import './PlanFields.css';

interface Props {
  doing: Doing;
  unit: string;
  units: readonly { id: string; title: string }[];
  setDoing: (doing: Doing) => void;
  setUnit: (unit: string) => void;
  bySwitch: LikeIs<'switch'>;
  setSwitch: (bySwitch: LikeIs<'switch'>) => void;
}

/** What a station is for, and in which unit. */
export function PlanFields({ doing, unit, units, setDoing, setUnit, bySwitch, setSwitch }: Props) {
  const words = useWords();
  const id = useId();
  // A unit of another class, or one that was put away since: the newest is what children meet.
  const shown = units.some((each) => each.id === unit) ? unit : 'newest';
  return (
    <div class="plan-fields">
      <label for={`${id}-doing`}>{words.say('For')}</label>
      <select
        id={`${id}-doing`}
        value={doing}
        onChange={(event) => setDoing(event.currentTarget.value as Doing)}
      >
        {Object.entries(doingWords(words)).map(([each, says]) => (
          <option key={each} value={each}>
            {says}
          </option>
        ))}
      </select>
      <label for={`${id}-unit`}>{words.say('{Unit}')}</label>
      <select id={`${id}-unit`} value={shown} onChange={(event) => setUnit(event.currentTarget.value)}>
        <option value="newest">{words.say('The newest {unit}')}</option>
        {units.map((each) => (
          <option key={each.id} value={each.id}>
            {each.title}
          </option>
        ))}
      </select>
      <label for={`${id}-switch`}>{words.say('Signing in')}</label>
      <select
        id={`${id}-switch`}
        value={bySwitch}
        onChange={(event) => setSwitch(event.currentTarget.value as LikeIs<'switch'>)}
      >
        <option value="usual">{words.say('By touch')}</option>
        <option value="slow">{words.say('With one switch, slow')}</option>
        <option value="fast">{words.say('With one switch, fast')}</option>
      </select>
    </div>
  );
}
