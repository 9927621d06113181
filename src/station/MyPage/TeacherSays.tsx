import { Check } from 'lucide-preact';
import { answersOf, feedbackOf } from '../../rules/marks.ts';
import { partsOfPieceKey } from '../../schema/keys.ts';
import { feedbackParts } from '../../schema/words.ts';
import { readAttachment } from '../../store/attachments.ts';
import { answerMark } from '../../store/commands/marks.ts';
import type { PieceRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { PageMark } from '../../ui/PageMark.tsx';
import { PlaySound } from '../../ui/PlaySound.tsx';
import { useWords } from '../../ui/useWords.ts';
import { markMeans } from '../markMeans.ts';
import { useStationWords } from '../words.ts';

/** What the teacher handed back of one piece: three parts, and the marks, each with a way to say that it is done. */
export function TeacherSays({ store, piece }: { store: Store; piece: PieceRow }) {
  const {
    teacher: words,
    sound: { player },
  } = useStationWords();
  const act = useAct();
  const school = useWords();
  const told = feedbackOf(piece.marks);
  if (!told) return null;
  const at = partsOfPieceKey(piece.key);
  const answered = answersOf(piece.marks);
  return (
    <section class="teacher-says" aria-label={words.title}>
      <h3>{words.title}</h3>
      {feedbackParts.map((part) => {
        const lines = told.lines.filter((line) => line.part === part);
        if (lines.length === 0) return null;
        return (
          <div key={part}>
            <h4>{words.parts[part]}</h4>
            {lines.map((line) => (
              <p key={line.words}>{line.words}</p>
            ))}
          </div>
        );
      })}
      {told.spoke && <p>{words.spoke}</p>}
      <ul>
        {told.marks.map(({ mark, sort, code, place, note, spoken }) => (
          <li key={mark}>
            <PageMark sort={sort} code={code} size={28} />
            <span>
              {markMeans({ sort, code }, school)}
              {'quote' in place && <q>{String(place.quote)}</q>}
              {note && <span class="teacher-says-note">{note}</span>}
              {spoken && (
                <PlaySound sound={spoken.sound} read={(each) => readAttachment(store, each)} words={player} />
              )}
              {(sort === 'gap' || sort === 'question') &&
                (answered.has(mark) ? (
                  <span class="teacher-says-note">{words.done}</span>
                ) : (
                  <Button
                    icon={<Check aria-hidden="true" />}
                    onClick={() => act(() => answerMark(store, at, mark))}
                  >
                    {words.did}
                  </Button>
                ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
