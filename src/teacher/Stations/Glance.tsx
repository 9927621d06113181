import { Check, Pause } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import { glanceAt } from '../../store/commands/child.ts';
import type { CritiqueIn } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';

interface Props {
  store: Store;
  critiques: readonly CritiqueIn[];
  names: Map<PupilId, ShownName>;
}

/** What children wrote to each other and an adult wants to see first: all through in one tap, one held in another. */
export function Glance({ store, critiques, names }: Props) {
  const act = useAct();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const waiting = critiques.filter(({ state }) => state === 'waiting');
  const held = critiques.filter(({ state }) => state === 'held');
  const say = async (which: readonly CritiqueIn[], is: 'through' | 'held') => {
    const at = which.map(({ critique: { unit, pupil, task, stamp } }) => ({
      unit,
      pupil,
      task,
      critique: stamp,
    }));
    // The row goes with its button, so the keyboard is given a place that stays.
    if (await act(() => glanceAt(store, at, is))) heading.current?.focus();
  };
  const fromWhom = ({ critique, shownCritic }: CritiqueIn) =>
    critique.visitor ? 'A visitor' : (names.get(shownCritic)?.short ?? '?');
  const row = (each: CritiqueIn) => (
    <li key={each.critique.stamp} class="glance-row">
      <p>
        <span class="soft small">
          {fromWhom(each)} to <a href={paths.pupil(each.author)}>{names.get(each.author)?.short ?? '?'}</a>,{' '}
          {each.unit.title}
        </span>
        <br />
        {each.critique.words}
      </p>
      {each.state === 'waiting' ? (
        <Button
          kind="quiet"
          icon={<Pause aria-hidden="true" />}
          aria-label={`Hold what ${fromWhom(each)} wrote`}
          onClick={() => say([each], 'held')}
        >
          Hold
        </Button>
      ) : (
        <Button
          kind="quiet"
          icon={<Check aria-hidden="true" />}
          aria-label={`Let through what ${fromWhom(each)} wrote`}
          onClick={() => say([each], 'through')}
        >
          Let through
        </Button>
      )}
    </li>
  );
  return (
    <section class="glance" aria-labelledby="glance">
      <div class="glance-head">
        <h2 id="glance" ref={heading} tabIndex={-1}>
          {waiting.length === 0
            ? words.say('No {critique} waits')
            : waiting.length === 1
              ? words.say('1 {critique} waits for a look')
              : words.say('{length} {critiques} wait for a look', { length: waiting.length })}
        </h2>
        {waiting.length > 0 && (
          <Button kind="main" icon={<Check aria-hidden="true" />} onClick={() => say(waiting, 'through')}>
            {waiting.length === 1 ? 'Let it through' : 'Let all through'}
          </Button>
        )}
      </div>
      <ul>{waiting.map(row)}</ul>
      {held.length > 0 && (
        <>
          <h3>{words.say('Held: the author has not read these')}</h3>
          <ul>{held.map(row)}</ul>
        </>
      )}
    </section>
  );
}
