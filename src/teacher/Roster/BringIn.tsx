import { useMemo, useRef, useState } from 'preact/hooks';
import type { ClassId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import { Cancelled, importClassList } from '../../store/commands/classList.ts';
import type { ClassRow, PupilRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { ChooseClasses } from './ChooseClasses.tsx';
import { sayHold } from './fieldWords.ts';
import {
  classesOfList,
  type DoubtAnswer,
  isEmptyPlan,
  likelyClasses,
  planOf,
  previewOf,
} from './listPlan.ts';
import { Preview } from './Preview.tsx';
import type { ClassListReading } from './readClassList.ts';
import { sayProblem } from './sayProblem.ts';
import { Working } from './Working.tsx';

interface Props {
  store: Store;
  here: ClassRow;
  classes: ClassRow[];
  pupils: PupilRow[];
  reading: Extract<ClassListReading, { kind: 'read' }>;
  again: () => void;
}

/** The list as what it changes, and the one button that brings it in. */
export function BringIn({ store, here, classes, pupils, reading, again }: Props) {
  const words = useWords();
  const act = useAct();
  const list = useMemo(() => classesOfList(reading.pupils, classes, here), [reading, classes, here]);
  const [chosen, setChosen] = useState(() => likelyClasses(list));
  const [answers, setAnswers] = useState<(DoubtAnswer | undefined)[]>([]);
  const [sure, setSure] = useState(false);
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const stop = useRef<AbortController | undefined>(undefined);
  const [into, setInto] = useState<'here' | 'new'>(() =>
    pupils.some((p) => p.class === here.id) ? 'new' : 'here',
  );
  const picked = list.filter(({ listed }) => chosen.has(listed));
  const stranger = picked.length === 1 && picked[0]?.id === undefined ? picked[0] : undefined;
  const brought = stranger && into === 'here' ? [{ ...stranger, id: here.id, name: here.name }] : picked;
  const diff = useMemo(
    () => previewOf(reading.pupils, brought, pupils, classes, reading.whole),
    [reading, chosen, into, pupils, classes],
  );
  if (progress) {
    return <Working words="Bringing the list in" {...progress} stop={() => stop.current?.abort()} />;
  }
  const plan = planOf(diff, answers, brought, here, () => newId<ClassId>(store.random));
  const open = diff.doubts.some((_, i) => answers[i] === undefined);
  const bringIn = () =>
    act(async () => {
      stop.current = new AbortController();
      setProgress({ done: 0, total: 1 });
      try {
        await importClassList(store, plan, {
          signal: stop.current.signal,
          progress: (done, total) => setProgress({ done, total }),
        });
        location.hash = paths.class(here.id);
      } catch (error) {
        setProgress(undefined);
        if (!(error instanceof Cancelled)) throw error;
      }
    });
  return (
    <div class="bring-in">
      <Problems problems={reading.problems.map(sayProblem)} />
      {list.length > 1 && (
        <ChooseClasses classes={list} chosen={chosen} choose={setChosen} here={here.name} />
      )}
      {stranger && (
        <Labelled label={`Where does ${stranger.listed} go?`}>
          {(id) => (
            <select
              id={id}
              value={into}
              onChange={(event) => setInto(event.currentTarget.value as typeof into)}
            >
              <option value="here">Into {here.name}</option>
              <option value="new">
                {words.say('Into a new {class} called {listed}', { listed: stranger.listed })}
              </option>
            </select>
          )}
        </Labelled>
      )}
      {chosen.size > 0 && (
        <Preview
          diff={diff}
          answers={answers}
          answer={(doubt, said) => setAnswers(Object.assign([...answers], { [doubt]: said }))}
        />
      )}
      {diff.hold && !sure ? (
        <Hold said={sayHold(diff.hold)} yes={() => setSure(true)} again={again} />
      ) : (
        <div class="roster-actions bring-in-foot">
          {chosen.size > 0 && isEmptyPlan(plan) && !open ? (
            <>
              <p>Everybody on this list is here already, just so. There is nothing to bring in.</p>
              <ButtonLink kind="main" href={paths.class(here.id)}>
                Back to {here.name}
              </ButtonLink>
            </>
          ) : (
            <Button kind="main" disabled={open || chosen.size === 0} onClick={bringIn}>
              {chosen.size === 0 ? words.say('Choose {a class} first') : mainWords(plan, words)}
            </Button>
          )}
          <Button onClick={again}>Choose another list</Button>
        </div>
      )}
    </div>
  );
}

function mainWords({ added, changed, left }: ReturnType<typeof planOf>, { say }: Words): string {
  if (changed.length + left.length > 0) return 'Make these changes';
  return say('Bring in {n pupil}', { n: added.length });
}

function Problems({ problems }: { problems: string[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice title={problems.length === 1 ? 'One thing to look at' : `${problems.length} things to look at`}>
      <ul class="bring-in-problems">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Hold({
  said,
  yes,
  again,
}: {
  said: ReturnType<typeof sayHold>;
  yes: () => void;
  again: () => void;
}) {
  return (
    <Notice
      kind="alarm"
      title={said.title}
      actions={
        <>
          <Button kind="main" onClick={again}>
            Choose another list
          </Button>
          <Button kind="alarm" onClick={yes}>
            {said.yes}
          </Button>
        </>
      }
    >
      {said.body} Nothing has been changed.
    </Notice>
  );
}
