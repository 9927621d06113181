import { Maximize } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { canFillScreen, fillScreen } from '../../device/fullScreen.ts';
import type { UnitId } from '../../schema/ids.ts';
import type { StationPlan } from '../../schema/records.ts';
import { planStation } from '../../store/commands/station.ts';
import { live } from '../../store/live.ts';
import { classesOf, unitsOf } from '../../store/queries.ts';
import { planHere } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { PlanFields } from '../../ui/PlanFields.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';

/** With no wifi in the room, what a station is for can be said at the station. */
export function TodayHere({ store }: { store: Store }) {
  const act = useAct();
  const words = useWords();
  const [fills, setFills] = useState(!canFillScreen());
  const read = useLive(() => live(() => readToday(store)), [store]);
  if (!read) return null;
  const put = (fields: Partial<StationPlan>) => void act(() => planStation(store, store.device, fields));
  return (
    <section class="adults-today" aria-labelledby="adults-today">
      <h2 id="adults-today">{words.say('What this tablet is for today')}</h2>
      <PlanFields
        doing={read.plan.doing}
        unit={read.plan.unit}
        units={read.units}
        setDoing={(doing) => put({ doing })}
        setUnit={(unit) => put({ unit: unit as UnitId | 'newest' })}
        bySwitch={read.plan.switch}
        setSwitch={(is) => put({ switch: is })}
      />
      {!fills && (
        <p>
          <Button
            icon={<Maximize aria-hidden="true" />}
            onClick={() => void fillScreen().then(() => setFills(true))}
          >
            {words.say('Fill the screen')}
          </Button>
        </p>
      )}
    </section>
  );
}

async function readToday(store: Store) {
  const [plan, classes] = await Promise.all([planHere(store), classesOf(store)]);
  const units = await Promise.all(classes.map(({ id }) => unitsOf(store, id)));
  return { plan, units: units.flat() };
}
