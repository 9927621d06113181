import { paths } from '../../ui/paths.ts';
import { FoldedLinks } from './FoldedLinks.tsx';
import type { ListedPupil } from './listedPupils.ts';

/** Children who have left: out of the way, and not out of reach. */
export function HaveLeft({ pupils }: { pupils: ListedPupil[] }) {
  return (
    <FoldedLinks
      summary={pupils.length === 1 ? '1 pupil has left' : `${pupils.length} pupils have left`}
      links={pupils.map(({ id, name }) => ({ href: paths.pupil(id), name }))}
    />
  );
}
