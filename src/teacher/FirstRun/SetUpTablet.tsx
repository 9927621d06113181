import { useState } from 'preact/hooks';
import type { DeviceFacts } from '../../device/facts.ts';
import { askToPersist } from '../../device/storageHealth.ts';
import { tabletNameFor } from '../../store/commands/setUp.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { type NamePage, NameStep } from './NameStep.tsx';
import { PinStep } from './PinStep.tsx';
import { setUp } from './setUp.ts';
import { TabletName } from './TabletName.tsx';

const pages: Record<'school' | 'adult', NamePage> = {
  school: {
    title: 'Your school',
    label: 'Name of the school',
    missing: 'Type the name of your school.',
  },
  adult: {
    title: 'You',
    label: 'Your name',
    hint: 'As the children say it, such as Miss Okafor.',
    missing: 'Type your name.',
  },
};

/** "This is my tablet": school, name and PIN. The class comes on Today. */
export function SetUpTablet({
  store,
  facts,
  back,
  done,
}: {
  store: Store;
  facts: DeviceFacts;
  back: () => void;
  done: () => void;
}) {
  const act = useAct();
  const [page, setPage] = useState<'school' | 'adult' | 'pin'>('school');
  const [names, setNames] = useState({ school: '', adult: '' });
  const [tablet, setTablet] = useState<string>();
  const [busy, setBusy] = useState(false);
  const finish = async (pin: string) => {
    setBusy(true);
    // Firefox answers when a person does, so nothing waits for it.
    void askToPersist();
    if (
      await act(() =>
        setUp(store, facts, { ...names, tablet: tablet?.trim() || tabletNameFor(names.adult), pin }),
      )
    )
      done();
    else setBusy(false);
  };
  if (page === 'pin')
    return (
      <PinStep place="Step 3 of 3" action="Start" busy={busy} back={() => setPage('adult')} go={finish} />
    );
  const first = page === 'school';
  return (
    <NameStep
      key={page}
      {...pages[page]}
      place={`Step ${first ? 1 : 2} of 3`}
      value={names[page]}
      change={(name) => setNames({ ...names, [page]: name })}
      back={first ? back : () => setPage('school')}
      go={() => setPage(first ? 'adult' : 'pin')}
    >
      {!first && <TabletName value={tablet ?? tabletNameFor(names.adult)} change={setTablet} />}
    </NameStep>
  );
}
