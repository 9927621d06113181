import { PencilLine } from 'lucide-preact';
import type { PupilId, UnitId } from '../../schema/ids.ts';
import { FlipBook } from '../../ui/FlipBook.tsx';
import { TaskMark } from '../../ui/marks.tsx';
import { paths } from '../../ui/paths.ts';
import { dayWords, supportWords, taskWords } from '../../ui/words.ts';
import { midSentence } from '../targetWords.ts';
import type { PieceSeen } from './pair.ts';

interface Props {
  unit: UnitId;
  pupil: PupilId;
  piece: PieceSeen;
}

/** One piece: what it is, how alone it was written, and the child's own words, draft by draft. */
export function PiecePage({ unit, pupil, piece }: Props) {
  const { kind, set, drafts, note, absent, support, at } = piece;
  const facts = [
    at && dayWords(at),
    support && midSentence(supportWords[support]),
    absent && drafts.length > 0 && 'marked absent',
  ];
  return (
    <article class="piece-page" aria-label={taskWords[kind]}>
      <header>
        <h3>
          <TaskMark kind={kind} /> {taskWords[kind]}
        </h3>
        <p class="soft">{facts.filter(Boolean).join(', ')}</p>
        {set && (
          <a class="no-print" href={paths.mark(unit, kind, pupil)}>
            <PencilLine aria-hidden="true" /> Mark
            <span class="unseen"> the {taskWords[kind].toLowerCase()}</span>
          </a>
        )}
      </header>
      <FlipBook drafts={drafts} reader="adult" picture={pictured} empty={emptyWords(piece)} />
      {note && (
        <p class="piece-page-note no-print">
          <strong>Note</strong> (not printed): {note}
        </p>
      )}
    </article>
  );
}

const pictured = (_: unknown, alt: string) => <p class="soft">{alt}: photographed.</p>;

function emptyWords({ kind, set, absent, at }: PieceSeen): string {
  if (!set) return `This unit has no ${taskWords[kind].toLowerCase()} on this tablet yet.`;
  if (absent) return 'Absent that day.';
  return at ? 'Judged from the page; nothing was typed.' : 'Nothing yet.';
}
