import { useState } from 'preact/hooks';
import { putTabletAway, renameTablet, takeTabletBack } from '../../store/commands/tablet.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useWords } from '../../ui/useWords.ts';
import { changes } from './changes.ts';
import { LostTablet } from './LostTablet.tsx';
import { type PlacedTablet, tabletName } from './sayHomeCount.ts';
import { tabletNotes } from './sayTablets.ts';

const longest = 60;

/** One tablet: what is known of it, its name, and whether anybody waits for it. */
export function TabletDialog({
  store,
  tablet,
  onClose,
}: {
  store: Store;
  tablet: PlacedTablet;
  onClose: () => void;
}) {
  return (
    <Dialog
      title={tabletName(tablet)}
      onClose={onClose}
      actions={
        <>
          <PlaceButton store={store} tablet={tablet} />
          {/* Not the field: it would bring up the keyboard. */}
          <Button autofocus onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <Known tablet={tablet} />
      {tablet.name !== undefined && <Rename store={store} tablet={tablet} />}
      <LostTablet store={store} tablet={tablet} />
      {tablet.place === 'put-away' && (
        <p class="soft">Nobody waits for it. What it still sends home is taken in all the same.</p>
      )}
    </Dialog>
  );
}

function Known({ tablet }: { tablet: PlacedTablet }) {
  const words = useWords();
  const { heard, here, waiting, isThis } = tablet;
  return (
    <ul class="tablet-known">
      <li>
        {heard
          ? `${isThis ? 'Sent home' : 'Last heard from'} ${words.date(heard)}, ${heard.slice(11, 16)}`
          : 'Not heard from yet'}
      </li>
      {!isThis && <li>{changes(here)} of its own here</li>}
      {waiting > 0 && (
        <li>{isThis ? `${changes(waiting)} on it only` : `${changes(waiting)} were still on it then`}</li>
      )}
      {tabletNotes(tablet).map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function Rename({ store, tablet }: { store: Store; tablet: PlacedTablet }) {
  const act = useAct();
  const [name, setName] = useState(tablet.name ?? '');
  const [said, setSaid] = useState('');
  const keep = async (event: Event) => {
    event.preventDefault();
    if (name.trim() === '') return setSaid('');
    const kept = await act(() => renameTablet(store, tablet.device, name.trim()));
    setSaid(kept ? 'Kept.' : '');
  };
  return (
    <form class="tablet-rename" onSubmit={keep} noValidate>
      <Field
        label="Name"
        value={name}
        maxLength={longest}
        autocomplete="off"
        error={name.trim() === '' ? 'Type a name for it.' : undefined}
        onInput={(event) => {
          setName(event.currentTarget.value);
          setSaid('');
        }}
      />
      <div class="tablet-acts">
        <Button type="submit">Keep the name</Button>
        <span role="status">{said}</span>
      </div>
    </form>
  );
}

function PlaceButton({ store, tablet }: { store: Store; tablet: PlacedTablet }) {
  const act = useAct();
  const { device, place, isThis, name } = tablet;
  if (isThis || name === undefined || place === 'lost') return null;
  return place === 'here' ? (
    <Button kind="quiet" onClick={() => act(() => putTabletAway(store, device))}>
      Put it away
    </Button>
  ) : (
    <Button onClick={() => act(() => takeTabletBack(store, device))}>Back in use</Button>
  );
}
