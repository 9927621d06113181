import type { ShownName } from '../../rules/names.ts';
import type { ClassId, PupilId, TargetId } from '../../schema/ids.ts';
import { dueOf } from '../../store/dueQueries.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { shortTarget } from '../targetWords.ts';
import { Line, Name, Part } from './DueParts.tsx';
import { PracticeDue } from './PracticeDue.tsx';
import './Due.css';

interface Props {
  store: Store;
  classId: ClassId;
  names: Map<PupilId, ShownName>;
}

/** What should come back, and who should hear from their teacher, a line each until it is opened. */
export function Due({ store, classId, names }: Props) {
  const words = useWords();
  const read = useLive(() => live(async () => dueOf(store, classId)), [store, classId]);
  if (!read) return null;
  const { due, silent, toSet, toTick, words: wordings } = read;
  const wording = (target: TargetId) => shortTarget(wordings.get(target) ?? target);
  const slipped = due.filter((each) => each.slipped.length > 0);
  const longAgo = due.filter((each) => each.longAgo.length > 0);
  return (
    <section class="today-due" aria-label="To come back to">
      <Part
        title={words.say('Shown before, then missing: {n target}', { n: slipped.length })}
        count={slipped.length}
      >
        {slipped.map(({ target, slipped: pupils }) => (
          <Line key={target} title={wording(target)} pupils={pupils} names={names} />
        ))}
      </Part>
      <Part
        title={words.say('Last shown long ago: {n target}', { n: longAgo.length })}
        count={longAgo.length}
      >
        {longAgo.map(({ target, longAgo: pupils }) => (
          <Line key={target} title={wording(target)} pupils={pupils} names={names} />
        ))}
      </Part>
      <PracticeDue store={store} toSet={toSet} toTick={toTick} wordings={wordings} names={names} />
      <Part
        title={words.say('Nothing said of their writing for ten school days: {n pupil}', {
          n: silent.length,
        })}
        count={silent.length}
        short
      >
        {silent.map(({ pupil, heardOn }) => (
          <li key={pupil}>
            <Name pupil={pupil} names={names} />{' '}
            <span class="soft small">{heardOn ? `last ${words.day(heardOn)}` : 'nothing yet'}</span>
          </li>
        ))}
      </Part>
    </section>
  );
}
