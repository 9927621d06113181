import { useMemo } from 'preact/hooks';
import { today } from '../../schema/wallTime.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { classesToday } from '../../store/todayQueries.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import { ClassSection } from './ClassSection.tsx';
import { OtherClasses } from './OtherClasses.tsx';
import { ToSend } from './ToSend.tsx';
import './Today.css';

/** What a teacher with thirty children waiting needs first: where the class is, and the next tap. */
export function Today({ store, sample }: { store: Store; sample: boolean }) {
  const words = useWords();
  const school = useLive(() => live(async () => classesToday(store)), [store]);
  const day = useMemo(() => words.weekday(today(store.wall)), [store]);
  const ToSettle = useLoaded(toSettle, []);
  const TabletsLine = useLoaded(tabletsLine, []);
  const isNew = school?.classes.length === 0;
  const NoClass = useLoaded(() => (isNew ? noClass() : Promise.resolve(undefined)), [isNew]);
  if (!school) return <main class="screen" id="main" aria-busy="true" />;
  return (
    <Screen title="Today" over={day}>
      {isNew && NoClass && <NoClass store={store} />}
      {school.classes.map((section, i) => (
        <ClassSection key={section.class.id} store={store} section={section} first={i === 0} />
      ))}
      {school.others.length > 0 && <OtherClasses classes={school.others} />}
      {school.classes.length > 0 && !sample && <ToSend store={store} />}
      {!sample && TabletsLine && <TabletsLine store={store} />}
      {ToSettle && <ToSettle store={store} />}
    </Screen>
  );
}

// Nearly always there is nothing to settle, so the first screen does not wait for it, nor fail with it.
function toSettle() {
  return import('../Settle/ToSettle.tsx').then(
    (loaded) => loaded.ToSettle,
    () => undefined,
  );
}

// On the first day only.
async function noClass() {
  return (await import('./NoClass.tsx')).NoClass;
}

// It says nothing on a school's first tablet, and needs a few rows that the rest of the screen does not.
function tabletsLine() {
  return import('./TabletsLine.tsx').then(
    (loaded) => loaded.TabletsLine,
    () => undefined,
  );
}
