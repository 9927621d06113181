import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { UnitRow } from '../../store/rows.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Now } from './whatNow.ts';
import { markWords } from './whatNowWords.ts';

interface Props {
  unit: UnitRow;
  main: Now['main'];
  names: Map<PupilId, ShownName>;
  kind: 'main' | 'plain';
}

/** The next tap for now. */
export function MainAction({ unit, main, names, kind }: Props) {
  const words = useWords();
  switch (main.is) {
    case 'mark':
      return (
        <div class="today-main">
          <ButtonLink kind={kind} href={paths.mark(unit.id, main.round.kind, main.round.next)}>
            {markWords(main.round, names, words)}
          </ButtonLink>
        </div>
      );
    case 'see':
      return (
        <div class="today-main">
          <ButtonLink kind={kind} href={paths.unit(unit.id)}>
            {unit.stage === 'hot' || unit.stage === 'polished' ? 'See what changed' : 'See who needs what'}
          </ButtonLink>
        </div>
      );
    case 'choose-targets':
      return (
        <div class="today-main">
          <p>
            {words.say(
              'Before anything can be marked, the {unit} needs its {focus targets}: three or fewer.',
            )}
          </p>
          <ButtonLink kind={kind} href={paths.plan(unit.id)}>
            {words.say('Choose {focus targets}')}
          </ButtonLink>
        </div>
      );
    case 'bring-list':
      return (
        <div class="today-main">
          <p>
            {words.say('Nobody is in the {class} yet. Bring in the {class} list from a file, or paste it.')}
          </p>
          <ButtonLink kind={kind} href={paths.list(unit.class)}>
            {words.say('Bring in the {class} list')}
          </ButtonLink>
        </div>
      );
  }
}
