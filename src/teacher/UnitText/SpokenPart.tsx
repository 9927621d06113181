import { useEffect } from 'preact/hooks';
import type { UnitId } from '../../schema/ids.ts';
import type { SpokenLine } from '../../schema/unitText.ts';
import { finishLine, finishLines, speakSecond, takeLineAway } from '../../store/commands/spoken.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { useWords } from '../../ui/useWords.ts';
import { RecordAloud } from '../RecordAloud.tsx';

interface Props {
  store: Store;
  unit: UnitId;
  lines: readonly string[];
  spoken: readonly SpokenLine[];
}

/** Each line that children meet, to be read aloud once by an adult. */
export function SpokenPart({ store, unit, lines, spoken }: Props) {
  const words = useWords();
  const act = useAct();
  useEffect(() => void act(() => finishLines(store)), []);
  if (lines.length === 0) {
    return <p class="no-print">{words.say('Choose {focus targets} or write a toolkit first.')}</p>;
  }
  return (
    <ul class="spoken-lines no-print">
      {lines.map((line) => {
        const of = { unit, line };
        const held = spoken.find((each) => each.line === line);
        return (
          <li key={line}>
            <fieldset>
              <legend>{line}</legend>
              <RecordAloud
                store={store}
                listening="Recording. Read the line aloud."
                sound={held}
                keep={(n, sound) => speakSecond(store, of, n, sound)}
                finish={() => finishLine(store, of)}
                takeAway={() => takeLineAway(store, of)}
              />
            </fieldset>
          </li>
        );
      })}
    </ul>
  );
}
