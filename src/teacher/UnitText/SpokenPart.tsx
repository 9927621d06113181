import { Trash2 } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { longestMs, openMicrophone } from '../../device/microphone.ts';
import type { UnitId } from '../../schema/ids.ts';
import type { SpokenLine } from '../../schema/unitText.ts';
import { readAttachment } from '../../store/attachments.ts';
import { finishLine, finishLines, speakSecond, takeLineAway } from '../../store/commands/spoken.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { PlaySound } from '../../ui/PlaySound.tsx';
import { SoundRecorder } from '../../ui/SoundRecorder.tsx';
import { useWords } from '../../ui/useWords.ts';
import { playWords } from '../Heard.tsx';

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
              <SoundRecorder
                words={recordWords}
                open={openMicrophone}
                longest={longestMs / 1000}
                keep={(n, sound) => speakSecond(store, of, n, sound)}
                finish={() => finishLine(store, of)}
              >
                {held && (
                  <>
                    <PlaySound sound={held} read={(each) => readAttachment(store, each)} words={playWords} />
                    <Button
                      kind="quiet"
                      icon={<Trash2 aria-hidden="true" />}
                      onClick={() => act(() => takeLineAway(store, of))}
                    >
                      Take away
                    </Button>
                  </>
                )}
              </SoundRecorder>
            </fieldset>
          </li>
        );
      })}
    </ul>
  );
}

const recordWords = {
  record: 'Record',
  again: 'Record again',
  stop: 'Stop',
  listening: 'Recording. Read the line aloud.',
  refused: 'This browser may not use the microphone. Allow it in its settings, then record again.',
  none: 'This tablet has no microphone that the browser can use.',
  busy: 'The microphone did not start. Record again.',
};
