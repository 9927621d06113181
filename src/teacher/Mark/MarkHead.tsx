import { UserX } from 'lucide-preact';
import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { PieceFlags } from '../../schema/records.ts';
import { type Support, supports } from '../../schema/words.ts';
import { TaskMark } from '../../ui/marks.tsx';
import { PupilTile } from '../../ui/PupilTile.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import { KindOfPiece } from './KindOfPiece.tsx';
import type { Round } from './round.ts';

interface Props {
  round: Round;
  pupil: PupilId;
  names: Map<string, ShownName>;
  /** What was said of the piece as a whole. */
  flags: PieceFlags | undefined;
  absent: boolean;
  setSupport: (support: Support) => void;
  setAbsent: (absent: boolean) => void;
  sayKind: (field: 'genre' | 'subject', value: string) => void;
}

/** Whose piece this is, always in sight, and what is said of the piece as a whole. */
export function MarkHead({ round, pupil, names, flags, absent, setSupport, setAbsent, sayKind }: Props) {
  const words = useWords();
  const support = flags?.support ?? 'independent';
  // What is written before and during teaching is the unit's own kind.
  const mayDiffer = round.task.kind === 'hot' || round.task.kind === 'polished';
  const name = names.get(pupil);
  return (
    <header class="mark-head">
      <PupilTile initials={name?.initials ?? ''} size={56} />
      <div class="mark-who">
        <h1>{name?.full}</h1>
        <p class="small soft">
          <a href={paths.unit(round.unit.id)}>{round.unit.title}</a>
          {mayDiffer && !absent && <KindOfPiece unit={round.unit} said={flags} put={sayKind} />}
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
