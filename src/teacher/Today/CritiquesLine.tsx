import type { ClassId } from '../../schema/ids.ts';
import { live } from '../../store/live.ts';
import { ideasWaiting, toGlanceAt } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { paths } from '../../ui/paths.ts';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';

/** How many critiques wait for a glance, and how many ideas for a word, with the way to them. Nothing where none does. */
export function CritiquesLine({ store, classId }: { store: Store; classId: ClassId }) {
  const words = useWords();
  const read = useLive(
    () => live(async () => Promise.all([toGlanceAt(store, classId), ideasWaiting(store, classId)])),
    [store, classId],
  );
  const [all = [], { length: ideas } = []] = read ?? [];
  const waiting = all.filter(({ state }) => state === 'waiting').length;
  if (waiting + ideas === 0) return null;
  return (
    <p class="today-critiques">
      {waiting > 0 && (
        <a href={paths.stations(classId)}>
          {waiting === 1
            ? words.say('1 {critique} waits for a look')
            : words.say('{waiting} {critiques} wait for a look', { waiting })}
        </a>
      )}{' '}
      {ideas > 0 && (
        <a href={paths.stations(classId)}>
          {ideas === 1
            ? '1 idea waits for your word'
            : words.say('{ideas} ideas wait for your word', { ideas })}
        </a>
      )}
    </p>
  );
}
