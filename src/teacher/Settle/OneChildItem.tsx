import { useId } from 'preact/hooks';
import type { Stamp } from '../../schema/stamp.ts';
import { takeApart } from '../../store/commands/pair.ts';
import type { OneChild } from '../../store/duplicates.ts';
import type { ClassRow, PupilRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { paths } from '../../ui/paths.ts';
import type { ActAndSay } from './ClashItem.tsx';
import { fullName } from './clashWords.ts';
import { KeepButton } from './KeepButton.tsx';
import { firstStamp } from './readSettle.ts';

interface Props {
  store: Store;
  pair: OneChild;
  classes: readonly ClassRow[];
  open: boolean;
  who: (stamp: Stamp) => string;
  act: ActAndSay;
}

/** A child who was two pupils, and the way back. */
export function OneChildItem({ store, pair: { shown, also }, classes, open, who, act }: Props) {
  const id = useId();
  const called = (pupil: PupilRow) =>
    [fullName(pupil), classes.find((row) => row.id === pupil.class)?.name].filter(Boolean).join(', ');
  const first = firstStamp(also);
  return (
    <article class="settle-item settle-joined" aria-labelledby={id}>
      <h3 id={id}>
        <a href={paths.pupil(shown.id)}>{called(shown)}</a>
        <span class="settle-about">
          With {called(also)}
          {first && `. Added: ${who(first)}`}
        </span>
      </h3>
      <KeepButton
        about={id}
        state={open ? 'open' : 'chosen'}
        words="They are two children"
        done="Two children"
        choose={() => act('Two children', () => takeApart(store, also.id))}
      />
    </article>
  );
}
