import { Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { ChangePolicy } from './ChangePolicy.tsx';
import { CheckList } from './CheckList.tsx';
import { PolicyPage } from './PolicyPage.tsx';
import { readPolicy } from './readPolicy.ts';
import { Versions } from './Versions.tsx';
import './Policy.css';

/** What the school means by mastery: read, changed with its consequences in sight, published and printed. */
export function Policy({ store }: { store: Store }) {
  const room = useLive(() => live(async () => readPolicy(store)), [store]);
  const words = useWords();
  const [changing, setChanging] = useState(false);
  const [said, say] = useState('');
  if (!room) return <main class="screen" id="main" aria-busy="true" />;
  const { inForce, school, classes, versions, ownLevels } = room;
  return (
    <Screen
      title="What counts as mastery"
      over={school?.name}
      back={{ href: paths.school, label: 'School' }}
      actions={
        !changing && (
          <Button kind="quiet" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
            Print
          </Button>
        )
      }
    >
      <p class="unseen" role="status">
        {said}
      </p>
      {changing ? (
        <ChangePolicy
          store={store}
          room={room}
          done={(words) => {
            setChanging(false);
            say(words);
            scrollTo(0, 0);
          }}
        />
      ) : (
        <>
          <PolicyPage inForce={inForce} words={words} />
          {school && (
            <p class="no-print">
              <Button kind="main" onClick={() => setChanging(true)}>
                Change what counts
              </Button>
            </p>
          )}
          <Versions store={store} versions={versions} inForce={inForce} />
          <CheckList facts={{ school, inForce, classes: classes.length, ownLevels, words }} />
        </>
      )}
    </Screen>
  );
}
