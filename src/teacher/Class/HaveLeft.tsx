import { paths } from '../../ui/paths.ts';
import type { ListedPupil } from './listedPupils.ts';

/** Children who have left: out of the way, and not out of reach. */
export function HaveLeft({ pupils }: { pupils: ListedPupil[] }) {
  if (pupils.length === 0) return null;
  return (
    <details class="class-left no-print">
      <summary>{pupils.length === 1 ? '1 pupil has left' : `${pupils.length} pupils have left`}</summary>
      <ul>
        {pupils.map(({ id, name }) => (
          <li key={id}>
            <a href={paths.pupil(id)}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
