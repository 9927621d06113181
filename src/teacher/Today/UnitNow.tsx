import { Grid3x3 } from 'lucide-preact';
import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import { setStage } from '../../store/commands/unitFields.ts';
import type { PupilRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { UnitAtWork } from '../../store/todayQueries.ts';
import { useAct } from '../../ui/act.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import { StageRibbon } from '../Unit/StageRibbon.tsx';
import { MainAction } from './MainAction.tsx';
import { RoundRow } from './RoundRow.tsx';
import { whatNow } from './whatNow.ts';

interface Props {
  store: Store;
  className: string;
  at: UnitAtWork;
  pupils: PupilRow[];
  names: Map<PupilId, ShownName>;
  first: boolean;
}

/** The unit that the class is on: the one main action, how far each task is marked, and its stage. */
export function UnitNow({ store, className, at: { unit, tasks, ledger }, pupils, names, first }: Props) {
  const words = useWords();
  const act = useAct();
  const { main, rounds } = whatNow(unit, tasks, ledger, pupils);
  return (
    <div class="today-unit">
      <div>
        <h2 class="today-unit-title">{unit.title}</h2>
        {unit.coreText && unit.coreText !== unit.title && <p class="soft">{unit.coreText}</p>}
      </div>
      <StageRibbon
        label={words.say('{Stage} of {className}', { className })}
        stage={unit.stage}
        move={(stage) => act(() => setStage(store, unit.id, stage))}
      />
      <MainAction unit={unit} main={main} names={names} kind={first ? 'main' : 'plain'} />
      {pupils.length > 0 && unit.focus.length > 0 && (
        <ul class="today-rounds">
          {rounds.map((round) => (
            <RoundRow key={round.task} unit={unit.id} round={round} />
          ))}
        </ul>
      )}
      {main.is === 'mark' && (
        <div class="today-ways">
          <ButtonLink icon={<Grid3x3 aria-hidden="true" />} href={paths.unit(unit.id)}>
            {words.say('Open the {unit} grid')}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
