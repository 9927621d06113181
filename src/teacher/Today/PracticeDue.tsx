import { groupsBy } from '../../rules/groupsBy.ts';
import type { ShownName } from '../../rules/names.ts';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import { type PracticeOf, sayPractice } from '../../store/commands/practice.ts';
import type { ToTick } from '../../store/dueQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import { shortTarget } from '../targetWords.ts';
import { Line, Part } from './DueParts.tsx';

interface Props {
  store: Store;
  toSet: PracticeOf[];
  toTick: ToTick[];
  wordings: ReadonlyMap<TargetId, string>;
  names: ReadonlyMap<PupilId, ShownName>;
}

/** Where the school asks for practice before another try: set for all of a target's children, ticked one by one. */
export function PracticeDue({ store, toSet, toTick, wordings, names }: Props) {
  const words = useWords();
  const act = useAct();
  const wording = ({ target }: PracticeOf) => shortTarget(wordings.get(target) ?? target);
  const groups = [...groupsBy(toSet, ({ target }) => target).values()] as [PracticeOf, ...PracticeOf[]][];
  return (
    <>
      <Part
        title={words.say('To practise before another try: {n target}', { n: groups.length })}
        count={groups.length}
      >
        {groups.map((group) => (
          <Line
            key={group[0].target}
            title={wording(group[0])}
            pupils={group.map(({ pupil }) => pupil)}
            names={names}
          >
            <Button
              kind="quiet"
              aria-label={`${words.say('Set {practice}')}: ${wording(group[0])}`}
              onClick={() => act(() => sayPractice(store, group, 'set'))}
            >
              {words.say('Set {practice}')}
            </Button>
          </Line>
        ))}
      </Part>
      <Part title={words.say('{Practice} to tick: {n}', { n: toTick.length })} count={toTick.length}>
        {toTick.map((each) => (
          <Line
            key={`${each.pupil}/${each.target}`}
            title={wording(each)}
            pupils={[each.pupil]}
            names={names}
          >
            {each.ticked && <span class="soft small">says it is done</span>}
            <Button
              kind="quiet"
              aria-label={`Practised: ${names.get(each.pupil)?.short}, ${wording(each)}`}
              onClick={() => act(() => sayPractice(store, [each], 'done'))}
            >
              Practised
            </Button>
          </Line>
        ))}
      </Part>
    </>
  );
}
