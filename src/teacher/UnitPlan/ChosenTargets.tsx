import { useEffect, useRef } from 'preact/hooks';
import type { ChosenTarget } from '../../schema/records.ts';
import { useWords } from '../../ui/useWords.ts';
import { ChosenRow } from './ChosenRow.tsx';
import type { TargetSet } from './plan.ts';

interface Props {
  set: TargetSet;
  targets: ChosenTarget[];
  takeOut: (target: ChosenTarget) => void;
  move: (from: number, by: -1 | 1) => void;
}

const headings: Record<TargetSet, { title: string; empty: string }> = {
  focus: {
    title: '{Focus targets}',
    empty: 'Up to three, from the {sheet}. The {cold task} and the {hot task} are marked against these.',
  },
  nonNegotiables: {
    title: '{Non-negotiables}',
    empty: 'What {pupils} must never forget. You can leave this empty.',
  },
};

/** What was chosen, in its order. Every row can be moved and taken out with buttons. */
export function ChosenTargets({ set, targets, takeOut, move }: Props) {
  const words = useWords();
  const section = useRef<HTMLElement>(null);
  // Which button of which row has the focus, once the rows have changed under it.
  const wanted = useRef<{ row: number; button: string } | undefined>(undefined);
  useEffect(() => {
    const { row, button } = wanted.current ?? {};
    wanted.current = undefined;
    if (row === undefined || button === undefined || !section.current) return;
    const rows = section.current.querySelectorAll('li');
    const place = rows[Math.min(row, rows.length - 1)]?.querySelector<HTMLElement>(`[data-does=${button}]`);
    (place ?? section.current.querySelector('h2'))?.focus();
  }, [targets]);
  return (
    <section ref={section} class="chosen" aria-labelledby={`chosen-${set}`}>
      <h2 id={`chosen-${set}`} tabIndex={-1}>
        {words.say(headings[set].title)}
      </h2>
      {targets.length === 0 && <p class="soft">{words.say(headings[set].empty)}</p>}
      <ol>
        {targets.map((target, i) => (
          <ChosenRow
            key={target.target}
            target={target}
            place={i}
            of={targets.length}
            move={(by) => {
              wanted.current = { row: i + by, button: by === -1 ? 'up' : 'down' };
              move(i, by);
            }}
            takeOut={() => {
              wanted.current = { row: i, button: 'out' };
              takeOut(target);
            }}
          />
        ))}
      </ol>
    </section>
  );
}
