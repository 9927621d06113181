import type { MarkSeen } from '../../rules/marks.ts';
import { PageMark } from '../../ui/PageMark.tsx';
import { stateWords } from '../../ui/stateWords.ts';
import { useWords } from '../../ui/useWords.ts';
import { markName } from './markName.ts';

interface Props {
  marks: readonly MarkSeen[];
  /** Of the draft that they are shown on; others have come along from before it. */
  version: number;
  isGone: (seen: MarkSeen) => boolean;
  open: (id: string) => void;
}

/** Every mark of the draft, in the order in which they were made. */
export function MarkList({ marks, version, isGone, open }: Props) {
  const words = useWords();
  if (marks.length === 0) return <p class="soft small">Tap a place on the page, then say what it is.</p>;
  return (
    <ul class="mark-list">
      {marks.map((seen) => (
        <li key={seen.id}>
          <button type="button" onClick={() => open(seen.id)}>
            <PageMark sort={seen.mark.sort} code={seen.mark.code} />
            <span>
              {markName(seen, words)}
              {seen.mark.version < version && (
                <span class="soft">
                  {words.say(', from {draft} {version}', { version: seen.mark.version })}
                </span>
              )}
              {isGone(seen) && <span class="soft">{words.say(' (its place is gone from the {draft})')}</span>}
            </span>
            {seen.state && <strong>{stateWords[seen.state]}</strong>}
          </button>
        </li>
      ))}
    </ul>
  );
}
