import { PencilLine } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { PupilId } from '../../schema/ids.ts';
import { partsOfPieceKey } from '../../schema/keys.ts';
import type { PieceAt } from '../../store/commands/mark.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { TaskMark } from '../../ui/marks.tsx';
import { Picture } from '../../ui/Picture.tsx';
import { RuledPage } from '../../ui/RuledPage.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { openTask } from '../openTasks.ts';
import { Write } from '../Write/Write.tsx';
import { readMyPage } from './readMyPage.ts';
import { WhereIAm } from './WhereIAm.tsx';
import './MyPage.css';

/** One child's own unit: what to do now, what it is about, and what they wrote. Nobody else's, and no judgement. */
export function MyPage({ store, pupil }: { store: Store; pupil: PupilId }) {
  const words = useWords();
  const [writing, setWriting] = useState(false);
  const read = useLive(() => live(() => readMyPage(store, pupil)), [store, pupil]);
  if (!read?.face) return <main class="station-main" aria-busy="true" />;
  const { face, unit, tasks, pieces } = read;
  const open = unit && openTask(unit.stage, tasks);
  if (writing && unit && open) {
    const at: PieceAt = {
      unit: unit.id,
      task: open.id,
      taskKind: open.kind,
      pupil,
      schoolYear: unit.schoolYear,
    };
    return <Write store={store} at={at} title={unit.title} close={() => setWriting(false)} />;
  }
  const texts = pieces.flatMap(({ key, drafts }) => {
    const task = tasks.find(({ id }) => id === partsOfPieceKey(key).task);
    const text = drafts.at(-1)?.text;
    return task && text ? [{ task, text }] : [];
  });
  return (
    <main class="station-main" id="main">
      <h1 class="my-name">
        <Picture of={face.picture} size={44} />
        Hello {face.given}
      </h1>
      {face.goal && face.goal !== 'none' && (
        <section class="my-targets">
          <h2>My goal</h2>
          <ul>
            <li>
              {face.goal.pupil}
              <br />
              My next step: {face.goal.step}
            </li>
          </ul>
        </section>
      )}
      {!unit ? (
        <p>There is nothing to write yet.</p>
      ) : (
        <>
          <section class="my-now" aria-label="Now">
            <h2>{unit.title}</h2>
            {open ? (
              <Button kind="main" icon={<PencilLine aria-hidden="true" />} onClick={() => setWriting(true)}>
                {texts.some(({ task }) => task.id === open.id) ? 'Go on writing' : 'Start writing'}
              </Button>
            ) : (
              <p>You can read what you wrote.</p>
            )}
          </section>
          {unit.focus.length > 0 && (
            <section class="my-targets">
              <h2>We are learning</h2>
              <ul>
                {unit.focus.map(({ target, pupil: wording }) => (
                  <li key={target}>
                    {wording}
                    <WhereIAm told={face.told} target={target} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {texts.map(({ task, text }) => (
            <section class="my-piece" key={task.id}>
              <h2>
                <TaskMark kind={task.kind} /> {words.task[task.kind]}
              </h2>
              <RuledPage text={text} />
            </section>
          ))}
        </>
      )}
    </main>
  );
}
