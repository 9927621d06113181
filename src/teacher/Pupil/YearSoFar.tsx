import { LevelMark } from '../../ui/marks.tsx';
import { useLevelWords } from '../../ui/useLevelWords.ts';
import { useLoaded } from '../../ui/useLoaded.ts';
import { sheetWording } from './targetWording.ts';
import type { YearLine } from './year.ts';

/** Every target of the year that was judged: where the pupil stands on it, and what that rests on. */
export function YearSoFar({ lines }: { lines: YearLine[] }) {
  const words = useLevelWords();
  const unworded = lines.filter(({ pupil }) => pupil === undefined).map(({ target }) => target);
  const sheet = useLoaded(() => sheetWording(unworded), [unworded.join()]);
  return (
    <section class="year-so-far" aria-labelledby="year-so-far">
      <h2 id="year-so-far">So far this year</h2>
      {lines.length === 0 && <p class="soft">Nothing has been judged this school year yet.</p>}
      <ul>
        {lines.map(({ target, pupil, level, sentence }) => (
          <li key={target}>
            <LevelMark level={level} size={22} />
            <strong>{words[level]}</strong>
            <span>
              {pupil ?? sheet?.get(target) ?? target}
              <span class="year-why">{sentence}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
