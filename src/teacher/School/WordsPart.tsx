import { levels } from '../../schema/words.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';

/** The way to what the school calls things. */
export function WordsPart() {
  const words = useWords();
  return (
    <section class="school-part">
      <h2>Our words</h2>
      <p class="soft">
        What the school calls things, in which language. Its {words.say('{levels}')}:{' '}
        {words.list(levels.map((level) => `“${words.level[level]}”`))}.
      </p>
      <div class="school-actions">
        <ButtonLink href={paths.words}>Read or change them</ButtonLink>
      </div>
    </section>
  );
}
