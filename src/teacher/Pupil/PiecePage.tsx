import { PencilLine } from 'lucide-preact';
import type { PupilId, UnitId } from '../../schema/ids.ts';
import { FlipBook } from '../../ui/FlipBook.tsx';
import { TaskMark } from '../../ui/marks.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { midSentence } from '../targetWords.ts';
import type { PieceSeen } from './pair.ts';

interface Props {
  unit: UnitId;
  pupil: PupilId;
  piece: PieceSeen;
}

/** One piece: what it is, how alone it was written, and the child's own words, draft by draft. */
export function PiecePage({ unit, pupil, piece }: Props) {
  const words = useWords();
  const { kind, set, drafts, note, absent, support, at } = piece;
  const facts = [
    at && words.day(at),
    support && midSentence(words.support[support]),
    absent && drafts.length > 0 && 'marked absent',
  ];
  return (
    <article class="piece-page" aria-label={words.task[kind]}>
      <header>
        <h3>
          <TaskMark kind={kind} /> {words.task[kind]}
        </h3>
        <p class="soft">{facts.filter(Boolean).join(', ')}</p>
        {set && (
          <a class="no-print" href={paths.mark(unit, kind, pupil)}>
            <PencilLine aria-hidden="true" /> Mark
            <span class="unseen"> the {midSentence(words.task[kind])}</span>
          </a>
        )}
      </header>
      <FlipBook drafts={drafts} reader="adult" picture={pictured} empty={emptyWords(piece, words)} />
      {note && (
        <p class="piece-page-note no-print">
          <strong>Note</strong> (not printed): {note}
        </p>
      )}
    </article>
  );
}

const pictured = (_: unknown, alt: string) => <p class="soft">{alt}: photographed.</p>;

function emptyWords({ kind, set, absent, at }: PieceSeen, words: Words): string {
  if (!set)
    return words.say('This {unit} has no {task} on this tablet yet.', {
      task: midSentence(words.task[kind]),
    });
  if (absent) return 'Absent that day.';
  return at ? 'Judged from the page; nothing was typed.' : 'Nothing yet.';
}
