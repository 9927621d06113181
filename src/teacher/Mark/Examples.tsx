import { X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TargetId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import type { ExemplarRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { ExemplarList } from '../Target/ExemplarList.tsx';
import './Examples.css';

/** The button that opens them, and has the focus again when they are closed. */
export function examplesId(target: TargetId | undefined): string {
  return `examples-${target}`;
}

interface Props {
  store: Store;
  target: ChosenTarget;
  exemplars: ExemplarRow[];
  close: () => void;
}

/** What a target looks like, in place of the list of targets, so that the child's page stays in sight beside it. */
export function Examples({ store, target, exemplars, close }: Props) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return (
    <section
      ref={place}
      class="mark-examples"
      tabIndex={-1}
      aria-label={`Examples: ${target.pupil}`}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div class="mark-examples-head">
        <h2>{target.pupil}</h2>
        <Button icon={<X aria-hidden="true" />} onClick={close}>
          Close
        </Button>
      </div>
      <ExemplarList store={store} exemplars={exemplars} />
    </section>
  );
}
