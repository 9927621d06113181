import { slippedIn } from '../../rules/slips.ts';
import { live } from '../../store/live.ts';
import type { UnitRow } from '../../store/rows.ts';
import { classYear } from '../../store/standingQueries.ts';
import type { Store } from '../../store/store.ts';
import { paths } from '../../ui/paths.ts';
import { useLive } from '../../ui/useLive.ts';
import type { ListedPupil } from '../Class/listedPupils.ts';
import { shortTarget } from '../targetWords.ts';
import type { UnitRoom } from './readUnit.ts';

interface Props {
  store: Store;
  unit: UnitRow;
  listed: ListedPupil[];
  inForce: UnitRoom['inForce'];
}

/** Non-negotiables that a child had shown before this unit, and missed in it. Nothing is drawn where there are none. */
export function SlippedPart({ store, unit, listed, inForce }: Props) {
  const year = useLive(
    () => live(async () => classYear(store, unit.class, unit.schoolYear)),
    [store, unit.class, unit.schoolYear],
  );
  if (!year) return null;
  const targets = unit.nonNegotiables.map(({ target }) => target);
  const slipped = slippedIn(unit.id, targets, year.cells, inForce.policy);
  if (slipped.length === 0) return null;
  return (
    <section class="unit-slipped" aria-labelledby="unit-slipped">
      <h2 id="unit-slipped">Shown before, missing here</h2>
      <ul>
        {slipped.map(({ target, pupils }) => (
          <li key={target}>
            <span>
              {shortTarget(unit.nonNegotiables.find((each) => each.target === target)?.pupil ?? target)}:
            </span>
            {listed
              .filter(({ id }) => pupils.includes(id))
              .map(({ id, name }) => (
                <a key={id} href={paths.pupil(id)}>
                  {name}
                </a>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
