import { ChevronRight, Presentation } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { HomeCount } from '../../rules/tabletsHome.ts';
import type { HandoverDoor } from '../../schema/handover.ts';
import type { DeviceId } from '../../schema/ids.ts';
import { today } from '../../schema/wallTime.ts';
import type { Store } from '../../store/store.ts';
import type { TabletNow } from '../../store/tabletQueries.ts';
import { Button } from '../../ui/Button.tsx';
import { OnScreen } from './OnScreen.tsx';
import { type PlacedTablet, sayHomeCount, tabletName } from './sayHomeCount.ts';
import { sayWhereabouts, tabletNotes } from './sayTablets.ts';
import { TabletDialog } from './TabletDialog.tsx';
import { StationDot, WhereMark } from './TabletMarks.tsx';
import './TabletList.css';

/** Every tablet of the school: who is home, who is missing, and what is wrong. */
export function TabletList({
  store,
  door,
  count,
}: {
  store: Store;
  door: HandoverDoor;
  count: HomeCount<TabletNow>;
}) {
  const [open, setOpen] = useState<DeviceId>();
  const [onScreen, setOnScreen] = useState(false);
  const day = today(store.wall);
  const said = sayHomeCount(count, day);
  const shown = count.tablets.find(({ device }) => device === open);
  return (
    <section class="tablets" aria-labelledby="tablets">
      <div class="tablets-head">
        <h2 id="tablets">{said?.title ?? 'Tablets'}</h2>
        {said && (
          <Button icon={<Presentation aria-hidden="true" />} onClick={() => setOnScreen(true)}>
            Show it large
          </Button>
        )}
      </div>
      {!said && <p class="soft">Only this tablet so far. Add the others below.</p>}
      {said?.missing && <p>{said.missing}</p>}
      <ul class="tablets-list">
        {count.tablets.map((tablet) => (
          <Row key={tablet.device} tablet={tablet} day={day} open={() => setOpen(tablet.device)} />
        ))}
      </ul>
      {shown && <TabletDialog store={store} tablet={shown} onClose={() => setOpen(undefined)} />}
      {onScreen && <OnScreen store={store} door={door} count={count} onClose={() => setOnScreen(false)} />}
    </section>
  );
}

function Row({ tablet, day, open }: { tablet: PlacedTablet; day: string; open: () => void }) {
  const name = tabletName(tablet);
  const notes = tabletNotes(tablet);
  return (
    <li class="tablet-row">
      <WhereMark whereabouts={tablet.whereabouts} />
      <span class="tablet-name">
        {name}
        {tablet.isThis && <span class="soft small"> this tablet</span>}
        {tablet.role === 'station' && <StationDot name={name} />}
      </span>
      <span class="tablet-where">{sayWhereabouts(tablet, day)}</span>
      <button type="button" class="tablet-open" aria-label={`More about ${name}`} onClick={open}>
        <ChevronRight aria-hidden="true" />
      </button>
      {notes.length > 0 && (
        <span class="tablet-notes small">
          {notes.map((note) => (
            <span key={note}>{note}</span>
          ))}
        </span>
      )}
    </li>
  );
}
