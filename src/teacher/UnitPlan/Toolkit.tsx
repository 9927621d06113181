import type { Genre } from '../../schema/curriculum.ts';
import { useWords } from '../../ui/useWords.ts';

/** The genre's toolkit, in the words that pupils will see. */
export function Toolkit({ genre }: { genre: Genre }) {
  const words = useWords();
  return (
    <section class="plan-toolkit" aria-labelledby="plan-toolkit">
      <h2 id="plan-toolkit">{words.say('Toolkit for {pupils}')}</h2>
      <ul class="plan-toolkit-lines">
        {genre.toolkit.map(({ pupil }) => (
          <li key={pupil}>{pupil}</li>
        ))}
      </ul>
    </section>
  );
}
