import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import type { ListedPupil } from './listedPupils.ts';

/** Who was in a past class, as far as its units say. */
export function WentUp({ pupils }: { pupils: ListedPupil[] }) {
  const words = useWords();
  return (
    <section aria-labelledby="class-pupils">
      <h2 id="class-pupils">Who was in it</h2>
      <p class="soft">
        {words.say('They have gone up, or left. Their {units} and {pieces} can be read here, as they were.')}
      </p>
      <ul class="class-pupils">
        {pupils.map(({ id, name }) => (
          <li key={id}>
            <a class="class-pupil" href={paths.pupil(id)}>
              <span class="class-pupil-name">{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
