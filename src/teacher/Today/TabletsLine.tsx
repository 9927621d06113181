import { today } from '../../schema/wallTime.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { tabletsNow } from '../../store/tabletQueries.ts';
import { paths } from '../../ui/paths.ts';
import { useLive } from '../../ui/useLive.ts';
import { sayHomeCount } from '../Tablets/sayHomeCount.ts';

/** "5 of 7 tablets home", once there is more than one. */
export function TabletsLine({ store }: { store: Store }) {
  const count = useLive(() => live(async () => tabletsNow(store)), [store]);
  const said = count && sayHomeCount(count, today(store.wall));
  if (!said) return null;
  return (
    <p class="today-tablets">
      <a href={paths.tablets}>{said.title}</a>
      {said.missing && <span>. {said.missing}</span>}
    </p>
  );
}
