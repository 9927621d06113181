import { Check, Undo2 } from 'lucide-preact';
import { tickPractice } from '../../store/commands/practice.ts';
import type { ToPractise } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Drawing } from '../drawings/Drawing.tsx';
import { drawingsFor } from '../drawings/drawingsFor.ts';
import { CanHear } from '../ReadToMe/CanHear.tsx';
import { useStationWords } from '../words.ts';

/** What a teacher has set to be practised before another try; the child ticks it, and the teacher sees the tick. */
export function PractiseFirst({ store, all }: { store: Store; all: readonly ToPractise[] }) {
  const words = useStationWords().practise;
  const act = useAct();
  if (all.length === 0) return null;
  const drawn = drawingsFor(all.map(({ wording, target }) => ({ text: wording, target })));
  return (
    <section class="my-targets my-practice" aria-labelledby="my-practice">
      <h2 id="my-practice">{words.title}</h2>
      <ul>
        {all.map((each) => (
          <li key={each.target}>
            <CanHear>
              <Drawing of={drawn.get(each.wording)} />
              <span>
                {each.wording}
                {each.ticked && <span role="status"> {words.seen}</span>}
              </span>
            </CanHear>
            <Button
              kind={each.ticked ? 'quiet' : 'plain'}
              icon={each.ticked ? <Undo2 aria-hidden="true" /> : <Check aria-hidden="true" />}
              aria-label={`${each.ticked ? words.back : words.did}: ${each.wording}`}
              onClick={() => act(() => tickPractice(store, each, !each.ticked))}
            >
              {each.ticked ? words.back : words.did}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
