import { Camera, MessagesSquare } from 'lucide-preact';
import type { LedgerRow, PupilRow, TaskRow, UnitRow } from '../../store/rows.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { TaskMark } from '../../ui/marks.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import { whatNow } from '../Today/whatNow.ts';
import { markedWords } from './markedWords.ts';

interface Props {
  unit: UnitRow;
  tasks: TaskRow[];
  ledger: LedgerRow[];
  pupils: PupilRow[];
}

/** The ways into marking, and how far each has come. The stage says which is the main one. */
export function MarkWays({ unit, tasks, ledger, pupils }: Props) {
  const words = useWords();
  const { main, rounds } = whatNow(unit, tasks, ledger, pupils);
  if (pupils.length === 0 || unit.focus.length === 0) return null;
  return (
    <ul class="mark-ways">
      {rounds.map(({ task, kind, marked, of }) => (
        <li key={task}>
          <ButtonLink
            kind={main.is === 'mark' && main.round.kind === kind ? 'main' : 'plain'}
            icon={<TaskMark kind={kind} />}
            href={paths.mark(unit.id, kind)}
          >
            Mark {words.task[kind].toLowerCase()}
          </ButtonLink>
          <span>{markedWords(marked, of)}</span>
          <a class="mark-ways-pages" href={paths.capture(unit.id, kind)}>
            <Camera aria-hidden="true" /> Photograph pages
          </a>
          {marked > 0 && (
            <a class="mark-ways-pages" href={paths.classFeedback(unit.id, kind)}>
              <MessagesSquare aria-hidden="true" /> {words.say('{Class} feedback')}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
