import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';

/** The way to what each year works towards. */
export function SheetsPart() {
  return (
    <section class="school-part">
      <h2>Mastery sheets</h2>
      <p class="soft">
        What each year works towards, in the school’s own words. Six for writing, six for reading.
      </p>
      <div class="school-actions">
        <ButtonLink href={paths.sheets}>Read or change them</ButtonLink>
      </div>
    </section>
  );
}
