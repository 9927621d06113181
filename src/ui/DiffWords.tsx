import { Fragment } from 'preact';
import './DiffWords.css';

/** Words that follow each other; `only` this one of two texts has them. */
interface Run {
  text: string;
  only: boolean;
}

/** A text with the words marked that the other one has not. Where that is all of them, marks would say nothing. */
export function DiffWords({ words, as: Mark }: { words: readonly Run[]; as: 'ins' | 'del' }) {
  const all = words.every(({ only }) => only);
  return words.map(({ text, only }, i) => {
    if (!only || all) return <Fragment key={i}>{text}</Fragment>;
    const said = text.trimEnd();
    return (
      <Fragment key={i}>
        <Mark class="diff-words">{said}</Mark>
        {text.slice(said.length)}
      </Fragment>
    );
  });
}
