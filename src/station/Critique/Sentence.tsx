import { ChevronLeft, Gift } from 'lucide-preact';
import {
  aboutOf,
  bitShown,
  critiqueSentence,
  praiseSentence,
  quoted,
  stemsFor,
} from '../../curriculum/critiqueStems.ts';
import { wordsIn } from '../../rules/wordsPlace.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../Choice.tsx';
import { Drawing } from '../drawings/Drawing.tsx';
import { stemDrawings } from '../drawings/drawingNames.ts';
import { useStationWords } from '../words.ts';
import { type Half, type Part, parts } from './half.ts';

interface Props {
  half: Half;
  way: 'critique' | 'comment';
  year: number;
  back: () => void;
  say: (part: Part, stem: string) => void;
  give: (sentence: string) => void;
}

/** One sentence of three parts, built by touch from words that are kind, say which bit, and help. */
export function Sentence({ half, way, year, back, say, give }: Props) {
  const stationWords = useStationWords();
  const words = stationWords.critique;
  const { said } = half;
  const stems = stemsFor(year);
  const tapped = wordsIn(half.place);
  const bit = tapped ? quoted(tapped.quote) : half.place && bitShown;
  const offered: Record<Part, readonly string[]> = {
    kind: stems.kind,
    specific: bit ? [bit, ...stems.specific] : stems.specific,
    helpful: [...stems.about[aboutOf(half.target ?? '')], ...stems.helpful],
  };
  const wanted: readonly Part[] = way === 'comment' ? parts.slice(0, 2) : parts;
  // What was tapped is what is meant, until the child says otherwise.
  const whole = { ...(bit && { specific: bit }), ...said };
  const isWhole = wanted.every((part) => whole[part]);
  const sentence = isWhole ? sentenceOf(way, whole as Record<Part, string>) : '';
  return (
    <>
      <h2>{stationWords[way].build}</h2>
      {wanted.map((part) => (
        <fieldset class="critique-stems" key={part}>
          <legend>{words.parts[part]}</legend>
          {offered[part].map((stem) => (
            <Choice
              key={stem}
              drawing={<Drawing of={stemDrawings[stem] ?? 'place'} />}
              aria-pressed={whole[part] === stem}
              onClick={() => say(part, stem)}
            >
              {stem}
            </Choice>
          ))}
        </fieldset>
      ))}
      <p class="critique-sentence" role="status">
        {sentence || wanted.flatMap((part) => whole[part] ?? []).join(' ')}
      </p>
      <div class="station-acts">
        <Button
          kind="main"
          icon={<Gift aria-hidden="true" />}
          disabled={!isWhole}
          onClick={() => give(sentence)}
        >
          {words.give}
        </Button>
        <Button icon={<ChevronLeft aria-hidden="true" />} onClick={back}>
          {stationWords.back}
        </Button>
      </div>
    </>
  );
}

function sentenceOf(way: 'critique' | 'comment', whole: Record<Part, string>): string {
  return way === 'comment' ? praiseSentence(whole) : critiqueSentence(whole);
}
