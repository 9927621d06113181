import { CircleQuestionMark, Hand, Layers, Undo2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { HandUp } from '../../schema/event.ts';
import type { PupilId, TargetId } from '../../schema/ids.ts';
import { putHandUp, takeHandDown } from '../../store/commands/hand.ts';
import type { UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../Choice.tsx';
import { Drawing } from '../drawings/Drawing.tsx';
import { drawingsOf } from '../drawings/drawingsFor.ts';
import { useStationWords } from '../words.ts';
import './HandsPart.css';

interface Props {
  store: Store;
  pupil: PupilId;
  unit: UnitRow;
  hands: readonly HandUp[];
}

/** "I'm ready" and "I don't get this": they reach the teacher's list, and can be taken back. */
export function HandsPart({ store, pupil, unit, hands }: Props) {
  const words = useStationWords().hands;
  const act = useAct();
  const [asking, setAsking] = useState(false);
  const drawn = drawingsOf(unit.focus);
  const raise = async (is: HandUp['is'], target?: TargetId) => {
    setAsking(false);
    await act(() => putHandUp(store, { pupil, unit: unit.id, is, ...(target && { about: { target } }) }));
  };
  const isUp = (is: HandUp['is']) => hands.some((hand) => hand.is === is);
  return (
    <section class="hands" aria-label={words.about}>
      <div class="station-acts">
        {!isUp('ready') && (
          <Button icon={<Hand aria-hidden="true" />} onClick={() => raise('ready')}>
            {words.ready}
          </Button>
        )}
        <Button
          icon={<CircleQuestionMark aria-hidden="true" />}
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {words.stuck}
        </Button>
      </div>
      {asking && (
        <div class="hands-about">
          <h2>{words.about}</h2>
          {unit.focus.map(({ target, pupil: line }) => (
            <Choice
              key={target}
              drawing={<Drawing of={drawn.get(line)} />}
              onClick={() => raise('stuck', target)}
            >
              {line}
            </Choice>
          ))}
          <Choice drawing={<Layers aria-hidden="true" size={32} />} onClick={() => raise('stuck')}>
            {words.all}
          </Choice>
        </div>
      )}
      <div role="status">
        {hands.length > 0 && (
          <ul>
            {hands.map((hand) => (
              <li key={hand.stamp} class="hands-up-mine">
                <span>
                  <strong>{words[hand.is]}</strong> {aboutWords(hand, unit)} {words.isUp}
                </span>
                <Button
                  kind="quiet"
                  icon={<Undo2 aria-hidden="true" />}
                  onClick={() => act(() => takeHandDown(store, hand))}
                >
                  {words.down}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function aboutWords({ about }: HandUp, { focus }: UnitRow): string {
  return focus.find(({ target }) => target === about?.target)?.pupil ?? '';
}
