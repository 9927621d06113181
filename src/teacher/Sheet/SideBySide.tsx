import { type ComponentChildren, Fragment } from 'preact';
import { type Words as Run, wordDiff } from '../../rules/wordDiff.ts';
import type { SheetLine } from '../../schema/sheet.ts';
import './Compare.css';

type Said = Pick<SheetLine, 'teacher' | 'pupil'>;

interface Props {
  from: Said | undefined;
  to: Said | undefined;
  /** Which is which, for those who do not see them side by side. */
  names?: [string, string];
  /** What else is to be read on each side; in place of the words where there are none. */
  below?: [ComponentChildren, ComponentChildren];
}

/** Both wordings of a target in two versions, with the words that only one of them has. */
export function SideBySide({ from, to, names = ['Now', 'Then'], below = [null, null] }: Props) {
  const teacher = wordDiff(from?.teacher ?? '', to?.teacher ?? '');
  const pupil = wordDiff(from?.pupil ?? '', to?.pupil ?? '');
  return (
    <div class="compare-sides">
      <div>
        <span class="unseen">{names[0]}: </span>
        {from && <Words as="del" words={teacher.from} />}
        {from && <Words as="del" words={pupil.from} pupil />}
        {below[0]}
      </div>
      <div>
        <span class="unseen">{names[1]}: </span>
        {to && <Words as="ins" words={teacher.to} />}
        {to && <Words as="ins" words={pupil.to} pupil />}
        {below[1]}
      </div>
    </div>
  );
}

/** Only some of the words are marked, or the marks would say nothing. */
function Words({ as: Mark, words, pupil = false }: { as: 'ins' | 'del'; words: Run[]; pupil?: boolean }) {
  const all = words.every(({ only }) => only);
  return (
    <p class={pupil ? 'compare-pupil' : 'compare-teacher'}>
      {words.map(({ text, only }, i) => (
        <Fragment key={i}>
          {i > 0 && ' '}
          {only && !all ? <Mark>{text}</Mark> : text}
        </Fragment>
      ))}
    </p>
  );
}
