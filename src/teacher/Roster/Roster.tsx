import { useRef, useState } from 'preact/hooks';
import type { ClassId } from '../../schema/ids.ts';
import type { ColumnMapping } from '../../schema/roster.ts';
import { columnAnswersOf, rememberColumns } from '../../store/columnAnswers.ts';
import { live } from '../../store/live.ts';
import { allPupils, classesOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { AskColumns } from './AskColumns.tsx';
import { BringIn } from './BringIn.tsx';
import { ChooseList } from './ChooseList.tsx';
import { LARGEST_FILE } from './openFiles.ts';
import { type ClassListReading, readClassList } from './readClassList.ts';
import { sayProblem } from './sayProblem.ts';
import { Working } from './Working.tsx';
import type { ListFile } from './zipEntries.ts';
import './Roster.css';

type Refused = Extract<ClassListReading, { kind: 'refused' }>;
type State =
  | { kind: 'choosing'; refused?: Refused['problem'] }
  | { kind: 'reading'; done: number; total: number }
  | { kind: 'asking'; files: ListFile[]; question: Extract<ClassListReading, { kind: 'needs-columns' }> }
  | { kind: 'read'; reading: Extract<ClassListReading, { kind: 'read' }> };

/** A class list in: chosen, read, seen as what it changes, and only then kept. */
export function Roster({ store, classId }: { store: Store; classId: ClassId }) {
  const words = useWords();
  const act = useAct();
  const [state, setState] = useState<State>({ kind: 'choosing' });
  const stop = useRef<AbortController | undefined>(undefined);
  const known = useLive(
    () => live(async () => ({ classes: await classesOf(store), pupils: await allPupils(store) })),
    [store],
  );
  const here = known?.classes.find(({ id }) => id === classId);
  if (!known) return <main class="screen" aria-busy="true" />;
  if (!here) return <NoSuchClass />;

  const read = (files: ListFile[]) =>
    act(async () => {
      stop.current = new AbortController();
      setState({ kind: 'reading', done: 0, total: 1 });
      try {
        const reading = await readClassList(files, {
          mappings: await columnAnswersOf(store),
          signal: stop.current.signal,
          progress: (done, total) => setState({ kind: 'reading', done, total }),
        });
        setState(stateAfter(reading, files));
      } catch (error) {
        setState({ kind: 'choosing' });
        throw error;
      }
    });
  const answered = (files: ListFile[]) => (mapping: ColumnMapping) =>
    act(async () => {
      await rememberColumns(store, mapping);
      await read(files);
    });
  const again = () => setState({ kind: 'choosing' });
  return (
    <Screen
      title={words.say('Bring in {a class} list')}
      over={here.name}
      back={{ href: paths.class(classId), label: here.name }}
    >
      {state.kind === 'choosing' && (
        <>
          {state.refused && (
            <Notice kind="alarm" title={sayProblem(state.refused)}>
              Nothing was changed.
            </Notice>
          )}
          <ChooseList
            read={read}
            refuse={(file, size) =>
              setState({ kind: 'choosing', refused: { code: 'too-big', file, size, limit: LARGEST_FILE } })
            }
          />
        </>
      )}
      {state.kind === 'reading' && (
        <Working
          words="Reading the list"
          done={state.done}
          total={state.total}
          stop={() => stop.current?.abort()}
        />
      )}
      {state.kind === 'asking' && (
        <AskColumns {...state.question} answer={answered(state.files)} back={again} />
      )}
      {state.kind === 'read' && (
        <BringIn store={store} here={here} {...known} reading={state.reading} again={again} />
      )}
    </Screen>
  );
}

function stateAfter(reading: ClassListReading, files: ListFile[]): State {
  switch (reading.kind) {
    case 'read':
      return { kind: 'read', reading };
    case 'needs-columns':
      return { kind: 'asking', files, question: reading };
    case 'refused':
      return { kind: 'choosing', refused: reading.problem };
    case 'cancelled':
      return { kind: 'choosing' };
  }
}

function NoSuchClass() {
  const words = useWords();
  return (
    <Screen title={words.say('This {class} is not on this tablet')}>
      <div>
        <Button onClick={() => history.back()}>Back</Button>
      </div>
    </Screen>
  );
}
