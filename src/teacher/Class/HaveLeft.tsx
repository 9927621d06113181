import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import { FoldedLinks } from './FoldedLinks.tsx';
import type { ListedPupil } from './listedPupils.ts';

/** Children who have left: out of the way, and not out of reach. */
export function HaveLeft({ pupils }: { pupils: ListedPupil[] }) {
  const words = useWords();
  return (
    <FoldedLinks
      summary={
        pupils.length === 1
          ? words.say('1 {pupil} has left')
          : words.say('{length} {pupils} have left', { length: pupils.length })
      }
      links={pupils.map(({ id, name }) => ({ href: paths.pupil(id), name }))}
    />
  );
}
