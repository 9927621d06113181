import type { PupilId, UnitId } from '../../schema/ids.ts';
import type { Box, MyBoxes } from '../../schema/unitText.ts';
import { myBoxMax } from '../../schema/words.ts';
import { keepHalfBox, writeInBox } from '../../store/commands/myBoxes.ts';
import type { Store } from '../../store/store.ts';
import { KeptText } from '../../ui/KeptText.tsx';
import { StationHead } from '../StationHead.tsx';
import { useStationWords } from '../words.ts';
import './MyPlan.css';

interface Props {
  store: Store;
  unit: UnitId;
  pupil: PupilId;
  boxes: readonly Box[];
  mine: MyBoxes;
  close: () => void;
}

/** The text that the class boxed up, and beside each box the child's own. There is no Save. */
export function MyPlan({ store, unit, pupil, boxes, mine, close }: Props) {
  const stationWords = useStationWords();
  const words = stationWords.plan;
  return (
    <main class="station-main" id="main">
      <StationHead to={stationWords.myPage} back={close} title={words.title} />
      <ol class="my-plan">
        {boxes.map(({ id, section, happens, tools }) => (
          <li key={id} class="my-plan-box">
            <div>
              <h2>{section}</h2>
              {happens && <p>{happens}</p>}
              {tools && <p class="my-plan-tools">{tools}</p>}
            </div>
            <KeptText
              class="my-plan-mine"
              label={words.mine}
              placeholder=""
              most={myBoxMax}
              ready
              kept={mine[id] ?? ''}
              scratch={(text) => keepHalfBox(store, unit, pupil, id, text)}
              keep={(text) => writeInBox(store, unit, pupil, id, text)}
            />
          </li>
        ))}
      </ol>
    </main>
  );
}
