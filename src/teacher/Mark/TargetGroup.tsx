import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Judgement } from '../../schema/event.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';

interface Props {
  chosen: ChosenTarget;
  /** Undefined for a target that has none. */
  parts: ChosenTarget[] | undefined;
  held: ReadonlyMap<TargetId, Judgement>;
  row: (chosen: ChosenTarget) => JSX.Element;
}

/** A target as it is judged: whole, and when it sticks, part by part. */
export function TargetGroup({ chosen, parts = [], held, row }: Props) {
  const [asked, setAsked] = useState<boolean>();
  if (parts.length === 0) return row(chosen);
  const isOpen = asked ?? parts.some(({ target }) => held.has(target));
  return (
    <>
      {row(chosen)}
      <div class="target-parts">
        <button
          type="button"
          class="target-parts-open"
          aria-expanded={isOpen}
          onClick={() => setAsked(!isOpen)}
        >
          {isOpen ? 'Close the parts' : `Open the parts (${parts.length})`}
          <span class="unseen">: {chosen.pupil}</span>
        </button>
        {isOpen && parts.map(row)}
      </div>
    </>
  );
}
