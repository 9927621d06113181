import { ArrowDown, ArrowUp, X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ChosenTarget } from '../../schema/records.ts';
import type { TargetSet } from './plan.ts';

interface Props {
  set: TargetSet;
  targets: ChosenTarget[];
  takeOut: (target: ChosenTarget) => void;
  move: (from: number, by: -1 | 1) => void;
}

const headings: Record<TargetSet, { title: string; empty: string }> = {
  focus: {
    title: 'Focus targets',
    empty: 'Up to three, from the sheet. The cold and the hot task are marked against these.',
  },
  nonNegotiables: {
    title: 'Non-negotiables',
    empty: 'What pupils must never forget. You can leave this empty.',
  },
};

/** What was chosen, in its order. Every row can be moved and taken out with buttons. */
export function ChosenTargets({ set, targets, takeOut, move }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const followed = useRef<{ row: number; by: -1 | 1 } | undefined>(undefined);
  useEffect(() => {
    // The row moves away from under the focus: the focus goes with it.
    const wanted = followed.current;
    followed.current = undefined;
    if (!wanted) return;
    const buttons = list.current?.children[wanted.row]?.querySelectorAll<HTMLElement>('[data-move]');
    buttons?.[wanted.by === -1 ? 0 : 1]?.focus();
  }, [targets]);
  const go = (from: number, by: -1 | 1) => {
    if (!targets[from + by]) return;
    followed.current = { row: from + by, by };
    move(from, by);
  };
  return (
    <section class="chosen" aria-labelledby={`chosen-${set}`}>
      <h2 id={`chosen-${set}`}>{headings[set].title}</h2>
      {targets.length === 0 && <p class="soft">{headings[set].empty}</p>}
      <ol ref={list}>
        {targets.map((target, i) => (
          <li key={target.target} class="chosen-row">
            <p class="chosen-pupil">{target.pupil}</p>
            <p class="soft small">
              {target.teacher} <span class="chosen-code">{target.target}</span>
            </p>
            <div class="chosen-buttons">
              {targets.length > 1 && (
                <>
                  <button type="button" data-move aria-disabled={i === 0} onClick={() => go(i, -1)}>
                    <ArrowUp aria-hidden="true" /> Up<span class="unseen">: {target.pupil}</span>
                  </button>
                  <button
                    type="button"
                    data-move
                    aria-disabled={i === targets.length - 1}
                    onClick={() => go(i, 1)}
                  >
                    <ArrowDown aria-hidden="true" /> Down<span class="unseen">: {target.pupil}</span>
                  </button>
                </>
              )}
              <button type="button" onClick={() => takeOut(target)}>
                <X aria-hidden="true" /> Take out<span class="unseen">: {target.pupil}</span>
              </button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
