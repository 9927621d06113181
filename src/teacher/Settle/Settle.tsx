import { useMemo, useState } from 'preact/hooks';
import type { Stamp } from '../../schema/stamp.ts';
import { live } from '../../store/live.ts';
import { type Store, selfOf } from '../../store/store.ts';
import { whoAndWhen } from '../../store/whoAndWhen.ts';
import { useAct } from '../../ui/act.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import { genreNames } from '../genreName.ts';
import { ClashItem } from './ClashItem.tsx';
import { whoWords } from './clashWords.ts';
import { DuplicateItem } from './DuplicateItem.tsx';
import { clashKey, duplicateKey, oneChildKey } from './keys.ts';
import { OneChildItem } from './OneChildItem.tsx';
import { readSettle } from './readSettle.ts';
import { useHeld } from './useHeld.ts';
import './Settle.css';

/** What two adults did apart, side by side, until one of them chooses. */
export function Settle({ store }: { store: Store }) {
  const words = useWords();
  const room = useLive(() => live(async () => readSettle(store)), [store]);
  const genres = useLoaded(genreNames, []);
  const run = useAct();
  const [said, setSaid] = useState('');
  const clashes = useHeld(room?.clashes, clashKey);
  const duplicates = useHeld(room?.duplicates, duplicateKey);
  const joined = useHeld(room?.joined, oneChildKey);
  const who = useMemo(() => {
    const madeBy = whoAndWhen(store, room?.adults ?? []);
    return (stamp: Stamp) => whoWords(madeBy(stamp), selfOf(store).adult, words);
  }, [store, room?.adults, words]);
  if (!room || !genres) return <main class="screen" id="main" aria-busy="true" />;
  const { classes, policies, sheetVersions } = room;
  const act = async (done: string, work: () => Promise<unknown>) => {
    if (await run(work)) setSaid(done);
  };
  const shared = { store, classes, who, act };
  return (
    <Screen title="To settle" back={{ href: paths.today, label: 'Today' }}>
      <p class="unseen" role="status">
        {said}
      </p>
      {clashes.length + duplicates.length === 0 && <Nothing />}
      {clashes.length > 0 && (
        <section class="settle-part" aria-labelledby="settle-apart">
          <h2 id="settle-apart">{words.say('Two {adults} changed this apart')}</h2>
          <p class="soft">Neither saw what the other did. The newer one is shown until you choose.</p>
          {clashes.map(({ item, key, open }) => (
            <ClashItem
              key={key}
              {...shared}
              clash={item}
              open={open}
              genres={genres}
              policies={policies}
              sheetVersions={sheetVersions}
              words={words}
            />
          ))}
        </section>
      )}
      {duplicates.length > 0 && (
        <section class="settle-part" aria-labelledby="settle-alike">
          <h2 id="settle-alike">Perhaps one child</h2>
          <p class="soft">
            As one child, everything that was marked for either stands together. They can be taken apart again
            at any time.
          </p>
          {duplicates.map(({ item, key, open }) => (
            <DuplicateItem key={key} {...shared} duplicate={item} open={open} />
          ))}
        </section>
      )}
      {joined.length > 0 && (
        <section class="settle-part" aria-labelledby="settle-joined">
          <h2 id="settle-joined">Shown as one child</h2>
          {joined.map(({ item, key, open }) => (
            <OneChildItem key={key} {...shared} pair={item} open={open} />
          ))}
        </section>
      )}
    </Screen>
  );
}

function Nothing() {
  const words = useWords();
  return (
    <Empty title="Nothing to settle" action={<ButtonLink href={paths.today}>Go to Today</ButtonLink>}>
      <p>
        {words.say(
          'When two {adults} change one thing on two tablets, nothing is lost: after the handover both are shown here, side by side.',
        )}
      </p>
    </Empty>
  );
}
