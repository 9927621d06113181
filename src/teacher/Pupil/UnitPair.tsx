import { useMemo, useState } from 'preact/hooks';
import type { ShownName } from '../../rules/names.ts';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import type { Store } from '../../store/store.ts';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import { ChildSays } from './ChildSays.tsx';
import { LightTarget } from './LightTarget.tsx';
import { PairLevels } from './PairLevels.tsx';
import { PiecePage } from './PiecePage.tsx';
import { PracticePart } from './PracticePart.tsx';
import { type Pair, type PieceSeen, pairOf } from './pair.ts';
import { Recalled } from './Recalled.tsx';
import type { PupilUnit } from './readPupil.ts';

interface Props {
  store: Store;
  pupil: PupilId;
  of: PupilUnit;
  name: string;
  /** Of the class, for who wrote what. */
  names: Map<PupilId, ShownName>;
}

/**
 * A unit's cold, hot and polished piece side by side, what each target says of them, and what the child
 * and friends say.
 */
export function UnitPair({ store, pupil, of, name, names }: Props) {
  const words = useWords();
  const pair = useMemo(() => pairOf(of), [of]);
  const { unit } = of;
  const [lit, light] = useState<TargetId>();
  const pieces = [pair.cold, pair.hot, ...(pair.polished ? [pair.polished] : [])];
  return (
    <section class="unit-pair" aria-labelledby={`unit-${unit.id}`}>
      <header>
        <h2 id={`unit-${unit.id}`}>
          <a href={paths.unit(unit.id)}>{unit.title}</a>
        </h2>
        <p class="soft small">Began on {words.date(unit.startedOn)}</p>
      </header>
      {pair.focus.length > 0 && <LightTarget focus={pair.focus} lit={lit} light={light} />}
      <div class={`unit-pair-pages ${pieces.length === 3 ? 'unit-pair-three' : ''}`}>
        {pieces.map((piece) => (
          <PiecePage
            key={piece.kind}
            store={store}
            unit={unit.id}
            pupil={pupil}
            piece={piece}
            lit={lit}
            begin={beginOf(piece, pair)}
          />
        ))}
      </div>
      {pair.focus.length + pair.always.length > 0 && <PairLevels pair={pair} lit={lit} words={words} />}
      <PracticePart store={store} of={of} />
      <Recalled of={of} name={name} />
      <ChildSays store={store} of={of} name={name} names={names} />
    </section>
  );
}

/** Where the polished draft lies beside it, the first one is open: the same words twice would show nothing. */
function beginOf({ kind, drafts }: PieceSeen, { polished }: Pair): number | undefined {
  return polished?.of === kind ? drafts[0]?.version : undefined;
}
