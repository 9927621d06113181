import { HandHelping } from 'lucide-preact';
import { canFillScreen, fillScreen } from '../../device/fullScreen.ts';
import type { ClassId } from '../../schema/ids.ts';
import { live } from '../../store/live.ts';
import { meTablet } from '../../store/queries.ts';
import type { FaceRow, UnitRow } from '../../store/rows.ts';
import { planHere } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { OneStation } from './OneStation.tsx';

interface Props {
  store: Store;
  classId: ClassId;
  units: readonly UnitRow[];
  faces: readonly FaceRow[];
  lend: ((of: ClassId) => Promise<void>) | undefined;
}

/** The adult's own tablet, a station for ten minutes. */
export function LendThis({ store, classId, units, faces, lend }: Props) {
  const act = useAct();
  const words = useWords();
  const read = useLive(
    () => live(async () => ({ tablet: await meTablet(store), plan: await planHere(store) })),
    [store],
  );
  if (!read || faces.length === 0) return null;
  const begin = () => {
    if (canFillScreen()) void fillScreen();
    void act(async () => lend?.(classId));
  };
  return (
    <section class="stations" aria-labelledby="stations-lend">
      <h2 id="stations-lend">Lend this tablet</h2>
      <p class="soft">
        {words.say(
          'Children use it as {a station} for ten minutes. Your screens stay behind your PIN: “For {adults}” asks for it, and when the time is up the tablet is locked. What they did is kept.',
        )}
      </p>
      {lend ? (
        <>
          <ul class="stations-list">
            <OneStation
              store={store}
              tablet={read.tablet ?? { id: store.device, name: 'This tablet' }}
              plan={read.plan}
              units={units}
              faces={faces}
            />
          </ul>
          <div>
            <Button icon={<HandHelping aria-hidden="true" />} onClick={begin}>
              Lend it for ten minutes
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>Choose a PIN first. Without one nothing keeps children out of your screens.</p>
          <div>
            <ButtonLink href={paths.school}>Choose a PIN</ButtonLink>
          </div>
        </>
      )}
    </section>
  );
}
