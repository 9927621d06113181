import { attribution, licence } from '../../curriculum/starter.ts';
import { version } from '../../device/version.ts';

export function About() {
  return (
    <section class="school-part">
      <h2>About</h2>
      <p>
        {attribution}{' '}
        <a href={licence} target="_blank" rel="noreferrer">
          Read the licence
        </a>
      </p>
      <p class="soft">Redraft {version}. Nothing on this tablet is sent anywhere but to your school.</p>
    </section>
  );
}
