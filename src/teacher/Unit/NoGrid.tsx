import type { UnitRow } from '../../store/rows.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { Empty } from '../../ui/Screen.tsx';
import { useWords } from '../../ui/useWords.ts';

/** What to do first, where there is nothing to set out in a grid yet. */
export function NoGrid({ unit, pupils }: { unit: UnitRow; pupils: number }) {
  const words = useWords();
  if (pupils === 0) {
    return (
      <Empty
        title={words.say('There are no {pupils} in this {class} yet')}
        action={
          <ButtonLink kind="main" href={paths.list(unit.class)}>
            {words.say('Bring in {a class} list')}
          </ButtonLink>
        }
      >
        <p>
          {words.say(
            'Once the {class} list is in, each {pupil} has a row here with the {cold task} and the {hot task} side by side.',
          )}
        </p>
      </Empty>
    );
  }
  return (
    <Empty
      title={words.say('Choose the {focus targets} first')}
      action={
        <ButtonLink kind="main" href={paths.plan(unit.id)}>
          Change the plan
        </ButtonLink>
      }
    >
      <p>{words.say('Up to three. They are what the {cold task} and the {hot task} are marked against.')}</p>
    </Empty>
  );
}
