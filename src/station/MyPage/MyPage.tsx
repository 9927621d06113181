import { useEffect, useState } from 'preact/hooks';
import { isSpokenOf } from '../../rules/critiques.ts';
import { newestVersion } from '../../rules/draftChain.ts';
import type { PupilId, TaskId } from '../../schema/ids.ts';
import { partsOfPieceKey } from '../../schema/keys.ts';
import { beginDraft } from '../../store/commands/beginDraft.ts';
import type { PieceAt } from '../../store/commands/mark.ts';
import { live } from '../../store/live.ts';
import type { UnitRow } from '../../store/rows.ts';
import type { Plan } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { useLive } from '../../ui/useLive.ts';
import type { Activity } from '../activities.ts';
import { Check } from '../Check/Check.tsx';
import { Critique } from '../Critique/Critique.tsx';
import { Likes } from '../Likes/Likes.tsx';
import { MyPlan } from '../MyPlan/MyPlan.tsx';
import { OurText } from '../OurText/OurText.tsx';
import { taskToWrite } from '../openTasks.ts';
import { textNow } from '../textNow.ts';
import { WordsForMe } from '../WordsForMe/WordsForMe.tsx';
import { Write } from '../Write/Write.tsx';
import { Page } from './Page.tsx';
import { readMyPage } from './readMyPage.ts';

interface Props {
  store: Store;
  pupil: PupilId;
  plan: Plan;
  /** The tablet is somebody else's now, who signs in. */
  passTo: (pupil: PupilId) => void;
}

/** One child's own screens. What is begun is gone on with, also when the teacher's plan changes meanwhile. */
export function MyPage({ store, pupil, plan, passTo }: Props) {
  const act = useAct();
  const [doing, setDoing] = useState<Activity | 'likes'>();
  const [writing, setWriting] = useState<Writing>();
  const read = useLive(
    () => live(() => readMyPage(store, pupil, plan)),
    [store, pupil, JSON.stringify(plan)],
  );
  const back = () => {
    setDoing(undefined);
    setWriting(undefined);
  };
  useEffect(() => window.scrollTo(0, 0), [doing]);
  if (!read?.face) return <main class="station-main" aria-busy="true" />;
  const { face, unit, room, tasks, current, critiques } = read;
  const task = taskToWrite(plan.doing, unit?.stage, tasks);
  const has = textNow(unit?.stage, read.text, read.toolkit);
  const begin = async (activity: Activity) => {
    if (activity === 'redraft') return redraft();
    const better = tasks.find(({ id }) => id === read.text?.betterTask);
    if (activity === 'write' && unit && task) {
      setWriting({ ...pieceAt(unit, task, pupil), open: task.id, model: modelFor(task.id) });
    }
    if (activity === 'better' && unit && better) {
      setWriting({ ...pieceAt(unit, better, pupil), model: modelFor(better.id) });
      return setDoing('write');
    }
    setDoing(activity);
  };
  const modelFor = (id: TaskId) => (id === read.text?.betterTask ? read.text.flawed : undefined);
  const redraft = async () => {
    const of = tasks.find(({ id }) => id === (current && partsOfPieceKey(current.key).task));
    if (!unit || !current || !of) return;
    const at = pieceAt(unit, of, pupil);
    // What nobody has said anything of yet is gone on with.
    const isNext = isSpokenOf(current.said, newestVersion(current));
    if (isNext && !(await act(() => beginDraft(store, at, 'last')))) return;
    setWriting(at);
    setDoing('write');
  };
  const year = room?.year ?? 1;
  const names = { unnamed: room?.critics === 'unnamed' };
  if (doing === 'likes') return <Likes store={store} face={face} close={back} />;
  if (doing === 'write' && writing) {
    return (
      <Write
        store={store}
        at={writing}
        title={writing.title}
        options={writing.model === undefined ? linesOf(read.text?.options) : []}
        model={writing.model}
        plan={has.plan ? read.text?.boxes : undefined}
        mine={read.boxes}
        targets={unit?.focus ?? []}
        year={year}
        closed={writing.open !== undefined && writing.open !== task?.id}
        close={back}
      />
    );
  }
  if (doing === 'check' && unit && current) {
    return <Check store={store} piece={current} targets={unit.focus} year={year} close={back} />;
  }
  if ((doing === 'critique' || doing === 'comment') && unit && room) {
    return (
      <Critique
        store={store}
        critic={pupil}
        unit={unit}
        year={year}
        way={doing}
        waits={room.glance === 'first'}
        {...names}
        pass={{ who: plan.who, to: passTo }}
        close={back}
      />
    );
  }
  if (doing === 'words' && unit) {
    return (
      <WordsForMe
        store={store}
        critiques={critiques}
        pieces={read.pieces}
        targets={unit.focus}
        redraft={() => begin('redraft')}
        close={back}
      />
    );
  }
  if (doing === 'text' && unit) {
    const remembers = task ?? tasks[0];
    return (
      <OurText
        store={store}
        of={remembers && { unit: unit.id, pupil, task: remembers.id }}
        text={read.text}
        toolkit={read.toolkit}
        others={read.others}
        close={back}
      />
    );
  }
  if (doing === 'plan' && unit) {
    const boxes = read.text?.boxes ?? [];
    return <MyPlan store={store} unit={unit.id} pupil={pupil} boxes={boxes} mine={read.boxes} close={back} />;
  }
  return (
    <Page
      store={store}
      face={face}
      read={read}
      doing={plan.doing}
      canWrite={task !== undefined && !(has.better && task.id === read.text?.betterTask)}
      has={has}
      begin={begin}
      likes={() => setDoing('likes')}
    />
  );
}

const linesOf = (lines: readonly string[] = []) => lines.filter((line) => line.trim() !== '');

/** What is being written at, and, where the class has opened it, the task that was open then. */
interface Writing extends PieceAt {
  title: string;
  open?: TaskId;
  /** What is to be made better. */
  model?: string | undefined;
}

function pieceAt(unit: UnitRow, task: { id: PieceAt['task']; kind: PieceAt['taskKind'] }, pupil: PupilId) {
  const { id, schoolYear, title } = unit;
  return { unit: id, task: task.id, taskKind: task.kind, pupil, schoolYear, title };
}
