import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { tallyOf } from '../../store/tally.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useLive } from '../../ui/useLive.ts';

/** What is on this tablet only, and the way home. */
export function ToSend({ store }: { store: Store }) {
  const count = useLive(() => live(async () => tallyOf(store)), [store])?.waiting;
  if (count === undefined) return null;
  return (
    <section class="today-send" aria-label="Send home">
      <p>{toSendWords(count)}</p>
      {count > 0 && <ButtonLink href={paths.tablets}>Send home</ButtonLink>}
    </section>
  );
}

function toSendWords(count: number): string {
  if (count === 0) return 'Everything on this tablet is home.';
  return count === 1 ? '1 change is on this tablet only.' : `${count} changes are on this tablet only.`;
}
