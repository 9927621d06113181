import { ChevronRight } from 'lucide-preact';
import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { PupilRow } from '../../store/rows.ts';
import type { UnitAtWork } from '../../store/todayQueries.ts';
import { paths } from '../../ui/paths.ts';
import { stageWords } from '../../ui/words.ts';
import { whatNow } from './whatNow.ts';
import { markWords } from './whatNowWords.ts';

interface Props {
  at: UnitAtWork;
  pupils: PupilRow[];
  names: Map<PupilId, ShownName>;
}

/** The class's other unit, in a line: what is left to mark of it, or the way back to it. */
export function EarlierUnit({ at: { unit, tasks, ledger }, pupils, names }: Props) {
  const { main } = whatNow(unit, tasks, ledger, pupils);
  const href =
    main.is === 'mark' ? paths.mark(unit.id, main.round.kind, main.round.next) : paths.unit(unit.id);
  return (
    <p class="today-other">
      <span class="soft">Also:</span>
      <a href={paths.unit(unit.id)}>{unit.title}</a>
      <span class="soft">at “{stageWords[unit.stage]}”</span>
      {main.is === 'mark' && (
        <a class="today-other-mark" href={href}>
          {markWords(main.round, names)} <ChevronRight aria-hidden="true" />
        </a>
      )}
    </p>
  );
}
