import type { ClassId } from '../../schema/ids.ts';
import { live } from '../../store/live.ts';
import { toGlanceAt } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { paths } from '../../ui/paths.ts';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';

/** How many critiques wait for a glance, and the way to them. Nothing where none does. */
export function CritiquesLine({ store, classId }: { store: Store; classId: ClassId }) {
  const words = useWords();
  const all = useLive(() => live(async () => toGlanceAt(store, classId)), [store, classId]);
  const waiting = all?.filter(({ state }) => state === 'waiting').length ?? 0;
  if (waiting === 0) return null;
  return (
    <p class="today-critiques">
      <a href={paths.stations(classId)}>
        {waiting === 1
          ? words.say('1 {critique} waits for a look')
          : words.say('{waiting} {critiques} wait for a look', { waiting })}
      </a>
    </p>
  );
}
