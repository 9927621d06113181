import { Play, Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { UnitId } from '../../schema/ids.ts';
import { setCritiqueWays } from '../../store/commands/station.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { NotHere } from '../../ui/NotHere.tsx';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { UnitOver } from '../Unit/UnitOver.tsx';
import { Labels } from './Labels.tsx';
import { type ExhibitionRoom, readExhibition } from './readExhibition.ts';
import { Slideshow } from './Slideshow.tsx';
import { Visitors } from './Visitors.tsx';
import './Exhibition.css';

/** The polished pieces of a unit for those who come to see them: on a screen, on the wall, and at a station. */
export function Exhibition({ store, unit }: { store: Store; unit: UnitId }) {
  const read = useLive(() => live(async () => [await readExhibition(store, unit)]), [store, unit]);
  if (!read) return <main class="screen" id="main" aria-busy="true" />;
  return read[0] ? (
    <Loaded store={store} room={read[0]} />
  ) : (
    <NotHere title="This {unit} is not on this tablet" />
  );
}

function Loaded({ store, room }: { store: Store; room: ExhibitionRoom }) {
  const words = useWords();
  const act = useAct();
  const [isShowing, setShowing] = useState(false);
  const { unit, exhibits } = room;
  const isNamed = room.class?.exhibits === 'named';
  return (
    <Screen
      title="Exhibition"
      over={[room.class?.name, unit.title].filter(Boolean).join(' · ')}
      back={{ href: paths.unit(unit.id), label: words.say('{Unit}') }}
      actions={
        exhibits.length > 0 && (
          <Button kind="quiet" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
            Print the labels
          </Button>
        )
      }
    >
      <UnitOver store={store} unit={unit} />
      {exhibits.length === 0 ? (
        <Empty title={words.say('No {polished piece} yet')}>
          <p>
            {words.say(
              'Open {a pupil}, turn to the {draft} that is finished, and tap Polished. A child can choose their best one at {a station} too.',
            )}
          </p>
        </Empty>
      ) : (
        <>
          <div class="exhibition-ways no-print">
            <Button kind="main" icon={<Play aria-hidden="true" />} onClick={() => setShowing(true)}>
              {words.say('Show {length polished piece}', { length: exhibits.length })}
            </Button>
            <label class="exhibition-names">
              <input
                type="checkbox"
                checked={isNamed}
                onChange={({ currentTarget: { checked } }) =>
                  act(() => setCritiqueWays(store, unit.class, { exhibits: checked ? 'named' : 'unnamed' }))
                }
              />
              Show first names
            </label>
          </div>
          <Visitors room={room} />
          <section aria-labelledby="labels">
            <h2 id="labels" class="no-print">
              Labels
            </h2>
            <Labels room={room} isNamed={isNamed} />
          </section>
        </>
      )}
      {isShowing && (
        <Slideshow
          store={store}
          title={unit.title}
          exhibits={exhibits}
          isNamed={isNamed}
          close={() => setShowing(false)}
        />
      )}
    </Screen>
  );
}
