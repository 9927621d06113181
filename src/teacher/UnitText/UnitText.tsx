import { Printer } from 'lucide-preact';
import { usualBoxes } from '../../curriculum/usualBoxes.ts';
import { toolkitOf } from '../../rules/toolkit.ts';
import type { UnitId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import { coreMax, flawedMax } from '../../schema/words.ts';
import { changeUnitText, type TextSaid } from '../../store/commands/unitText.ts';
import { live } from '../../store/live.ts';
import type { UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { NotHere } from '../../ui/NotHere.tsx';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { BoxesPart } from './BoxesPart.tsx';
import { linesToSpeak } from './linesToSpeak.ts';
import { readUnitText, type UnitTextRoom } from './readUnitText.ts';
import { SpokenPart } from './SpokenPart.tsx';
import { TextPart } from './TextPart.tsx';
import { TextPhotos } from './TextPhotos.tsx';
import { ToolkitPart } from './ToolkitPart.tsx';
import { TypedText } from './TypedText.tsx';
import { usePrinting } from './usePrinting.ts';
import './UnitText.css';

/** What a unit's class reads and writes from: it is kept once, children have it at a station, and all of it prints. */
export function UnitText({ store, unit: id }: { store: Store; unit: UnitId }) {
  const room = useLive(() => live(async () => readUnitText(store, id)), [store, id]);
  if (!room) return <main class="screen" id="main" aria-busy="true" />;
  return room.unit ? (
    <Loaded store={store} room={room} unit={room.unit} />
  ) : (
    <NotHere title="This {unit} is not on this tablet" />
  );
}

function Loaded({ store, room, unit }: { store: Store; room: UnitTextRoom; unit: UnitRow }) {
  const words = useWords();
  const { text, genre } = room;
  const {
    core = '',
    corePages = [],
    mapPages = [],
    boxes = [],
    toolkit = [],
    options = [],
    flawed = '',
    spoken = [],
  } = text ?? {};
  const { printing, printPart } = usePrinting();
  const keep = (said: TextSaid) => changeUnitText(store, unit.id, said);
  const lines = toolkitOf(text, genre);
  const part = (has: boolean) => ({ printing, print: has ? printPart : undefined });
  const typed = { store, unit: unit.id };
  return (
    <Screen
      title={words.say('{Core text} and toolkit')}
      over={[unit.title, unit.coreText, genre?.name].filter(Boolean).join(' · ')}
      back={{ href: paths.unit(unit.id), label: words.say('{Unit}') }}
      actions={
        <Button kind="quiet" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
          Print all
        </Button>
      }
    >
      <p class="soft no-print">
        {words.say('Children find all of this at {a station}, after the next handover.')}
      </p>
      <div class="unit-text">
        <TextPart
          name="core"
          title={words.say('{Core text}')}
          hint="Type or paste the part that you learn together, or take a photo of it."
          {...part(core !== '' || corePages.length > 0)}
        >
          <TypedText
            {...typed}
            field="core"
            label="The words"
            placeholder="Once upon a time"
            most={coreMax}
            kept={core}
          />
          <TextPhotos {...typed} field="corePages" label={words.say('{Core text}')} pages={corePages} />
        </TextPart>
        <TextPart
          name="map"
          title="Text map"
          hint="A photo of the map that you drew together."
          {...part(mapPages.length > 0)}
        >
          <TextPhotos {...typed} field="mapPages" label="Text map" pages={mapPages} />
        </TextPart>
        <TextPart
          name="boxes"
          title="Boxing up"
          hint="What happens in each section, and how it is done. Children fill in their own version."
          {...part(boxes.length > 0)}
        >
          <BoxesPart
            boxes={boxes}
            usual={usualBoxes[genre?.family ?? 'fiction plot']}
            newBox={(section) => ({ id: newId<string>(store.random), section, happens: '', tools: '' })}
            keep={(rows) => keep({ boxes: rows })}
          />
        </TextPart>
        <TextPart
          name="toolkit"
          title="Toolkit"
          hint={words.say('What to remember when writing such a text. It begins as the {genre}’s.')}
          {...part(lines.length > 0)}
        >
          <ToolkitPart lines={lines} own={toolkit} keep={(own) => keep({ toolkit: own })} />
        </TextPart>
        <TextPart
          name="options"
          title="What to write about"
          hint={words.say(
            'Where children may choose, one line each. They may always bring an idea of their own, which waits for your word.',
          )}
          {...part(options.length > 0)}
        >
          <ToolkitPart lines={[]} own={options} keep={(own) => keep({ options: own })} />
        </TextPart>
        <TextPart
          name="flawed"
          title="A text to make better"
          hint={words.say(
            'With something wrong in it. At {a station} each child makes it better, as {practice}.',
          )}
          {...part(flawed !== '')}
        >
          <TypedText
            {...typed}
            field="flawed"
            label="The words as they are"
            placeholder="the dog it went in the wood"
            most={flawedMax}
            kept={flawed}
          />
        </TextPart>
        <TextPart
          name="spoken"
          title="Read aloud"
          hint={words.say(
            '{Stations} read to children with a voice of their own. Where one has none, children hear yours: record each line once.',
          )}
          {...part(false)}
        >
          <SpokenPart {...typed} lines={linesToSpeak(unit.focus, options, lines, spoken)} spoken={spoken} />
        </TextPart>
      </div>
    </Screen>
  );
}
