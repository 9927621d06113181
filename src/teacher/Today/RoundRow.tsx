import { ChevronRight } from 'lucide-preact';
import type { UnitId } from '../../schema/ids.ts';
import { TaskMark } from '../../ui/marks.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import { markedWords } from '../Unit/markedWords.ts';
import type { Round } from './whatNow.ts';

/** One task and how far its marking has come; the whole row opens it. */
export function RoundRow({ unit, round }: { unit: UnitId; round: Round }) {
  const words = useWords();
  return (
    <li>
      <a class="round-row" href={paths.mark(unit, round.kind, round.next)}>
        <TaskMark kind={round.kind} size={24} />
        <span class="round-row-task">{words.task[round.kind]}</span>
        <span>{markedWords(round.marked, round.of)}</span>
        <ChevronRight aria-hidden="true" />
      </a>
    </li>
  );
}
