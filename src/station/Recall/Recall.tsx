import { Check, Eye } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { newestVersion } from '../../rules/draftChain.ts';
import { recallChoices, recallOf } from '../../rules/recall.ts';
import type { OfPiece } from '../../store/commands/child.ts';
import { recallToolkit } from '../../store/commands/idea.ts';
import { live } from '../../store/live.ts';
import { pieceOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useLive } from '../../ui/useLive.ts';
import { Choice } from '../Choice.tsx';
import { Drawing } from '../drawings/Drawing.tsx';
import { drawingsFor } from '../drawings/drawingsFor.ts';
import { CanHear } from '../ReadToMe/CanHear.tsx';
import { useStationWords } from '../words.ts';
import './Recall.css';

interface Props {
  store: Store;
  of: OfPiece;
  toolkit: readonly string[];
  /** Lines of another toolkit, among which the child remembers. */
  others: readonly string[];
}

/** The toolkit, after the child has ticked from memory what is in it. Nothing is wrong here: it shows what to look at. */
export function Recall({ store, of, toolkit, others }: Props) {
  const { recall: words, text } = useStationWords();
  const act = useAct();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const read = useLive(
    () => live(async () => [await pieceOf(store, of)]),
    [store, of.unit, of.pupil, of.task],
  );
  if (!read) return null;
  const [piece] = read;
  const version = newestVersion(piece);
  const drawn = drawingsFor([...toolkit, ...others].map((text) => ({ text })));
  const held = recallOf(piece?.said, version);
  if (!held) {
    const choices = recallChoices(toolkit, others, of.pupil);
    const own = toolkit.filter((line) => choices.includes(line));
    const tick = (line: string) =>
      setTicked(ticked.includes(line) ? ticked.filter((each) => each !== line) : [...ticked, line]);
    return (
      <section class="recall">
        <fieldset class="recall-lines">
          <legend>{words.think}</legend>
          {choices.map((line) => (
            <Choice
              key={line}
              drawing={<Drawing of={drawn.get(line)} />}
              aria-pressed={ticked.includes(line)}
              onClick={() => tick(line)}
            >
              {line}
            </Choice>
          ))}
        </fieldset>
        <div>
          <Button
            kind="main"
            icon={<Eye aria-hidden="true" />}
            onClick={() =>
              act(() => recallToolkit(store, of, version, { ticked: [...ticked], toolkit: own }))
            }
          >
            {words.look}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section class="recall" aria-label={text.toolkit}>
      <h2>{text.toolkit}</h2>
      <ul class="our-toolkit">
        {toolkit.map((line) => (
          <li key={line}>
            <CanHear>
              <Drawing of={drawn.get(line)} />
              <span>{line}</span>
            </CanHear>
            {held.ticked.includes(line) && (
              <span class="recall-known">
                <Check aria-hidden="true" /> {words.known}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
