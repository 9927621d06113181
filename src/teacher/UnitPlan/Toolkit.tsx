import type { Genre } from '../../schema/curriculum.ts';

/** The genre's toolkit, in the words that pupils will see. */
export function Toolkit({ genre }: { genre: Genre }) {
  return (
    <section class="plan-toolkit" aria-labelledby="plan-toolkit">
      <h2 id="plan-toolkit">Toolkit for pupils</h2>
      <ul class="plan-toolkit-lines">
        {genre.toolkit.map(({ pupil }) => (
          <li key={pupil}>{pupil}</li>
        ))}
      </ul>
    </section>
  );
}
