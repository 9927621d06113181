import { ChevronRight } from 'lucide-preact';
import type { ClassId } from '../../schema/ids.ts';
import type { UnitRow } from '../../store/rows.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';

interface Props {
  classId: ClassId;
  /** Newest first. */
  units: UnitRow[];
  /** A class without pupils brings in its list first. */
  mayMake: boolean;
}

export function UnitList({ classId, units, mayMake }: Props) {
  const words = useWords();
  return (
    <section aria-labelledby="class-units">
      <h2 id="class-units">{words.say('{Units}')}</h2>
      {units.length === 0 ? (
        <NoUnits classId={classId} mayMake={mayMake} />
      ) : (
        <ul class="class-units">
          {units.map((unit) => (
            <li key={unit.id}>
              <a class="class-unit" href={paths.unit(unit.id)}>
                <span class="class-unit-words">
                  <span class="class-unit-title">{unit.title}</span>
                  <span class="soft small">
                    {unit.over === 'yes' ? 'Over' : words.stage[unit.stage]}, begun{' '}
                    {words.date(unit.startedOn)}
                  </span>
                </span>
                <ChevronRight aria-hidden="true" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function NoUnits({ classId, mayMake }: { classId: ClassId; mayMake: boolean }) {
  const words = useWords();
  return (
    <div class="class-no-units">
      <p class="soft">
        {words.say(
          'None yet. {A unit} is one {core text}, up to three {focus targets}, and {a cold task} and {a hot task}.',
        )}
      </p>
      {!mayMake && <ButtonLink href={paths.newUnit(classId)}>{words.say('Make {a unit}')}</ButtonLink>}
    </div>
  );
}
