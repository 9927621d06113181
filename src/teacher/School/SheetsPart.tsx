import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';

/** The way to what each year works towards. */
export function SheetsPart() {
  const words = useWords();
  return (
    <section class="school-part">
      <h2>{words.say('{Mastery sheets}')}</h2>
      <p class="soft">
        What each year works towards, in the school’s own words. Six for writing, six for reading.
      </p>
      <div class="school-actions">
        <ButtonLink href={paths.sheets}>Read or change them</ButtonLink>
      </div>
    </section>
  );
}
