import { useMemo } from 'preact/hooks';
import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { Store } from '../../store/store.ts';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import { ChildSays } from './ChildSays.tsx';
import { PairLevels } from './PairLevels.tsx';
import { PiecePage } from './PiecePage.tsx';
import { pairOf } from './pair.ts';
import type { PupilUnit } from './readPupil.ts';

interface Props {
  store: Store;
  pupil: PupilId;
  of: PupilUnit;
  name: string;
  /** Of the class, for who wrote what. */
  names: Map<PupilId, ShownName>;
}

/** A unit's cold and hot piece side by side, what each target says of both, and what the child and friends say. */
export function UnitPair({ store, pupil, of, name, names }: Props) {
  const words = useWords();
  const pair = useMemo(() => pairOf(of), [of]);
  const { unit } = of;
  return (
    <section class="unit-pair" aria-labelledby={`unit-${unit.id}`}>
      <header>
        <h2 id={`unit-${unit.id}`}>
          <a href={paths.unit(unit.id)}>{unit.title}</a>
        </h2>
        <p class="soft small">Began on {words.date(unit.startedOn)}</p>
      </header>
      <div class="unit-pair-pages">
        <PiecePage store={store} unit={unit.id} pupil={pupil} piece={pair.cold} />
        <PiecePage store={store} unit={unit.id} pupil={pupil} piece={pair.hot} />
      </div>
      {pair.focus.length + pair.always.length > 0 && <PairLevels pair={pair} words={words} />}
      <ChildSays store={store} of={of} name={name} names={names} />
    </section>
  );
}
