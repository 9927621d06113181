import { UserX } from 'lucide-preact';
import { levels } from '../../schema/words.ts';
import { HelpLines } from '../../ui/HelpedMark.tsx';
import { LevelMark, NoMark, TaskMark } from '../../ui/marks.tsx';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';

/** What the shapes say, in the school's words. */
export function Legend({ words }: { words: Words }) {
  return (
    <ul class="legend" aria-label="What the shapes say">
      {(['cold', 'hot'] as const).map((kind) => (
        <li key={kind}>
          <TaskMark kind={kind} /> {words.task[kind]}
        </li>
      ))}
      {levels.map((level) => (
        <li key={level}>
          <LevelMark level={level} /> {words.level[level]}
        </li>
      ))}
      <li>
        <NoMark /> Nothing yet
      </li>
      {(['with-help', 'guided'] as const).map((support) => (
        <li key={support}>
          <HelpLines support={support} /> {words.support[support]}
        </li>
      ))}
      <li>
        <UserX aria-hidden="true" size={18} /> Absent
      </li>
    </ul>
  );
}
