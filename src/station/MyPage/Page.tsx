import {
  BookHeart,
  BookOpenText,
  HeartHandshake,
  ListTree,
  MessageCircleHeart,
  PencilLine,
  SearchCheck,
  Settings2,
  Sparkles,
  Square,
  SquareCheckBig,
  WandSparkles,
} from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { isSpokenOf } from '../../rules/critiques.ts';
import { currentPiece } from '../../rules/currentPiece.ts';
import { newestVersion } from '../../rules/draftChain.ts';
import { partsOfPieceKey } from '../../schema/keys.ts';
import type { Doing } from '../../schema/words.ts';
import { tickStep } from '../../store/commands/face.ts';
import type { FaceRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { TaskMark } from '../../ui/marks.tsx';
import { Picture } from '../../ui/Picture.tsx';
import { useWords } from '../../ui/useWords.ts';
import { type Activity, activitiesFor } from '../activities.ts';
import { Drawing } from '../drawings/Drawing.tsx';
import { drawingsFor, drawingsOf } from '../drawings/drawingsFor.ts';
import { HandsPart } from '../Hands/HandsPart.tsx';
import { MyDrafts } from '../MyDrafts.tsx';
import { CanHear } from '../ReadToMe/CanHear.tsx';
import type { TextNow } from '../textNow.ts';
import { WordsToKnow } from '../WordsToKnow/WordsToKnow.tsx';
import { type StationWords, useStationWords } from '../words.ts';
import { HelpWith } from './HelpWith.tsx';
import { PractiseFirst } from './PractiseFirst.tsx';
import type { MyPageRead } from './readMyPage.ts';
import { TeacherSays } from './TeacherSays.tsx';
import { WhereIAm } from './WhereIAm.tsx';
import './MyPage.css';

interface Props {
  store: Store;
  face: FaceRow;
  read: MyPageRead;
  doing: Doing;
  canWrite: boolean;
  has: TextNow;
  begin: (activity: Activity) => void;
  /** How the child likes the screens. */
  likes: () => void;
}

/** What to do now, what it is about, and what they wrote. Nobody else's, and no judgement. */
export function Page({ store, face, read, doing, canWrite, has, begin, likes }: Props) {
  const stationWords = useStationWords();
  const words = stationWords.page;
  const school = useWords();
  const { unit, tasks, pieces, current, critiques, hands } = read;
  const written = pieces.flatMap((piece) => {
    const task = tasks.find(({ id }) => id === partsOfPieceKey(piece.key).task);
    return task && currentPiece([piece]) ? [{ task, piece }] : [];
  });
  const drawn = drawingsOf(unit?.focus ?? []);
  const toAnswer = critiques.filter(({ reply }) => !reply).length;
  const activities = activitiesFor({
    doing,
    canWrite,
    hasWriting: current !== undefined,
    hasTargets: (unit?.focus.length ?? 0) > 0,
    isSpokenOf: current !== undefined && isSpokenOf(current.said, newestVersion(current)),
    toAnswer,
    has,
  });
  return (
    <main class="station-main" id="main">
      <h1 class="my-name">
        <Picture of={face.picture} size={44} />
        {words.hello(face.given)}
      </h1>
      {face.goal && face.goal !== 'none' && (
        <section class="my-targets">
          <h2>{words.goal}</h2>
          <ul>
            <li>
              <CanHear>
                <Drawing
                  of={
                    drawn.get(face.goal.pupil) ??
                    drawingsFor([{ text: face.goal.pupil }]).get(face.goal.pupil)
                  }
                />
                <div>
                  <p>{face.goal.pupil}</p>
                  <p>{words.step(face.goal.step)}</p>
                </div>
              </CanHear>
              <TickStep store={store} face={face} step={face.goal.step} />
            </li>
          </ul>
        </section>
      )}
      <PractiseFirst store={store} all={read.practice} />
      {!unit ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <section class="my-now" aria-label={words.now}>
            <h2>{unit.title}</h2>
            {activities.length > 0 ? (
              <ul class="my-activities">
                {activities.map((activity, i) => (
                  <li key={activity}>
                    <button
                      type="button"
                      class={`my-activity ${i === 0 ? 'my-activity-main' : ''}`}
                      onClick={() => begin(activity)}
                    >
                      {icons[activity]}
                      {activityWords(activity, current !== undefined, toAnswer, stationWords.activity)}
                    </button>
                  </li>
                ))}
              </ul>
            ) : (
              <p>{words.read}</p>
            )}
          </section>
          {unit.focus.length > 0 && (
            <section class="my-targets">
              <h2>{words.learning}</h2>
              <ul>
                {unit.focus.map(({ target, pupil }) => (
                  <li key={target}>
                    <CanHear>
                      <Drawing of={drawn.get(pupil)} />
                      <p>{pupil}</p>
                    </CanHear>
                    <WhereIAm told={face.told} target={target} />
                    <HelpWith store={store} face={face} faces={read.faces} target={target} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <WordsToKnow store={store} pupil={face.id} targets={unit.focus} year={read.room?.year ?? 1} />
          <HandsPart store={store} pupil={face.id} unit={unit} hands={hands} />
          {written.map(({ task, piece }) => (
            <section class="my-piece" key={task.id}>
              <h2>
                <TaskMark kind={task.kind} /> {school.task[task.kind]}
              </h2>
              <TeacherSays store={store} piece={piece} />
              <MyDrafts store={store} piece={piece} />
            </section>
          ))}
        </>
      )}
      <div>
        <Button kind="quiet" icon={<Settings2 aria-hidden="true" />} onClick={likes}>
          {stationWords.likes.open}
        </Button>
      </div>
    </main>
  );
}

function TickStep({ store, face, step }: { store: Store; face: FaceRow; step: string }) {
  const act = useAct();
  const { did } = useStationWords().teacher;
  const isDone = typeof face.ticked === 'object' && face.ticked.step === step;
  return (
    <p class="my-help">
      <button
        type="button"
        class="station-choice"
        aria-pressed={isDone}
        onClick={() => act(() => tickStep(store, face.id, isDone ? undefined : step))}
      >
        {isDone ? <SquareCheckBig aria-hidden="true" /> : <Square aria-hidden="true" />}
        {did}
      </button>
    </p>
  );
}

const icons: Record<Activity, ComponentChildren> = {
  write: <PencilLine aria-hidden="true" />,
  redraft: <Sparkles aria-hidden="true" />,
  check: <SearchCheck aria-hidden="true" />,
  critique: <HeartHandshake aria-hidden="true" />,
  comment: <BookHeart aria-hidden="true" />,
  words: <MessageCircleHeart aria-hidden="true" />,
  text: <BookOpenText aria-hidden="true" />,
  plan: <ListTree aria-hidden="true" />,
  better: <WandSparkles aria-hidden="true" />,
};

function activityWords(
  activity: Activity,
  hasWritten: boolean,
  toAnswer: number,
  said: StationWords['activity'],
): string {
  if (activity === 'words') return said.words(toAnswer);
  if (activity === 'write') return hasWritten ? said['go-on'] : said.write;
  return said[activity];
}
