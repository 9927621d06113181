import { type Erasure, erasuresNow, staysAtHome } from '../../store/erasures.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { sayErasure } from './sayErasure.ts';
import './Erasures.css';

/** How far the erasing of children has come, tablet by tablet. */
export function Erasures({ store }: { store: Store }) {
  const now = useLive(
    () => live(async () => ({ all: await erasuresNow(store), stays: await staysAtHome(store) })),
    [store],
  );
  if (!now || now.all.length === 0) return null;
  return (
    <section class="erasures" aria-labelledby="erasures">
      <h2 id="erasures">Erased records</h2>
      <ul>
        {now.all.map((erasure) => (
          <ErasureLine key={erasure.id} erasure={erasure} />
        ))}
      </ul>
      {now.stays > 0 && (
        <p>
          {now.stays === 1 ? 'One sealed parcel' : `${now.stays} sealed parcels`} from before could not be
          taken away where your work is kept. Ask whoever looks after it to delete what is older.
        </p>
      )}
      <p class="soft">
        A backup of the place where your work is kept may still hold the old sealed parcels, until it is
        overwritten. An old recovery sheet can open them: destroy it, and print a new one.
      </p>
    </section>
  );
}

function ErasureLine({ erasure }: { erasure: Erasure }) {
  const words = useWords();
  return (
    <li>
      A child’s record, erased on {words.date(erasure.at)}. {sayErasure(erasure)}
    </li>
  );
}
