import type { ClassId } from '../../schema/ids.ts';
import { clashesIn } from '../../store/clashes.ts';
import { possibleDuplicates } from '../../store/duplicates.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { waitingIn, waitingWords } from './waitingIn.ts';
import './ToSettle.css';

/** One quiet line while something waits for an adult; of one class, or of all that the tablet has. */
export function ToSettle({ store, classId }: { store: Store; classId?: ClassId }) {
  const all = useLive(
    () =>
      live(async () => ({ clashes: await clashesIn(store), duplicates: await possibleDuplicates(store) })),
    [store],
  );
  const waits = waitingWords(waitingIn(all, classId), useWords());
  if (waits === '') return null;
  return (
    <section class="to-settle" aria-label="To settle">
      <p>{waits}</p>
      <ButtonLink href={paths.settle}>Settle it</ButtonLink>
    </section>
  );
}
