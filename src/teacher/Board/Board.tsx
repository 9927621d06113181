import { Maximize } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { canFillScreen, fillScreen } from '../../device/fullScreen.ts';
import { keepAwake } from '../../device/wakeLock.ts';
import type { ClassId } from '../../schema/ids.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { ColourDot } from '../../ui/ColourDot.tsx';
import { doingWords } from '../../ui/doingWords.ts';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { type AtStation, readBoard } from './readBoard.ts';
import './Board.css';

/** For the projector: what the class works at today, and who works where. No judgement, and no step with a name. */
export function Board({ store, classId }: { store: Store; classId: ClassId }) {
  const words = useWords();
  const [fills, setFills] = useState(!canFillScreen());
  const read = useLive(() => live(() => readBoard(store, classId)), [store, classId]);
  useEffect(keepAwake, []);
  if (!read) return <main class="screen" id="main" aria-busy="true" />;
  const { room, unit, targets, steps, stations } = read;
  return (
    <Screen
      wide
      title={unit ?? words.say('No {unit} yet')}
      over={room}
      back={{ href: paths.class(classId), label: room }}
      actions={
        !fills && (
          <Button
            icon={<Maximize aria-hidden="true" />}
            onClick={() => void fillScreen().then(() => setFills(true))}
          >
            Fill the screen
          </Button>
        )
      }
    >
      <div class="board">
        {targets.length > 0 ? (
          <Lines title="We are learning" lines={targets.map(({ pupil }) => pupil)} />
        ) : (
          <Empty title={words.say('No {target} yet')}>
            <p>{words.say('The {targets} of the newest {unit} stand here.')}</p>
          </Empty>
        )}
        {stations.length > 0 && (
          <section aria-labelledby="board-stations">
            <h2 id="board-stations">{words.say('At the {stations}')}</h2>
            <p class="soft">{words.say('As planned. {Stations} cannot say who has come.')}</p>
            <ul class="board-stations">
              {stations.map((station) => (
                <OneStation key={station.name} station={station} />
              ))}
            </ul>
          </section>
        )}
        {steps.length > 0 && <Lines title="Our next steps" lines={steps} many />}
      </div>
    </Screen>
  );
}

function Lines({ title, lines, many }: { title: string; lines: readonly string[]; many?: boolean }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class={many ? 'board-lines board-many' : 'board-lines'}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function OneStation({ station: { name, doing, who } }: { station: AtStation }) {
  const words = useWords();
  return (
    <li>
      <h3>
        <ColourDot name={name} large /> {name}
      </h3>
      <p>{who.length > 0 ? words.list(who) : words.say('The whole {class}')}</p>
      <p class="soft">{doingWords(words)[doing]}</p>
    </li>
  );
}
