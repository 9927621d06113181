import { useMemo } from 'preact/hooks';
import type { PupilId } from '../../schema/ids.ts';
import type { Store } from '../../store/store.ts';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import { PairLevels } from './PairLevels.tsx';
import { PiecePage } from './PiecePage.tsx';
import { pairOf } from './pair.ts';
import type { PupilUnit } from './readPupil.ts';

/** A unit's cold and hot piece side by side, and what each target says of both. */
export function UnitPair({ store, pupil, of }: { store: Store; pupil: PupilId; of: PupilUnit }) {
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
    </section>
  );
}
