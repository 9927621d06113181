import { Printer, Send } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { draftChain } from '../../rules/draftChain.ts';
import { feedbackOf, pieceFacts } from '../../rules/marks.ts';
import type { UnitId } from '../../schema/ids.ts';
import { partsOfPieceKey } from '../../schema/keys.ts';
import type { TaskKind } from '../../schema/words.ts';
import { changeClassSheet } from '../../store/commands/classSheet.ts';
import { handBack } from '../../store/commands/marks.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { NotHere } from '../../ui/NotHere.tsx';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { isTold, toHandBack } from '../Mark/toHandBack.ts';
import { midSentence } from '../targetWords.ts';
import { type ClassFeedbackRoom, readClassFeedback } from './readClassFeedback.ts';
import { SheetSection } from './SheetSection.tsx';
import { sectionsOf } from './sections.ts';
import './ClassFeedback.css';

interface Props {
  store: Store;
  unit: UnitId;
  kind: TaskKind;
}

/** One page for the whole class, written from the taps of marking: to be changed, printed and talked through. */
export function ClassFeedback({ store, unit, kind }: Props) {
  const room = useLive(
    () => live(async () => [await readClassFeedback(store, unit, kind)]),
    [store, unit, kind],
  );
  if (!room) return <main class="screen" id="main" aria-busy="true" />;
  return room[0] ? (
    <Loaded store={store} room={room[0]} />
  ) : (
    <NotHere title="This {task} is not on this tablet" />
  );
}

function Loaded({ store, room }: { store: Store; room: ClassFeedbackRoom }) {
  const act = useAct();
  const words = useWords();
  const { unit, task } = room;
  const sections = sectionsOf(room, words);
  const isEmpty = sections.every(({ lines, own }) => lines.length === 0 && !own);
  const change = (to: Parameters<typeof changeClassSheet>[2]) =>
    act(() => changeClassSheet(store, task.id, to));
  const leave = (key: string, out: boolean) =>
    change(({ leftOut = [] }) => {
      const held = leftOut.filter((each) => each !== key);
      return { leftOut: out ? [...held, key] : held };
    });
  return (
    <Screen
      title={words.say('{Class} feedback: {midSentence}', {
        midSentence: midSentence(words.task[task.kind]),
      })}
      over={unit.title}
      back={{ href: paths.unit(unit.id), label: words.say('{Unit}') }}
      actions={
        <Button kind="quiet" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
          Print
        </Button>
      }
    >
      {isEmpty && (
        <p class="soft no-print">
          {words.say(
            'Nothing stands out in the marking yet. You can still write below what you want to tell the {class}.',
          )}
        </p>
      )}
      <div class="class-sheet">
        {sections.map((section) => (
          <SheetSection
            key={section.name}
            section={section}
            leave={leave}
            write={(own) => change(() => ({ [section.name]: own }))}
          />
        ))}
      </div>
      <HandAllBack store={store} room={room} />
    </Screen>
  );
}

/** Everything that waits to be handed back, in one go, so that the class reads it at one time. */
function HandAllBack({ store, room }: { store: Store; room: ClassFeedbackRoom }) {
  const act = useAct();
  const words = useWords();
  const [done, setDone] = useState<number>();
  const waiting = room.pieces.flatMap((piece) => {
    const said = toHandBack(pieceFacts(piece), draftChain(piece).at(-1));
    const told = feedbackOf(piece.marks);
    const isEmpty = said.lines.length + said.marks.length === 0 && !said.spoke;
    return isEmpty || (told && isTold(told, said)) ? [] : [{ at: partsOfPieceKey(piece.key), said }];
  });
  const handAll = async () => {
    const handed = await act(async () => {
      for (const { at, said } of waiting) await handBack(store, at, said);
    });
    if (handed) setDone(waiting.length);
  };
  if (waiting.length === 0 && done === undefined) return null;
  return (
    <section class="hand-all-back no-print" aria-label="Handing back">
      {waiting.length > 0 && (
        <Button kind="main" icon={<Send aria-hidden="true" />} onClick={handAll}>
          {words.say('Hand feedback back to {count pupil}', { count: waiting.length })}
        </Button>
      )}
      <p class="soft" role="status">
        {done !== undefined && waiting.length === 0
          ? words.say('Handed back to {count pupil}. They read it at {a station} after the next handover.', {
              count: done,
            })
          : 'Each child reads their own, and nobody else’s.'}
      </p>
    </section>
  );
}
