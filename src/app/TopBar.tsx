import { BookOpen, House, Lock, Send, Undo2, Users } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { ClassId } from '../schema/ids.ts';
import { undoLast } from '../store/commands/undoLast.ts';
import { live } from '../store/live.ts';
import type { Store } from '../store/store.ts';
import { tallyOf } from '../store/tally.ts';
import { useAct } from '../ui/act.ts';
import { paths, type Route } from '../ui/paths.ts';
import { useLive } from '../ui/useLive.ts';
import { useWords } from '../ui/useWords.ts';
import { undoWords } from './undoWords.ts';
import './TopBar.css';

export function TopBar({
  store,
  route,
  classId,
  lock,
  sample,
}: {
  store: Store;
  route: Route;
  classId: ClassId | undefined;
  lock: (() => void) | undefined;
  /** Nothing of the sample class is ever sent, so nothing waits. */
  sample: boolean;
}) {
  const words = useWords();
  const place = placeOf(route);
  const here = (name: string) => (name === place ? ('page' as const) : undefined);
  return (
    <nav class="top-bar no-print" aria-label="Redraft">
      <button type="button" class="skip" onClick={toMain}>
        Skip to the screen
      </button>
      <a href={paths.today} aria-current={here('today')}>
        <House aria-hidden="true" /> Today
      </a>
      {classId && (
        <a href={paths.class(classId)} aria-current={here('class')}>
          <Users aria-hidden="true" /> {words.say('{Class}')}
        </a>
      )}
      <a href={paths.school} aria-current={here('school')}>
        <BookOpen aria-hidden="true" /> School
      </a>
      {/* Last, so that its count moves nothing when it grows. */}
      <a href={paths.tablets} aria-current={here('tablets')}>
        <Send aria-hidden="true" /> {words.say('Send home')}
        {!sample && <Unsent store={store} />}
      </a>
      <span class="top-bar-gap" />
      <UndoButton store={store} />
      {lock && (
        <button type="button" onClick={lock}>
          <Lock aria-hidden="true" /> Lock
        </button>
      )}
    </nav>
  );
}

function placeOf(route: Route): 'today' | 'class' | 'tablets' | 'school' | undefined {
  if (ofSchool.has(route.screen)) return 'school';
  if (route.screen === 'recovery') return 'tablets';
  if (route.screen === 'today' || route.screen === 'tablets' || route.screen === 'school')
    return route.screen;
  const isOfNone = route.screen === 'nowhere' || route.screen === 'join' || route.screen === 'settle';
  return isOfNone ? undefined : 'class';
}

const ofSchool: ReadonlySet<Route['screen']> = new Set([
  'policy',
  'words',
  'sheets',
  'sheet',
  'change-sheet',
  'bring-case',
  'target',
  'years',
  'framework',
]);

function toMain(): void {
  const main = document.getElementById('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
}

function Unsent({ store }: { store: Store }) {
  const count = useLive(() => live(async () => tallyOf(store)), [store])?.waiting;
  if (!count) return null;
  return (
    <span class="top-bar-count">
      {count}
      <span class="top-bar-count-words"> to send</span>
    </span>
  );
}

function UndoButton({ store }: { store: Store }) {
  const [newest, setNewest] = useState(store.undo.newest());
  const act = useAct();
  const words = useWords();
  useEffect(() => {
    setNewest(store.undo.newest());
    return store.undo.subscribe(() => setNewest(store.undo.newest()));
  }, [store]);
  return (
    <button
      type="button"
      class="top-bar-undo"
      disabled={!newest}
      aria-keyshortcuts="Control+Z"
      onClick={() => act(() => undoLast(store))}
    >
      <Undo2 aria-hidden="true" /> Undo
      <span class="top-bar-undo-what">{newest && ` ${undoWords(newest.done, words)}`}</span>
    </button>
  );
}
