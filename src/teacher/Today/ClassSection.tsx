import { useMemo } from 'preact/hooks';
import { shownNames } from '../../rules/names.ts';
import type { Store } from '../../store/store.ts';
import type { ClassToday } from '../../store/todayQueries.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import { EarlierUnit } from './EarlierUnit.tsx';
import { UnitNow } from './UnitNow.tsx';
import { lastWorkedFirst } from './whatNow.ts';

interface Props {
  store: Store;
  section: ClassToday;
  /** The class that was used last: its next tap is the screen's one main action. */
  first: boolean;
}

/** One class: its unit, or what it needs before it can have one. */
export function ClassSection({ store, section, first }: Props) {
  const words = useWords();
  const { class: row, pupils } = section;
  const names = useMemo(() => shownNames(pupils), [pupils]);
  const later = useLoaded(beside, []);
  const [current, other] = lastWorkedFirst(section.units);
  return (
    <section class="today-class" aria-label={row.name}>
      <p class="today-class-name">
        <a href={paths.class(row.id)}>{row.name}</a> <span class="soft">{words.year(row.year)}</span>
      </p>
      {current ? (
        <UnitNow
          store={store}
          className={row.name}
          at={current}
          pupils={pupils}
          names={names}
          first={first}
        />
      ) : (
        <NoUnit section={section} first={first} />
      )}
      {later && pupils.length > 0 && <later.HandsUp store={store} classId={row.id} names={names} />}
      {later && pupils.length > 0 && <later.CritiquesLine store={store} classId={row.id} />}
      {other && <EarlierUnit at={other} pupils={pupils} names={names} />}
      {later && pupils.length > 0 && <later.Due store={store} classId={row.id} names={names} />}
    </section>
  );
}

// Often there is nothing of either: the first screen does not wait for them, nor fail with them.
function beside() {
  return Promise.all([import('./HandsUp.tsx'), import('./Due.tsx'), import('./CritiquesLine.tsx')]).then(
    ([{ HandsUp }, { Due }, { CritiquesLine }]) => ({ HandsUp, Due, CritiquesLine }),
    () => undefined,
  );
}

function NoUnit({ section: { class: row, pupils }, first }: Omit<Props, 'store'>) {
  const words = useWords();
  const kind = first ? 'main' : 'plain';
  return pupils.length === 0 ? (
    <div class="today-first">
      <h2>First, who is in {row.name}?</h2>
      <p class="soft">
        {words.say('Bring in the {class} list from a file, or paste it. You see it before anything is kept.')}
      </p>
      <ButtonLink kind={kind} href={paths.list(row.id)}>
        {words.say('Bring in the {class} list')}
      </ButtonLink>
    </div>
  ) : (
    <div class="today-first">
      <h2>{words.say('{name} has no {unit} yet', { name: row.name })}</h2>
      <p class="soft">
        {words.say(
          '{A unit} is one {core text}, up to three {focus targets}, and {a cold task} and {a hot task}.',
        )}
      </p>
      <ButtonLink kind={kind} href={paths.newUnit(row.id)}>
        {words.say('Make {a unit}')}
      </ButtonLink>
    </div>
  );
}
