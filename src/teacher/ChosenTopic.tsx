import { ideaOf } from '../rules/ideas.ts';
import { recordingsOf } from '../rules/recordings.ts';
import type { ChildFact } from '../schema/childEvents.ts';
import type { Store } from '../store/store.ts';
import { useWords } from '../ui/useWords.ts';
import { Heard } from './Heard.tsx';
import { topicLine } from './topicLine.ts';

/** What the child chose to write about, beside the piece that it became. Nothing where they did not choose. */
export function ChosenTopic({ store, said }: { store: Store; said: readonly ChildFact[] | undefined }) {
  const words = useWords();
  const seen = ideaOf(said);
  if (!seen) return null;
  const told = seen.idea.is === 'own' ? recordingsOf(said, { is: 'idea', version: 1 }) : [];
  return (
    <div>
      <p class="soft small">{topicLine(seen, words)}</p>
      <Heard store={store} label="The idea, told aloud" sounds={told} />
    </div>
  );
}
