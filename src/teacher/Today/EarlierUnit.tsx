import { ChevronRight } from 'lucide-preact';
import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { PupilRow } from '../../store/rows.ts';
import type { UnitAtWork } from '../../store/todayQueries.ts';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import { whatNow } from './whatNow.ts';
import { markWords } from './whatNowWords.ts';

interface Props {
  at: UnitAtWork;
  pupils: PupilRow[];
  names: Map<PupilId, ShownName>;
}

/** The class's other unit, in a line: what is left to mark of it, or the way back to it. */
export function EarlierUnit({ at: { unit, tasks, ledger }, pupils, names }: Props) {
  const words = useWords();
  const { main } = whatNow(unit, tasks, ledger, pupils);
  const href =
    main.is === 'mark' ? paths.mark(unit.id, main.round.kind, main.round.next) : paths.unit(unit.id);
  return (
    <p class="today-other">
      <span class="soft">Also:</span>
      <a href={paths.unit(unit.id)}>{unit.title}</a>
      <span class="soft">at “{words.stage[unit.stage]}”</span>
      {main.is === 'mark' && (
        <a class="today-other-mark" href={href}>
          {markWords(main.round, names, words)} <ChevronRight aria-hidden="true" />
        </a>
      )}
    </p>
  );
}
