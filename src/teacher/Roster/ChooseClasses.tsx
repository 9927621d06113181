import { useWords } from '../../ui/useWords.ts';
import type { ListClass } from './listPlan.ts';

interface Props {
  classes: ListClass[];
  chosen: Set<string>;
  choose: (chosen: Set<string>) => void;
  /** The class that the list was opened for. */
  here: string;
}

/** Which classes of a list of several come to this tablet. */
export function ChooseClasses({ classes, chosen, choose, here }: Props) {
  const words = useWords();
  const flip = (listed: string) => {
    const next = new Set(chosen);
    if (!next.delete(listed)) next.add(listed);
    choose(next);
  };
  const all = chosen.size === classes.length;
  return (
    <fieldset class="choose-classes">
      <legend>
        <h2>{words.say('Which {classes}?')}</h2>
      </legend>
      {classes.every(({ id }) => id === undefined) && (
        <p class="soft">
          {words.say('No {class} on this list is called {here}. Choose which one comes to this tablet.', {
            here,
          })}
        </p>
      )}
      <label>
        <input
          type="checkbox"
          checked={all}
          onChange={() => choose(new Set(all ? [] : classes.map(({ listed }) => listed)))}
        />
        All {classes.length} of them
      </label>
      <div class="choose-classes-each">
        {classes.map(({ listed, count, id }) => (
          <label key={listed}>
            <input type="checkbox" checked={chosen.has(listed)} onChange={() => flip(listed)} />
            <span>
              {listed || words.say('No {class} given')}
              <span class="soft small">
                {' '}
                {count} {count === 1 ? 'pupil' : 'pupils'}
                {id === undefined && ', new here'}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
