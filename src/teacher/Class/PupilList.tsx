import type { ClassId } from '../../schema/ids.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { PupilTile } from '../../ui/PupilTile.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import type { ListedPupil } from './listedPupils.ts';

/** The register: down the columns, so that the eye finds a name where the paper register has it. */
export function PupilList({ classId, pupils }: { classId: ClassId; pupils: ListedPupil[] }) {
  const words = useWords();
  if (pupils.length === 0) return <NoPupils classId={classId} />;
  return (
    <section aria-labelledby="class-pupils">
      <h2 id="class-pupils">{words.say('{n pupil}', { n: pupils.length })}</h2>
      <ul class="class-pupils">
        {pupils.map(({ id, name, initials }) => (
          <li key={id}>
            <a class="class-pupil" href={paths.pupil(id)}>
              <PupilTile initials={initials} size={36} />
              <span class="class-pupil-name">{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoPupils({ classId }: { classId: ClassId }) {
  const words = useWords();
  return (
    <section class="class-first" aria-labelledby="class-pupils">
      <h2 id="class-pupils">{words.say('No {pupils} yet')}</h2>
      <p class="soft">
        Bring them in from a file of the school’s system, or paste them. You see what it would do before
        anything is kept.
      </p>
      <ButtonLink kind="main" href={paths.list(classId)}>
        {words.say('Bring in the {class} list')}
      </ButtonLink>
    </section>
  );
}
