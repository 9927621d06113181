import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
import type { MarkSort } from '../schema/words.ts';
import { PageMark } from './PageMark.tsx';
import './MarkedText.css';

interface Stretch {
  start: number;
  end: number;
}

/** A mark where it stands in a text. */
export interface TextMark extends Stretch {
  id: string;
  sort: MarkSort;
  code?: string | undefined;
  /** It was put on an earlier draft. */
  isEarlier?: boolean;
}

interface Props {
  label: string;
  text: string;
  /** Where marks can be put, in order: sentences, or parts of long ones. */
  phrases: readonly Stretch[];
  marks: readonly TextMark[];
  chosen: Stretch | undefined;
  choose: (phrase: Stretch) => void;
}

/** A child's words with the marks on them. Every phrase can be chosen, by finger or with the arrow keys. */
export function MarkedText({ label, text, phrases, marks, chosen, choose }: Props) {
  const name = useId();
  const before = (i: number) => text.slice(phrases[i - 1]?.end ?? 0, phrases[i]?.start);
  return (
    <fieldset class="ruled-page marked-text">
      <legend class="unseen">{label}</legend>
      {phrases.map((phrase, i) => (
        <Fragment key={phrase.start}>
          {before(i)}
          <label class="marked-phrase">
            <input
              type="radio"
              name={name}
              checked={chosen !== undefined && isWithin(chosen, phrase)}
              onChange={() => choose(phrase)}
              // A second tap on a phrase of which one word was chosen takes the whole of it.
              onClick={() => choose(phrase)}
            />
            {piecesOf(phrase, marks, chosen).map((piece) => (
              <Piece key={piece.start} piece={piece} text={text} />
            ))}
          </label>
        </Fragment>
      ))}
      {text.slice(phrases.at(-1)?.end ?? 0)}
    </fieldset>
  );
}

interface PieceOf extends Stretch {
  marks: TextMark[];
  ending: TextMark[];
  isChosen: boolean;
}

function Piece({ piece: { start, end, marks, ending, isChosen }, text }: { piece: PieceOf; text: string }) {
  const sorts = marks.map(({ sort, isEarlier }) => `marked-${sort} ${isEarlier ? 'marked-earlier' : ''}`);
  return (
    <>
      <span class={[...sorts, isChosen && 'marked-chosen'].filter(Boolean).join(' ') || undefined}>
        {text.slice(start, end)}
      </span>
      {ending.map(({ id, sort, code }) => (
        <PageMark key={id} sort={sort} code={code} size={18} />
      ))}
    </>
  );
}

/** A phrase cut wherever a mark, or what is chosen, begins or ends. */
function piecesOf(phrase: Stretch, marks: readonly TextMark[], chosen: Stretch | undefined): PieceOf[] {
  const edges = [...marks, ...(chosen ? [chosen] : [])].flatMap(({ start, end }) => [start, end]);
  const inside = edges.filter((edge) => edge > phrase.start && edge < phrase.end);
  const cuts = [...new Set([phrase.start, ...inside, phrase.end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] as number;
    const piece = { start, end };
    const on = marks.filter((mark) => isWithin(piece, mark));
    const ending = on.filter((mark) => mark.end === end);
    return { ...piece, marks: on, ending, isChosen: chosen !== undefined && isWithin(piece, chosen) };
  });
}

function isWithin(small: Stretch, large: Stretch): boolean {
  return small.start >= large.start && small.end <= large.end;
}
