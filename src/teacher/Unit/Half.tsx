import { UserX } from 'lucide-preact';
import type { Side } from '../../rules/cell.ts';
import { HelpedMark } from '../../ui/HelpedMark.tsx';
import { NoMark, TaskMark } from '../../ui/marks.tsx';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { sideParts, sideWords } from '../cellSentences.ts';

/** Cold or hot in a cell: whose half it is, then the level by shape, and by word where there is room. */
export function Half({ side, worded, words }: { side: Side; worded: boolean; words: Words }) {
  const { kind, judged, absent } = side;
  const { word, more } = sideParts(side, words);
  return (
    <span class="half" title={`${words.task[kind]}: ${sideWords(side, words)}`}>
      <TaskMark kind={kind} size={14} />
      {judged && <HelpedMark level={judged.level} support={judged.support} />}
      {absent && <UserX size={18} />}
      {!judged && !absent && <NoMark />}
      {worded && <span class="half-word">{word}</span>}
      {worded && more && <span class="unseen">{` ${more}`}</span>}
    </span>
  );
}
