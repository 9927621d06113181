import { useState } from 'preact/hooks';
import type { UnitId } from '../../schema/ids.ts';
import type { StationPlan } from '../../schema/records.ts';
import { planStation } from '../../store/commands/station.ts';
import type { FaceRow, TabletRow, UnitRow } from '../../store/rows.ts';
import type { Plan } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { ColourDot } from '../../ui/ColourDot.tsx';
import { PlanFields } from '../../ui/PlanFields.tsx';
import { useWords } from '../../ui/useWords.ts';
import { WhoDialog } from './WhoDialog.tsx';

interface Props {
  store: Store;
  tablet: Pick<TabletRow, 'id' | 'name'>;
  plan: Plan;
  units: readonly UnitRow[];
  faces: readonly FaceRow[];
}

/** One station: what it is for today, which unit, which children. Each answer is kept as it is given. */
export function OneStation({ store, tablet, plan, units, faces }: Props) {
  const act = useAct();
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const put = (fields: Partial<StationPlan>) => void act(() => planStation(store, tablet.id, fields));
  const chosen = plan.who === 'all' ? [] : faces.filter(({ id }) => plan.who.includes(id));
  return (
    <li class="one-station" aria-label={tablet.name}>
      <h3>
        <ColourDot name={tablet.name} /> {tablet.name}
      </h3>
      <PlanFields
        doing={plan.doing}
        unit={plan.unit}
        units={units}
        setDoing={(doing) => put({ doing })}
        setUnit={(unit) => put({ unit: unit as UnitId | 'newest' })}
        bySwitch={plan.switch}
        setSwitch={(is) => put({ switch: is })}
      />
      <p class="one-station-who">
        {chosen.length === 0
          ? words.say('The whole {class} can sign in here.')
          : words.say('Only {names} can sign in here.', {
              names: words.list(chosen.map(({ given }) => given)),
            })}
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {words.say('Choose {pupils}')}
        </Button>
      </p>
      {asking && (
        <WhoDialog
          station={tablet.name}
          faces={faces}
          who={plan.who}
          keep={(who) => {
            put({ who });
            setAsking(false);
          }}
          close={() => setAsking(false)}
        />
      )}
    </li>
  );
}
