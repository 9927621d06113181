import type { Box, MyBoxes } from '../../schema/unitText.ts';
import { useStationWords } from '../words.ts';

/** The child's own boxes, to look at while writing. */
export function PlanBeside({ boxes, mine }: { boxes: readonly Box[]; mine: MyBoxes }) {
  const words = useStationWords().plan;
  return (
    <section class="write-plan" aria-label={words.title}>
      <dl>
        {boxes.map(
          ({ id, section }) =>
            mine[id] && (
              <div key={id}>
                <dt>{section}</dt>
                <dd>{mine[id]}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
