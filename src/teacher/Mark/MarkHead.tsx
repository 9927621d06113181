import { UserX } from 'lucide-preact';
import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import { type Support, supports } from '../../schema/words.ts';
import { TaskMark } from '../../ui/marks.tsx';
import { PupilTile } from '../../ui/PupilTile.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Round } from './round.ts';

interface Props {
  round: Round;
  pupil: PupilId;
  names: Map<string, ShownName>;
  support: Support;
  absent: boolean;
  setSupport: (support: Support) => void;
  setAbsent: (absent: boolean) => void;
}

/** Whose piece this is, always in sight, and what is said of the piece as a whole. */
export function MarkHead({ round, pupil, names, support, absent, setSupport, setAbsent }: Props) {
  const words = useWords();
  const name = names.get(pupil);
  return (
    <header class="mark-head">
      <PupilTile initials={name?.initials ?? ''} size={56} />
      <div class="mark-who">
        <h1>{name?.full}</h1>
        <p class="small soft">
          <a href={paths.unit(round.unit.id)}>{round.unit.title}</a>
        </p>
      </div>
      <nav class="mark-tasks" aria-label={words.say('{Task}')}>
        {round.tasks.map((task) => (
          <a
            key={task.id}
            href={paths.mark(round.unit.id, task.kind, pupil)}
            aria-current={task.id === round.task.id ? 'page' : undefined}
          >
            <TaskMark kind={task.kind} /> {words.task[task.kind]}
          </a>
        ))}
      </nav>
      <fieldset class="mark-support">
        <legend class="unseen">{words.say('How this {piece} was written')}</legend>
        {supports.map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={!absent && support === choice}
            disabled={absent}
            onClick={() => setSupport(choice)}
          >
            {words.support[choice]}
          </button>
        ))}
        <button type="button" class="mark-absent" aria-pressed={absent} onClick={() => setAbsent(!absent)}>
          <UserX aria-hidden="true" /> Absent
        </button>
      </fieldset>
    </header>
  );
}
