import { useEffect, useState } from 'preact/hooks';
import type { DeviceFacts } from '../../device/facts.ts';
import { type Home, homeOf } from '../../device/keys.ts';
import type { HandoverDoor } from '../../schema/handover.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { tabletsNow } from '../../store/tabletQueries.ts';
import { lastHandover, tallyOf } from '../../store/tally.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { AddTablet } from './AddTablet.tsx';
import { ByFile } from './ByFile.tsx';
import { Erasures } from './Erasures.tsx';
import { InTheOpen } from './InTheOpen.tsx';
import { SendHome } from './SendHome.tsx';
import { SetUpHome } from './SetUpHome.tsx';
import { StandingStill } from './StandingStill.tsx';
import { TabletList } from './TabletList.tsx';
import './Tablets.css';

interface Props {
  store: Store;
  facts: DeviceFacts;
  sample: boolean;
  door: HandoverDoor | undefined;
}

/** The end of the day: send this tablet's work home and fetch the others'. */
export function Tablets({ store, facts, sample, door }: Props) {
  const words = useWords();
  const [home, setHome] = useState<Home | 'none'>();
  const [isChanging, setChanging] = useState(false);
  const look = async () => {
    setHome((await homeOf(facts)) ?? 'none');
    setChanging(false);
  };
  useEffect(() => void look(), [facts]);
  const tally = useLive(() => live(async () => tallyOf(store)), [store]);
  const count = useLive(() => live(async () => tabletsNow(store)), [store]);
  const [report, lastMade] =
    useLive(
      () => live(async () => [await lastHandover(store), await lastHandover(store, 'file')] as const),
      [store],
    ) ?? [];
  if (sample || !door) return <SampleStays />;
  if (!home || !tally || !count) return <main class="screen" aria-busy="true" />;
  return (
    <Screen title={words.say('Send home')}>
      {home === 'none' ? (
        <SetUpHome door={door} waiting={tally.waiting} ready={look} />
      ) : isChanging ? (
        <SetUpHome
          door={door}
          waiting={tally.waiting}
          instead={home.address}
          ready={look}
          leave={() => setChanging(false)}
        />
      ) : (
        <>
          <SendHome
            door={door}
            waiting={tally.waiting}
            report={report}
            address={home.address}
            change={() => setChanging(true)}
          />
          <StandingStill frozen={tally.frozen} setAside={tally.setAside} count={count} />
          <TabletList store={store} door={door} count={count} />
          <AddTablet store={store} door={door} />
        </>
      )}
      <ByFile door={door} lastMade={lastMade} />
      {home !== 'none' && <InTheOpen store={store} report={report} />}
      <Erasures store={store} />
    </Screen>
  );
}

function SampleStays() {
  const words = useWords();
  return (
    <Screen title={words.say('Send home')}>
      <p>{words.say('The sample {class} stays on this tablet. There is nothing to send.')}</p>
    </Screen>
  );
}
